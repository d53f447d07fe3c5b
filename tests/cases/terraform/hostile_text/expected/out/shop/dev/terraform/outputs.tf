# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

output "secret_arns" {
  description = "The ARN of each secret, by its id in the spec."
  value = {
    value  = aws_secretsmanager_secret.value.arn
    ruled  = aws_secretsmanager_secret.ruled.arn
    object = aws_secretsmanager_secret.object.arn
  }
}

output "policy_worker" {
  description = "What worker is granted, as a policy document in JSON."
  value       = local.policy_worker
}

output "policy_reader" {
  description = "What reader is granted, as a policy document in JSON."
  value       = local.policy_reader
}

output "policy_arns" {
  description = "The ARN of each managed policy, by its principal."
  value = {
    worker = aws_iam_policy.worker.arn
    reader = aws_iam_policy.reader.arn
  }
}

output "environment_worker" {
  description = "Names of secrets for the environment of worker, by variable."
  value = {
    VALUE = aws_secretsmanager_secret.value.name
  }
}
