// Made by secretgen 0.1.0 from secrets.spec.yaml of impressionnistes. Do not edit: change the spec and build again.

import type { Construct } from "constructs";
import { SecretsStack, type SecretsStackProps } from "./secrets-stack";

// Secrets of impressionnistes in prod.
export class ProdSecrets extends SecretsStack {
  constructor(scope: Construct, id: string, props: SecretsStackProps = {}) {
    super(scope, id, {
      ...props,
      description: "Secrets of impressionnistes in prod: Registration for the Course des Impressionnistes",
      env: { account: "444455556666", region: "eu-west-3" },
    });
  }

  // By their ids in the spec.
  readonly secrets = {
    "stripe/api_key": this.secret({
      logicalId: "StripeApiKey",
      exportName: "impressionnistes-prod-StripeApiKeyArn",
      retain: true,
      properties: {
        name: "impressionnistes/stripe/api_key",
        description: "Stripe secret key",
        secretString: "{\"api_key\":\"sk_test_...\"}",
      },
    }),
    "stripe/webhook_secret": this.secret({
      logicalId: "StripeWebhookSecret",
      exportName: "impressionnistes-prod-StripeWebhookSecretArn",
      retain: true,
      properties: {
        name: "impressionnistes/stripe/webhook_secret",
        description: "Signing secret of the Stripe webhook",
        secretString: "{\"webhook_secret\":\"whsec_...\"}",
      },
    }),
    "slack/admin_webhook": this.secret({
      logicalId: "SlackAdminWebhook",
      exportName: "impressionnistes-prod-SlackAdminWebhookArn",
      retain: true,
      properties: {
        name: "impressionnistes/slack/admin_webhook",
        description: "Slack webhook of the administrators' channel, the same in dev and prod",
        secretString: "{\"webhook_url\":\"https://hooks.slack.com/services/YOUR/WEBHOOK/URL\"}",
      },
    }),
    "slack/devops_webhook": this.secret({
      logicalId: "SlackDevopsWebhook",
      exportName: "impressionnistes-prod-SlackDevopsWebhookArn",
      retain: true,
      properties: {
        name: "impressionnistes/slack/devops_webhook",
        description: "Slack webhook of the developers' channel, the same in dev and prod",
        secretString: "{\"webhook_url\":\"https://hooks.slack.com/services/YOUR/WEBHOOK/URL\"}",
      },
    }),
  };

  // Of each principal: what it may do, and nothing more.
  readonly policies = {
    "payment": [
      this.policy({
        logicalId: "PaymentPolicy",
        properties: {
          managedPolicyName: "impressionnistes-prod-payment",
          description: "Secrets of impressionnistes in prod for payment",
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
                    "arn:aws:secretsmanager:eu-west-3:444455556666:secret:impressionnistes/stripe/api_key-??????"
                  ]
                }
              ]
            },
        },
      }),
    ],
    "webhook-handler": [
      this.policy({
        logicalId: "WebhookHandlerPolicy",
        properties: {
          managedPolicyName: "impressionnistes-prod-webhook-handler",
          description: "Secrets of impressionnistes in prod for webhook-handler",
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
                    "arn:aws:secretsmanager:eu-west-3:444455556666:secret:impressionnistes/stripe/webhook_secret-??????"
                  ]
                }
              ]
            },
        },
      }),
    ],
    "admin-notifications": [
      this.policy({
        logicalId: "AdminNotificationsPolicy",
        properties: {
          managedPolicyName: "impressionnistes-prod-admin-notifications",
          description: "Secrets of impressionnistes in prod for admin-notifications",
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
                    "arn:aws:secretsmanager:eu-west-3:444455556666:secret:impressionnistes/slack/admin_webhook-??????"
                  ]
                }
              ]
            },
        },
      }),
    ],
    "devops-notifications": [
      this.policy({
        logicalId: "DevopsNotificationsPolicy",
        properties: {
          managedPolicyName: "impressionnistes-prod-devops-notifications",
          description: "Secrets of impressionnistes in prod for devops-notifications",
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
                    "arn:aws:secretsmanager:eu-west-3:444455556666:secret:impressionnistes/slack/devops_webhook-??????"
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
          managedPolicyName: "impressionnistes-prod-deployer",
          description: "Secrets of impressionnistes in prod for deployer",
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
                    "arn:aws:secretsmanager:eu-west-3:444455556666:secret:impressionnistes/stripe/api_key-??????",
                    "arn:aws:secretsmanager:eu-west-3:444455556666:secret:impressionnistes/stripe/webhook_secret-??????",
                    "arn:aws:secretsmanager:eu-west-3:444455556666:secret:impressionnistes/slack/admin_webhook-??????",
                    "arn:aws:secretsmanager:eu-west-3:444455556666:secret:impressionnistes/slack/devops_webhook-??????"
                  ]
                }
              ]
            },
        },
      }),
    ],
    "operators": [
      this.policy({
        logicalId: "OperatorsPolicy",
        properties: {
          managedPolicyName: "impressionnistes-prod-operators",
          description: "Secrets of impressionnistes in prod for operators",
          policyDocument:
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "ReadSecrets",
                  "Effect": "Allow",
                  "Action": [
                    "secretsmanager:DescribeSecret",
                    "secretsmanager:GetSecretValue"
                  ],
                  "Resource": [
                    "arn:aws:secretsmanager:eu-west-3:444455556666:secret:impressionnistes/stripe/api_key-??????",
                    "arn:aws:secretsmanager:eu-west-3:444455556666:secret:impressionnistes/stripe/webhook_secret-??????",
                    "arn:aws:secretsmanager:eu-west-3:444455556666:secret:impressionnistes/slack/admin_webhook-??????",
                    "arn:aws:secretsmanager:eu-west-3:444455556666:secret:impressionnistes/slack/devops_webhook-??????"
                  ]
                }
              ]
            },
        },
      }),
    ],
  };
}
