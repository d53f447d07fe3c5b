# Made by secretgen 0.1.0 from secrets.spec.yaml of ai-voice-tool. Do not edit: change the spec and build again.

data "aws_secretsmanager_secret" "twilio_account_sid" {
  name = "dev/twilio/account-sid"
}

data "aws_secretsmanager_secret" "twilio_auth_token" {
  name = "dev/twilio/auth-token"
}

data "aws_secretsmanager_secret" "openai_api_key" {
  name = "dev/openai/api-key"
}
