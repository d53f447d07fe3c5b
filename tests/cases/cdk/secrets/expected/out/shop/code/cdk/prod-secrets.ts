// Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

import type { Construct } from "constructs";
import { SecretsStack, type SecretsStackProps } from "./secrets-stack";

// Secrets of shop in prod.
export class ProdSecrets extends SecretsStack {
  constructor(scope: Construct, id: string, props: SecretsStackProps = {}) {
    super(scope, id, {
      ...props,
      description: "Secrets of shop in prod: Sells things",
      env: { account: "444455556666", region: "eu-west-1" },
    });
  }

  // By their ids in the spec.
  readonly secrets = {
    "twilio/auth-token": this.secret({
      logicalId: "TwilioAuthToken",
      exportName: "shop-prod-TwilioAuthTokenArn",
      retain: true,
      properties: {
        name: "shop/prod/twilio/auth-token",
        description: "From the console",
        kmsKeyId: "alias/shop",
        secretString: "REPLACE_ME",
        tags: [
          { key: "Owner", value: "shop" },
          { key: "Stage", value: "prod" },
        ],
        replicaRegions: [
          { region: "eu-central-1" },
          { region: "eu-west-3", kmsKeyId: "alias/shop" },
        ],
      },
    }),
    "database": this.secret({
      logicalId: "Database",
      exportName: "shop-prod-DatabaseArn",
      retain: true,
      properties: {
        name: "shop/prod/database",
        kmsKeyId: "alias/shop",
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
          { key: "Stage", value: "prod" },
        ],
        replicaRegions: [
          { region: "eu-central-1" },
          { region: "eu-west-3", kmsKeyId: "alias/shop" },
        ],
      },
      rotation: {
        rotationLambdaArn: "arn:aws:lambda:eu-west-1:444455556666:function:rotate-prod",
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
      exportName: "shop-prod-SigningKeyArn",
      retain: true,
      properties: {
        name: "shop/prod/signing-key",
        kmsKeyId: "alias/shop",
        generateSecretString: {
          passwordLength: 32,
          excludePunctuation: true,
          excludeUppercase: true,
          excludeLowercase: true,
          includeSpace: true,
        },
        tags: [
          { key: "Owner", value: "shop" },
          { key: "Stage", value: "prod" },
        ],
        replicaRegions: [
          { region: "eu-central-1" },
          { region: "eu-west-3", kmsKeyId: "alias/shop" },
        ],
      },
      rotation: {
        rotationLambdaArn: "arn:aws:lambda:eu-west-1:444455556666:function:rotate-prod",
        // The default would rotate a first value that nobody has put yet.
        rotateImmediatelyOnUpdate: false,
        rotationRules: {
          scheduleExpression: "cron(0 4 1 * ? *)",
        },
      },
    }),
    "store": this.secret({
      logicalId: "Store",
      exportName: "shop-prod-StoreArn",
      retain: true,
      properties: {
        name: "shop/prod/store",
        kmsKeyId: "alias/shop",
        tags: [
          { key: "Owner", value: "shop" },
          { key: "Stage", value: "prod" },
        ],
        replicaRegions: [
          { region: "eu-central-1" },
          { region: "eu-west-3", kmsKeyId: "alias/shop" },
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
          managedPolicyName: "shop-prod-api",
          description: "Secrets of shop in prod for api",
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
                    "arn:aws:secretsmanager:eu-west-1:444455556666:secret:shop/prod/twilio/auth-token-??????",
                    "arn:aws:secretsmanager:eu-west-1:444455556666:secret:shop/prod/database-??????",
                    "arn:aws:secretsmanager:eu-west-1:444455556666:secret:shop/prod/made-by-others-??????"
                  ]
                },
                {
                  "Sid": "DecryptSecrets",
                  "Effect": "Allow",
                  "Action": [
                    "kms:Decrypt"
                  ],
                  "Resource": [
                    "arn:aws:kms:eu-west-1:444455556666:key/*"
                  ],
                  "Condition": {
                    "ForAnyValue:StringEquals": {
                      "kms:ResourceAliases": [
                        "alias/shop"
                      ]
                    },
                    "StringEquals": {
                      "kms:ViaService": [
                        "secretsmanager.eu-west-1.amazonaws.com"
                      ]
                    },
                    "StringLike": {
                      "kms:EncryptionContext:SecretARN": [
                        "arn:aws:secretsmanager:eu-west-1:444455556666:secret:shop/prod/twilio/auth-token-??????",
                        "arn:aws:secretsmanager:eu-west-1:444455556666:secret:shop/prod/database-??????",
                        "arn:aws:secretsmanager:eu-west-1:444455556666:secret:shop/prod/made-by-others-??????"
                      ]
                    }
                  }
                }
              ]
            },
        },
      }),
    ],
  };
}
