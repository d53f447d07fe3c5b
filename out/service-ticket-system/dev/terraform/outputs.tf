# Made by secretgen 0.1.0 from secrets.spec.yaml of service-ticket-system. Do not edit: change the spec and build again.

output "secret_arns" {
  description = "The ARN of each secret, by its id in the spec."
  value = {
    db-master-password = aws_secretsmanager_secret.db_master_password.arn
    jwt-secret         = aws_secretsmanager_secret.jwt_secret.arn
    app-config         = aws_secretsmanager_secret.app_config.arn
  }
}

output "policy_api_execution" {
  description = "What api-execution is granted, as a policy document in JSON."
  value       = local.policy_api_execution
}

output "policy_deployer" {
  description = "What deployer is granted, as a policy document in JSON."
  value       = local.policy_deployer
}

output "policy_arns" {
  description = "The ARN of each managed policy, by its principal."
  value = {
    api-execution = aws_iam_policy.api_execution.arn
    deployer      = aws_iam_policy.deployer.arn
  }
}

output "ecs_secrets_api" {
  description = "The secrets of container api, for its definition in aws_ecs_task_definition."
  value = [
    {
      name      = "DB_PASSWORD"
      valueFrom = aws_secretsmanager_secret.db_master_password.arn
    },
    {
      name      = "JWT_SECRET"
      valueFrom = aws_secretsmanager_secret.jwt_secret.arn
    },
    {
      name      = "REDIS_PASSWORD"
      valueFrom = "${aws_secretsmanager_secret.app_config.arn}:REDIS_PASSWORD::"
    },
    {
      name      = "SMTP_PASSWORD"
      valueFrom = "${aws_secretsmanager_secret.app_config.arn}:SMTP_PASSWORD::"
    },
    {
      name      = "CLOUDFLARE_TOKEN"
      valueFrom = "${aws_secretsmanager_secret.app_config.arn}:CLOUDFLARE_TOKEN::"
    },
    {
      name      = "APP_CONFIG"
      valueFrom = aws_secretsmanager_secret.app_config.arn
    },
  ]
}
