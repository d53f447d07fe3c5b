# Made by secretgen 0.1.0 from secrets.spec.yaml of ai-multi-comms. Do not edit: change the spec and build again.

data "aws_secretsmanager_secret" "whatsapp_credentials_cucumber_recruitment_cv_analysis" {
  name = "whatsapp-credentials/cucumber-recruitment/cv-analysis/twilio"
}

data "aws_secretsmanager_secret" "sms_credentials_cucumber_recruitment_cv_analysis" {
  name = "sms-credentials/cucumber-recruitment/cv-analysis/twilio"
}

data "aws_secretsmanager_secret" "email_credentials_cucumber_recruitment_cv_analysis" {
  name = "email-credentials/cucumber-recruitment/cv-analysis/sendgrid"
}

data "aws_secretsmanager_secret" "openai_api_key_whatsapp" {
  name = "openai-api-key/whatsapp"
}

data "aws_secretsmanager_secret" "openai_api_key_sms" {
  name = "openai-api-key/sms"
}

data "aws_secretsmanager_secret" "openai_api_key_email" {
  name = "openai-api-key/email"
}
