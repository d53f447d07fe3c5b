// Made by secretgen 0.1.0 from secrets.spec.yaml of impressionnistes. Do not edit: change the spec and build again.

import type { Construct } from "constructs";
import { SecretsStack, type SecretsStackProps } from "./secrets-stack";

// Secrets of impressionnistes in dev.
export class DevSecrets extends SecretsStack {
  constructor(scope: Construct, id: string, props: SecretsStackProps = {}) {
    super(scope, id, {
      ...props,
      description: "Secrets of impressionnistes in dev: Registration for the Course des Impressionnistes",
      env: { account: "111122223333", region: "eu-west-3" },
    });
  }

  // By their ids in the spec.
  readonly secrets = {
    "stripe/api_key": this.secret({
      logicalId: "StripeApiKey",
      exportName: "impressionnistes-dev-StripeApiKeyArn",
      retain: true,
      properties: {
        name: "impressionnistes/stripe/api_key",
        description: "Stripe secret key",
        secretString: "{\"api_key\":\"sk_test_...\"}",
      },
    }),
    "stripe/webhook_secret": this.secret({
      logicalId: "StripeWebhookSecret",
      exportName: "impressionnistes-dev-StripeWebhookSecretArn",
      retain: true,
      properties: {
        name: "impressionnistes/stripe/webhook_secret",
        description: "Signing secret of the Stripe webhook",
        secretString: "{\"webhook_secret\":\"whsec_...\"}",
      },
    }),
    "slack/admin_webhook": this.secret({
      logicalId: "SlackAdminWebhook",
      exportName: "impressionnistes-dev-SlackAdminWebhookArn",
      retain: true,
      properties: {
        name: "impressionnistes/slack/admin_webhook",
        description: "Slack webhook of the administrators' channel, the same in dev and prod",
        secretString: "{\"webhook_url\":\"https://hooks.slack.com/services/YOUR/WEBHOOK/URL\"}",
      },
    }),
    "slack/devops_webhook": this.secret({
      logicalId: "SlackDevopsWebhook",
      exportName: "impressionnistes-dev-SlackDevopsWebhookArn",
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
          managedPolicyName: "impressionnistes-dev-payment",
          description: "Secrets of impressionnistes in dev for payment",
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
                    "arn:aws:secretsmanager:eu-west-3:111122223333:secret:impressionnistes/stripe/api_key-??????"
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
          managedPolicyName: "impressionnistes-dev-webhook-handler",
          description: "Secrets of impressionnistes in dev for webhook-handler",
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
                    "arn:aws:secretsmanager:eu-west-3:111122223333:secret:impressionnistes/stripe/webhook_secret-??????"
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
          managedPolicyName: "impressionnistes-dev-admin-notifications",
          description: "Secrets of impressionnistes in dev for admin-notifications",
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
                    "arn:aws:secretsmanager:eu-west-3:111122223333:secret:impressionnistes/slack/admin_webhook-??????"
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
          managedPolicyName: "impressionnistes-dev-devops-notifications",
          description: "Secrets of impressionnistes in dev for devops-notifications",
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
                    "arn:aws:secretsmanager:eu-west-3:111122223333:secret:impressionnistes/slack/devops_webhook-??????"
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
          managedPolicyName: "impressionnistes-dev-deployer",
          description: "Secrets of impressionnistes in dev for deployer",
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
                    "arn:aws:secretsmanager:eu-west-3:111122223333:secret:impressionnistes/stripe/api_key-??????",
                    "arn:aws:secretsmanager:eu-west-3:111122223333:secret:impressionnistes/stripe/webhook_secret-??????",
                    "arn:aws:secretsmanager:eu-west-3:111122223333:secret:impressionnistes/slack/admin_webhook-??????",
                    "arn:aws:secretsmanager:eu-west-3:111122223333:secret:impressionnistes/slack/devops_webhook-??????"
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
          managedPolicyName: "impressionnistes-dev-operators",
          description: "Secrets of impressionnistes in dev for operators",
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
                    "arn:aws:secretsmanager:eu-west-3:111122223333:secret:impressionnistes/stripe/api_key-??????",
                    "arn:aws:secretsmanager:eu-west-3:111122223333:secret:impressionnistes/stripe/webhook_secret-??????",
                    "arn:aws:secretsmanager:eu-west-3:111122223333:secret:impressionnistes/slack/admin_webhook-??????",
                    "arn:aws:secretsmanager:eu-west-3:111122223333:secret:impressionnistes/slack/devops_webhook-??????"
                  ]
                }
              ]
            },
        },
      }),
    ],
  };
}
