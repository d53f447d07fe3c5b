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
    "db": this.secret({
      logicalId: "Db",
      exportName: "shop-dev-DbArn",
      retain: true,
      properties: {
        name: "shop/dev/db",
        secretString: "REPLACE_ME",
      },
    }),
  };

  // Of each principal: what it may do, and nothing more.
  readonly policies = {
    "api": [
      this.policy({
        logicalId: "ApiPolicy",
        properties: {
          managedPolicyName: "shop-dev-api",
          description: "Secrets of shop in dev for api",
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
                    "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/db-??????"
                  ]
                }
              ]
            },
          roles: ["shop-api"],
        },
      }),
    ],
    "operators": [
      this.policy({
        logicalId: "OperatorsPolicy",
        properties: {
          managedPolicyName: "shop-dev-operators",
          description: "Secrets of shop in dev for operators",
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
                    "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/db-??????"
                  ]
                }
              ]
            },
          groups: ["shop-operators"],
        },
      }),
    ],
    "auditor": [
      this.policy({
        logicalId: "AuditorPolicy",
        properties: {
          managedPolicyName: "shop-dev-auditor",
          description: "Secrets of shop in dev for auditor",
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
                    "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/db-??????"
                  ]
                }
              ]
            },
          users: ["shop-auditor"],
        },
      }),
    ],
    "nobody": [
      this.policy({
        logicalId: "NobodyPolicy",
        properties: {
          managedPolicyName: "shop-dev-nobody",
          description: "Secrets of shop in dev for nobody",
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
                    "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/db-??????"
                  ]
                }
              ]
            },
        },
      }),
    ],
  };
}
