# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

output "secret_arns" {
  description = "The ARN of each secret, by its id in the spec."
  value = {
    db = data.aws_secretsmanager_secret.db.arn
  }
}

output "policy_api" {
  description = "What api is granted, as a policy document in JSON."
  value       = local.policy_api
}

output "environment_api" {
  description = "Names of secrets for the environment of api, by variable."
  value = {
    DB = data.aws_secretsmanager_secret.db.name
  }
}
