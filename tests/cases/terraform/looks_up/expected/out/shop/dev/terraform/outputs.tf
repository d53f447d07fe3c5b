# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

output "secret_arns" {
  description = "The ARN of each secret, by its id in the spec."
  value = {
    token    = data.aws_secretsmanager_secret.token.arn
    database = data.aws_secretsmanager_secret.database.arn
  }
}

output "policy_api_execution" {
  description = "What api-execution is granted, as a policy document in JSON."
  value       = local.policy_api_execution
}

output "ecs_secrets_api" {
  description = "The secrets of container api, for its definition in aws_ecs_task_definition."
  value = [
    {
      name      = "TOKEN"
      valueFrom = data.aws_secretsmanager_secret.token.arn
    },
    {
      name      = "DB_PASSWORD"
      valueFrom = "${data.aws_secretsmanager_secret.database.arn}:password::"
    },
  ]
}
