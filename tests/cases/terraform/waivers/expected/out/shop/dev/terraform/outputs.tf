# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

output "secret_arns" {
  description = "The ARN of each secret, by its id in the spec."
  value = {
    database    = aws_secretsmanager_secret.database.arn
    session-key = aws_secretsmanager_secret.session_key.arn
    signed      = aws_secretsmanager_secret.signed.arn
  }
}

output "policy_api" {
  description = "What api is granted, as a policy document in JSON."
  value       = local.policy_api
}

output "policy_deployer" {
  description = "What deployer is granted, as a policy document in JSON."
  value       = local.policy_deployer
}

output "policy_arns" {
  description = "The ARN of each managed policy, by its principal."
  value = {
    api      = aws_iam_policy.api.arn
    deployer = aws_iam_policy.deployer.arn
  }
}

output "environment_api" {
  description = "Names of secrets for the environment of api, by variable."
  value = {
    DATABASE    = aws_secretsmanager_secret.database.name
    SESSION_KEY = aws_secretsmanager_secret.session_key.name
    SIGNED      = aws_secretsmanager_secret.signed.name
  }
}
