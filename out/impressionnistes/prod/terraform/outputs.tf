# Made by secretgen 0.1.0 from secrets.spec.yaml of impressionnistes. Do not edit: change the spec and build again.

output "secret_arns" {
  description = "The ARN of each secret, by its id in the spec."
  value = {
    "stripe/api_key"        = data.aws_secretsmanager_secret.stripe_api_key.arn
    "stripe/webhook_secret" = data.aws_secretsmanager_secret.stripe_webhook_secret.arn
    "slack/admin_webhook"   = data.aws_secretsmanager_secret.slack_admin_webhook.arn
    "slack/devops_webhook"  = data.aws_secretsmanager_secret.slack_devops_webhook.arn
  }
}

output "policy_payment" {
  description = "What payment is granted, as a policy document in JSON."
  value       = local.policy_payment
}

output "policy_webhook_handler" {
  description = "What webhook-handler is granted, as a policy document in JSON."
  value       = local.policy_webhook_handler
}

output "policy_admin_notifications" {
  description = "What admin-notifications is granted, as a policy document in JSON."
  value       = local.policy_admin_notifications
}

output "policy_devops_notifications" {
  description = "What devops-notifications is granted, as a policy document in JSON."
  value       = local.policy_devops_notifications
}

output "policy_deployer" {
  description = "What deployer is granted, as a policy document in JSON."
  value       = local.policy_deployer
}

output "policy_operators" {
  description = "What operators is granted, as a policy document in JSON."
  value       = local.policy_operators
}

output "environment_payment" {
  description = "Names of secrets for the environment of payment, by variable."
  value = {
    STRIPE_API_KEY_SECRET = data.aws_secretsmanager_secret.stripe_api_key.name
  }
}

output "environment_webhook_handler" {
  description = "Names of secrets for the environment of webhook-handler, by variable."
  value = {
    STRIPE_WEBHOOK_SECRET_SECRET = data.aws_secretsmanager_secret.stripe_webhook_secret.name
  }
}

output "environment_admin_notifications" {
  description = "Names of secrets for the environment of admin-notifications, by variable."
  value = {
    SLACK_ADMIN_WEBHOOK_SECRET = data.aws_secretsmanager_secret.slack_admin_webhook.name
  }
}

output "environment_devops_notifications" {
  description = "Names of secrets for the environment of devops-notifications, by variable."
  value = {
    SLACK_DEVOPS_WEBHOOK_SECRET = data.aws_secretsmanager_secret.slack_devops_webhook.name
  }
}
