# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

resource "aws_secretsmanager_secret" "token" {
  name                    = "shop/dev/token"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_secretsmanager_secret_version" "token" {
  secret_id                = aws_secretsmanager_secret.token.id
  secret_string_wo         = var.token != "" ? var.token : "your-token"
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}

resource "aws_secretsmanager_secret" "mail" {
  name                    = "shop/dev/mail"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_secretsmanager_secret_version" "mail" {
  secret_id = aws_secretsmanager_secret.mail.id
  secret_string_wo = jsonencode({
    password = var.mail_password != "" ? var.mail_password : "your-password"
  })
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}
