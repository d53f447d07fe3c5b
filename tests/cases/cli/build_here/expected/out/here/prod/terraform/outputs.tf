# Made by secretgen 0.1.0 from secrets.spec.yaml of here. Do not edit: change the spec and build again.

output "secret_arns" {
  description = "The ARN of each secret, by its id in the spec."
  value = {
    key = aws_secretsmanager_secret.key.arn
  }
}

output "policy_worker" {
  description = "What worker is granted, as a policy document in JSON."
  value       = local.policy_worker
}

output "policy_arns" {
  description = "The ARN of each managed policy, by its principal."
  value = {
    worker = aws_iam_policy.worker.arn
  }
}

output "environment_worker" {
  description = "Names of secrets for the environment of worker, by variable."
  value = {
    KEY = aws_secretsmanager_secret.key.name
  }
}
