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
    "stripe/api_key": this.secret({
      logicalId: "StripeApiKey",
      exportName: "shop-dev-StripeApiKeyArn",
      retain: true,
      properties: {
        name: "shop/dev/stripe/api_key",
        description: "Key of the payment provider",
        secretString: "{\"api_key\":\"sk_test_...\"}",
      },
    }),
  };

  // Of each principal: what it may do, and nothing more.
  readonly policies = {
    "payment": [
      this.policy({
        logicalId: "PaymentPolicy",
        properties: {
          managedPolicyName: "shop-dev-payment",
          description: "Secrets of shop in dev for payment",
          policyDocument:
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "ReadSecrets",
                  "Effect": "Allow",
                  "Action": [
                    "secretsmanager:GetSecretValue"
                  ],
                  "Resource": [
                    "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/stripe/api_key-??????"
                  ]
                }
              ]
            },
        },
      }),
    ],
  };
}
