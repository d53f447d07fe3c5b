# Made by secretgen 0.1.0 from secrets.spec.yaml of ai-voice-tool. Do not edit: change the spec and build again.

output "secret_arns" {
  description = "The ARN of each secret, by its id in the spec."
  value = {
    "twilio/account-sid" = data.aws_secretsmanager_secret.twilio_account_sid.arn
    "twilio/auth-token"  = data.aws_secretsmanager_secret.twilio_auth_token.arn
    "openai/api-key"     = data.aws_secretsmanager_secret.openai_api_key.arn
  }
}

output "policy_deployer" {
  description = "What deployer is granted, as a policy document in JSON."
  value       = local.policy_deployer
}
