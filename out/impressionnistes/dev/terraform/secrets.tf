# Made by secretgen 0.1.0 from secrets.spec.yaml of impressionnistes. Do not edit: change the spec and build again.

data "aws_secretsmanager_secret" "stripe_api_key" {
  name = "impressionnistes/stripe/api_key"
}

data "aws_secretsmanager_secret" "stripe_webhook_secret" {
  name = "impressionnistes/stripe/webhook_secret"
}

data "aws_secretsmanager_secret" "slack_admin_webhook" {
  name = "impressionnistes/slack/admin_webhook"
}

data "aws_secretsmanager_secret" "slack_devops_webhook" {
  name = "impressionnistes/slack/devops_webhook"
}
