# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

output "secret_arns" {
  description = "The ARN of each secret, by its id in the spec."
  value = {
    token    = aws_secretsmanager_secret.token.arn
    database = aws_secretsmanager_secret.database.arn
  }
}

output "policy_api" {
  description = "What api is granted, as a policy document in JSON."
  value       = local.policy_api
}

output "policy_api_execution" {
  description = "What api-execution is granted, as a policy document in JSON."
  value       = local.policy_api_execution
}

output "policy_hook" {
  description = "What hook is granted, as a policy document in JSON."
  value       = local.policy_hook
}

output "policy_batch" {
  description = "What batch is granted, as a policy document in JSON."
  value       = local.policy_batch
}

output "policy_arns" {
  description = "The ARN of each managed policy, by its principal."
  value = {
    api           = aws_iam_policy.api.arn
    api-execution = aws_iam_policy.api_execution.arn
    hook          = aws_iam_policy.hook.arn
    batch         = aws_iam_policy.batch.arn
  }
}

output "ecs_secrets_api" {
  description = "The secrets of container api, for its definition in aws_ecs_task_definition."
  value = [
    {
      name      = "TOKEN"
      valueFrom = aws_secretsmanager_secret.token.arn
    },
    {
      name      = "OLD_TOKEN"
      valueFrom = "${aws_secretsmanager_secret.token.arn}::AWSPREVIOUS:"
    },
    {
      name      = "DB_PASSWORD"
      valueFrom = "${aws_secretsmanager_secret.database.arn}:password:AWSPREVIOUS:"
    },
  ]
}

output "environment_api" {
  description = "Names of secrets for the environment of api, as its container definition takes them."
  value = [
    {
      name  = "DATABASE_NAME"
      value = aws_secretsmanager_secret.database.name
    },
  ]
}

output "environment_hook" {
  description = "Names of secrets for the environment of hook, by variable."
  value = {
    TOKEN    = aws_secretsmanager_secret.token.name
    DATABASE = aws_secretsmanager_secret.database.name
  }
}

output "environment_batch" {
  description = "Names of secrets for the environment of batch, by variable."
  value = {
    DATABASE = aws_secretsmanager_secret.database.name
  }
}
