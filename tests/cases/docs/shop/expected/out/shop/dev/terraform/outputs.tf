# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

output "secret_arns" {
  description = "The ARN of each secret, by its id in the spec."
  value = {
    "twilio/auth-token" = data.aws_secretsmanager_secret.twilio_auth_token.arn
    database            = data.aws_secretsmanager_secret.database.arn
    reports             = data.aws_secretsmanager_secret.reports.arn
  }
}

output "policy_notify" {
  description = "What notify is granted, as a policy document in JSON."
  value       = local.policy_notify
}

output "policy_api_execution" {
  description = "What api-execution is granted, as a policy document in JSON."
  value       = local.policy_api_execution
}

output "policy_batch" {
  description = "What batch is granted, as a policy document in JSON."
  value       = local.policy_batch
}

output "policy_crawler" {
  description = "What crawler is granted, as a policy document in JSON."
  value       = local.policy_crawler
}

output "policy_deployer" {
  description = "What deployer is granted, as a policy document in JSON."
  value       = local.policy_deployer
}

output "environment_notify" {
  description = "Names of secrets for the environment of notify, by variable."
  value = {
    REPORTS_SECRET = data.aws_secretsmanager_secret.reports.name
  }
}

output "ecs_secrets_api" {
  description = "The secrets of container api, for its definition in aws_ecs_task_definition."
  value = [
    {
      name      = "DB_PASSWORD"
      valueFrom = "${data.aws_secretsmanager_secret.database.arn}:password::"
    },
  ]
}

output "environment_batch" {
  description = "Names of secrets for the environment of batch, by variable."
  value = {
    DATABASE = data.aws_secretsmanager_secret.database.name
  }
}

output "environment_crawler" {
  description = "Names of secrets for the environment of crawler, by variable."
  value = {
    TWILIO_AUTH_TOKEN = data.aws_secretsmanager_secret.twilio_auth_token.name
    REPORTS           = data.aws_secretsmanager_secret.reports.name
  }
}
