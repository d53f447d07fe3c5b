# Made by secretgen 0.1.0 from secrets.spec.yaml of ai-multi-comms. Do not edit: change the spec and build again.

output "secret_arns" {
  description = "The ARN of each secret, by its id in the spec."
  value = {
    "whatsapp-credentials[cucumber-recruitment,cv-analysis]" = data.aws_secretsmanager_secret.whatsapp_credentials_cucumber_recruitment_cv_analysis.arn
    "sms-credentials[cucumber-recruitment,cv-analysis]"      = data.aws_secretsmanager_secret.sms_credentials_cucumber_recruitment_cv_analysis.arn
    "email-credentials[cucumber-recruitment,cv-analysis]"    = data.aws_secretsmanager_secret.email_credentials_cucumber_recruitment_cv_analysis.arn
    "openai-api-key[whatsapp]"                               = data.aws_secretsmanager_secret.openai_api_key_whatsapp.arn
    "openai-api-key[sms]"                                    = data.aws_secretsmanager_secret.openai_api_key_sms.arn
    "openai-api-key[email]"                                  = data.aws_secretsmanager_secret.openai_api_key_email.arn
  }
}

output "policy_whatsapp_channel_processor" {
  description = "What whatsapp-channel-processor is granted, as a policy document in JSON."
  value       = local.policy_whatsapp_channel_processor
}

output "policy_sms_channel_processor" {
  description = "What sms-channel-processor is granted, as a policy document in JSON."
  value       = local.policy_sms_channel_processor
}

output "policy_email_channel_processor" {
  description = "What email-channel-processor is granted, as a policy document in JSON."
  value       = local.policy_email_channel_processor
}

output "policy_deployer" {
  description = "What deployer is granted, as a policy document in JSON."
  value       = local.policy_deployer
}
