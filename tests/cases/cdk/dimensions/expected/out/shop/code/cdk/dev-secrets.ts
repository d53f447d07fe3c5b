// Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

import type { Construct } from "constructs";
import { SecretsStack, type SecretsStackProps } from "./secrets-stack";

// Secrets of shop in dev.
export class DevSecrets extends SecretsStack {
  constructor(scope: Construct, id: string, props: SecretsStackProps = {}) {
    super(scope, id, {
      ...props,
      description: "Secrets of shop in dev",
      env: { account: "111122223333", region: "eu-west-1" },
    });
  }

  // By their ids in the spec.
  readonly secrets = {
    "token[acme]": this.secret({
      logicalId: "TokenAcme",
      exportName: "shop-dev-TokenAcmeArn",
      retain: true,
      properties: {
        name: "shop/dev/acme/token",
        secretString: "REPLACE_ME",
      },
    }),
    "token[globex]": this.secret({
      logicalId: "TokenGlobex",
      exportName: "shop-dev-TokenGlobexArn",
      retain: true,
      properties: {
        name: "shop/dev/globex/token",
        secretString: "REPLACE_ME",
      },
    }),
  };

  // Of each principal: what it may do, and nothing more.
  readonly policies = {
  };
}
