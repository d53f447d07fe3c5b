# Made by secretgen 0.1.0 from secrets.spec.yaml of calitho-suite. Do not edit: change the spec and build again.

output "secret_arns" {
  description = "The ARN of each secret, by its id in the spec."
  value = {
    database = data.aws_secretsmanager_secret.database.arn
    nextauth = data.aws_secretsmanager_secret.nextauth.arn
    redis    = data.aws_secretsmanager_secret.redis.arn
  }
}

output "policy_web" {
  description = "What web is granted, as a policy document in JSON."
  value       = local.policy_web
}

output "policy_worker" {
  description = "What worker is granted, as a policy document in JSON."
  value       = local.policy_worker
}

output "policy_deployer" {
  description = "What deployer is granted, as a policy document in JSON."
  value       = local.policy_deployer
}

output "environment_web" {
  description = "Names of secrets for the environment of web, by variable."
  value = {
    AWS_SECRET_DATABASE = data.aws_secretsmanager_secret.database.name
    AWS_SECRET_NEXTAUTH = data.aws_secretsmanager_secret.nextauth.name
    AWS_SECRET_REDIS    = data.aws_secretsmanager_secret.redis.name
  }
}

output "environment_worker" {
  description = "Names of secrets for the environment of worker, by variable."
  value = {
    AWS_SECRET_REDIS = data.aws_secretsmanager_secret.redis.name
  }
}
