# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

output "secret_arns" {
  description = "The ARN of each secret, by its id in the spec."
  value = {
    db = aws_secretsmanager_secret.db.arn
  }
}

output "policy_worker" {
  description = "What worker is granted, as a policy document in JSON."
  value       = local.policy_worker
}

output "policy_auditor" {
  description = "What auditor is granted, as a policy document in JSON."
  value       = local.policy_auditor
}

output "policy_support" {
  description = "What support is granted, as a policy document in JSON."
  value       = local.policy_support
}

output "policy_deployer" {
  description = "What deployer is granted, as a policy document in JSON."
  value       = local.policy_deployer
}

output "policy_arns" {
  description = "The ARN of each managed policy, by its principal."
  value = {
    worker   = aws_iam_policy.worker.arn
    auditor  = aws_iam_policy.auditor.arn
    support  = aws_iam_policy.support.arn
    deployer = aws_iam_policy.deployer.arn
  }
}

output "environment_worker" {
  description = "Names of secrets for the environment of worker, by variable."
  value = {
    DB = aws_secretsmanager_secret.db.name
  }
}
