// Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

import type { Construct } from "constructs";
import { SecretsStack, type SecretsStackProps } from "./secrets-stack";

// Secrets of shop in dev.
export class DevSecrets extends SecretsStack {
  constructor(scope: Construct, id: string, props: SecretsStackProps = {}) {
    super(scope, id, {
      ...props,
      description: "Secrets of shop in dev: Sells things",
      env: { account: "111122223333", region: "eu-west-1" },
    });
  }

  // By their ids in the spec.
  readonly secrets = {
    "twilio/auth-token": this.secret({
      logicalId: "TwilioAuthToken",
      exportName: "shop-dev-TwilioAuthTokenArn",
      retain: false,
      properties: {
        name: "shop/dev/twilio/auth-token",
        description: "From the console",
        secretString: "REPLACE_ME",
        tags: [
          { key: "Owner", value: "shop" },
          { key: "Stage", value: "dev" },
        ],
      },
    }),
    "database": this.secret({
      logicalId: "Database",
      exportName: "shop-dev-DatabaseArn",
      retain: false,
      properties: {
        name: "shop/dev/database",
        generateSecretString: {
          secretStringTemplate: "{\"username\":\"shop\",\"port\":5432}",
          generateStringKey: "password",
          passwordLength: 40,
          excludeCharacters: "\"@/",
          excludeNumbers: true,
          requireEachIncludedType: false,
        },
        tags: [
          { key: "Owner", value: "shop" },
          { key: "Stage", value: "dev" },
        ],
      },
      rotation: {
        rotationLambdaArn: "arn:aws:lambda:eu-west-1:111122223333:function:rotate-dev",
        // The default would rotate a first value that nobody has put yet.
        rotateImmediatelyOnUpdate: false,
        rotationRules: {
          automaticallyAfterDays: 30,
          duration: "3h",
        },
      },
    }),
    "signing-key": this.secret({
      logicalId: "SigningKey",
      exportName: "shop-dev-SigningKeyArn",
      retain: false,
      properties: {
        name: "shop/dev/signing-key",
        generateSecretString: {
          passwordLength: 32,
          excludePunctuation: true,
          excludeUppercase: true,
          excludeLowercase: true,
          includeSpace: true,
        },
        tags: [
          { key: "Owner", value: "shop" },
          { key: "Stage", value: "dev" },
        ],
      },
      rotation: {
        rotationLambdaArn: "arn:aws:lambda:eu-west-1:111122223333:function:rotate-dev",
        // The default would rotate a first value that nobody has put yet.
        rotateImmediatelyOnUpdate: false,
        rotationRules: {
          scheduleExpression: "cron(0 4 1 * ? *)",
        },
      },
    }),
    "store": this.secret({
      logicalId: "Store",
      exportName: "shop-dev-StoreArn",
      retain: false,
      properties: {
        name: "shop/dev/store",
        tags: [
          { key: "Owner", value: "shop" },
          { key: "Stage", value: "dev" },
        ],
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
                    "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/twilio/auth-token-??????",
                    "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/database-??????",
                    "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/made-by-others-??????"
                  ]
                }
              ]
            },
        },
      }),
    ],
  };
}
