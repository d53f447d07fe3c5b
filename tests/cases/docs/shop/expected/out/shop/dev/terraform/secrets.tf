# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

data "aws_secretsmanager_secret" "twilio_auth_token" {
  name = "shop/dev/twilio/auth-token"
}

data "aws_secretsmanager_secret" "database" {
  name = "shop/dev/database"
}

data "aws_secretsmanager_secret" "reports" {
  name = "shop/dev/reports"
}
