// Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

import type { Construct } from "constructs";
import { SecretsStack, type SecretsStackProps } from "./secrets-stack";

// Secrets of shop in dev.
export class DevSecrets extends SecretsStack {
  constructor(scope: Construct, id: string, props: SecretsStackProps = {}) {
    super(scope, id, {
      ...props,
      description: "Secrets of shop in dev:  café 😀 ${x} ${!x} %{x} {{x}} $(x) `x` 'q' \"d\" \\ */ // # \u003c/script> \n second: - [x] ",
      env: { account: "123456789012", region: "eu-west-1" },
    });
  }

  // By their ids in the spec.
  readonly secrets = {
    "token": this.secret({
      logicalId: "Token",
      exportName: "shop-dev-TokenArn",
      retain: true,
      properties: {
        name: "shop/dev/token",
        description: " café 😀 ${x} ${!x} %{x} {{x}} $(x) `x` 'q' \"d\" \\ */ // # \u003c/script> \n second: - [x] ",
        secretString: " café 😀 ${x} ${!x} %{x} {{x}} $(x) `x` 'q' \"d\" \\ */ // # \u003c/script> second: - [x] ",
        tags: [
          { key: "a=b/c + -@.:_", value: "a=b/c + -@.:_" },
        ],
      },
    }),
    "object": this.secret({
      logicalId: "Object",
      exportName: "shop-dev-ObjectArn",
      retain: true,
      properties: {
        name: "shop/dev/object",
        description: " café 😀 ${x} ${!x} %{x} {{x}} $(x) `x` 'q' \"d\" \\ */ // # \u003c/script> \n second: - [x] ",
        generateSecretString: {
          secretStringTemplate: "{\"NOTE\":\" café 😀 ${x} ${!x} %{x} {{x}} $(x) `x` 'q' \\\"d\\\" \\\\ */ // # \\u003c/script> second: - [x] \",\"HINT\":\" café 😀 ${x} ${!x} %{x} {{x}} $(x) `x` 'q' \\\"d\\\" \\\\ */ // # \\u003c/script> second: - [x] \"}",
          generateStringKey: "PASSWORD",
          passwordLength: 32,
          excludeCharacters: " caf  ${x} ${!x} %{x} {{x}} $(x) `x` 'q' \"d\" \\ */ // # \u003c/script>  second: - [x] ",
        },
      },
    }),
  };

  // Of each principal: what it may do, and nothing more.
  readonly policies = {
    "api-execution": [
      this.policy({
        logicalId: "ApiExecutionPolicy",
        properties: {
          managedPolicyName: "shop-dev-api-execution",
          description: "Secrets of shop in dev for api-execution",
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
                    "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/dev/token-??????",
                    "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/dev/object-??????"
                  ]
                }
              ]
            },
        },
      }),
    ],
    "deployer": [
      this.policy({
        logicalId: "DeployerPolicy",
        properties: {
          managedPolicyName: "shop-dev-deployer",
          description: "Secrets of shop in dev for deployer",
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
                    "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/dev/token-??????",
                    "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/dev/object-??????"
                  ]
                },
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
                    "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/dev/token-??????",
                    "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/dev/object-??????"
                  ]
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
