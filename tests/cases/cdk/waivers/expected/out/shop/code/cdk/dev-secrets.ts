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
    "database": this.secret({
      logicalId: "Database",
      exportName: "shop-dev-DatabaseArn",
      retain: true,
      metadata:
        {
          "checkov": {
            "skip": [
              {
                "id": "CKV_AWS_149",
                "comment": "checkov:skip=CKV_AWS_1 \"quoted\" ${a} %{b} #{c} (until 2026-12-31)"
              }
            ]
          },
          "cfn_nag": {
            "rules_to_suppress": [
              {
                "id": "W77",
                "reason": "back\\slash & \u003ctag> (until 2026-12-31)"
              }
            ]
          }
        },
      properties: {
        name: "shop/dev/database",
        generateSecretString: {
          passwordLength: 32,
        },
      },
      rotation: {
        rotationLambdaArn: "arn:aws:lambda:eu-west-1:111122223333:function:rotate",
        // The default would rotate a first value that nobody has put yet.
        rotateImmediatelyOnUpdate: false,
        rotationRules: {
          automaticallyAfterDays: 120,
        },
      },
    }),
    "session-key": this.secret({
      logicalId: "SessionKey",
      exportName: "shop-dev-SessionKeyArn",
      retain: true,
      metadata:
        {
          "checkov": {
            "skip": [
              {
                "id": "CKV_AWS_149",
                "comment": "the key: in May (until 2026-11-30)"
              }
            ]
          }
        },
      properties: {
        name: "shop/dev/session-key",
        secretString: "REPLACE_ME",
      },
    }),
    "signed": this.secret({
      logicalId: "Signed",
      exportName: "shop-dev-SignedArn",
      retain: true,
      properties: {
        name: "shop/dev/signed",
        kmsKeyId: "alias/shop",
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
                    "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/database-??????",
                    "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/session-key-??????",
                    "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/signed-??????"
                  ]
                },
                {
                  "Sid": "DecryptSecrets",
                  "Effect": "Allow",
                  "Action": [
                    "kms:Decrypt"
                  ],
                  "Resource": [
                    "arn:aws:kms:eu-west-1:111122223333:key/*"
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
                        "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/signed-??????"
                      ]
                    }
                  }
                }
              ]
            },
        },
      }),
    ],
    "deployer": [
      this.policy({
        logicalId: "DeployerPolicy",
        metadata:
          {
            "cfn_nag": {
              "rules_to_suppress": [
                {
                  "id": "W13",
                  "reason": "GetRandomPassword takes no resource (until 2026-12-31)"
                }
              ]
            }
          },
        properties: {
          managedPolicyName: "shop-dev-deployer",
          description: "Secrets of shop in dev for deployer",
          policyDocument:
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "ManageSecrets",
                  "Effect": "Allow",
                  "Action": [
                    "secretsmanager:CreateSecret",
                    "secretsmanager:DescribeSecret",
                    "secretsmanager:GetResourcePolicy",
                    "secretsmanager:ListSecretVersionIds",
                    "secretsmanager:PutSecretValue",
                    "secretsmanager:RestoreSecret",
                    "secretsmanager:TagResource",
                    "secretsmanager:UntagResource",
                    "secretsmanager:UpdateSecret",
                    "secretsmanager:UpdateSecretVersionStage"
                  ],
                  "Resource": [
                    "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/database-??????",
                    "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/session-key-??????",
                    "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/signed-??????"
                  ]
                },
                {
                  "Sid": "RotateSecrets",
                  "Effect": "Allow",
                  "Action": [
                    "secretsmanager:CancelRotateSecret",
                    "secretsmanager:RotateSecret"
                  ],
                  "Resource": [
                    "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/database-??????"
                  ]
                },
                {
                  "Sid": "InvokeRotation",
                  "Effect": "Allow",
                  "Action": [
                    "lambda:InvokeFunction"
                  ],
                  "Resource": [
                    "arn:aws:lambda:eu-west-1:111122223333:function:rotate"
                  ]
                },
                {
                  "Sid": "EncryptSecrets",
                  "Effect": "Allow",
                  "Action": [
                    "kms:Decrypt",
                    "kms:GenerateDataKey"
                  ],
                  "Resource": [
                    "arn:aws:kms:eu-west-1:111122223333:key/*"
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
                        "RequestToValidateKeyAccess",
                        "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/signed-??????"
                      ]
                    }
                  }
                },
                {
                  "Sid": "GenerateValues",
                  "Effect": "Allow",
                  "Action": [
                    "secretsmanager:GetRandomPassword"
                  ],
                  "Resource": [
                    "*"
                  ]
                }
              ]
            },
        },
      }),
    ],
  };
}
