# Made by secretgen 0.1.0 from secrets.spec.yaml of ai-voice-tool. Do not edit: change the spec and build again.

data "aws_secretsmanager_secret" "twilio_account_sid" {
  name = "prod/twilio/account-sid"
}

data "aws_secretsmanager_secret" "twilio_auth_token" {
  name = "prod/twilio/auth-token"
}

data "aws_secretsmanager_secret" "openai_api_key" {
  name = "prod/openai/api-key"
}
