# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

resource "aws_secretsmanager_secret" "sender_sms" {
  name                    = "sender/sms"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

ephemeral "aws_secretsmanager_random_password" "sender_sms__key" {
  password_length = 32
}

resource "aws_secretsmanager_secret_version" "sender_sms" {
  secret_id = aws_secretsmanager_secret.sender_sms.id
  secret_string_wo = jsonencode({
    key = var.sender_sms_key != "" ? var.sender_sms_key : ephemeral.aws_secretsmanager_random_password.sender_sms__key.random_password
  })
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}

resource "aws_secretsmanager_secret" "sender_email" {
  name                    = "sender/email"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

ephemeral "aws_secretsmanager_random_password" "sender_email__key" {
  password_length = 32
}

resource "aws_secretsmanager_secret_version" "sender_email" {
  secret_id = aws_secretsmanager_secret.sender_email.id
  secret_string_wo = jsonencode({
    key = var.sender_email_key != "" ? var.sender_email_key : ephemeral.aws_secretsmanager_random_password.sender_email__key.random_password
  })
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}
