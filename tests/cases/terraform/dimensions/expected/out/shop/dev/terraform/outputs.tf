# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

output "secret_arns" {
  description = "The ARN of each secret, by its id in the spec."
  value = {
    "sender[sms]"   = aws_secretsmanager_secret.sender_sms.arn
    "sender[email]" = aws_secretsmanager_secret.sender_email.arn
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
    SENDER_SMS   = aws_secretsmanager_secret.sender_sms.name
    SENDER_EMAIL = aws_secretsmanager_secret.sender_email.name
  }
}
