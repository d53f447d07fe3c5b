# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

resource "aws_secretsmanager_secret" "db" {
  name                    = "shop/dev/db"
  description             = "The $${database} %%{of} it"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

ephemeral "aws_secretsmanager_random_password" "db" {
  password_length = 20
}

resource "aws_secretsmanager_secret_version" "db" {
  secret_id                = aws_secretsmanager_secret.db.id
  secret_string_wo         = var.db_password != "" ? var.db_password : ephemeral.aws_secretsmanager_random_password.db.random_password
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

ephemeral "aws_secretsmanager_random_password" "mail__password" {
  password_length = 20
}

resource "aws_secretsmanager_secret_version" "mail" {
  secret_id = aws_secretsmanager_secret.mail.id
  secret_string_wo = jsonencode({ for field, value in {
    user     = var.mail_user != "" ? var.mail_user : "a \"b\" $${c}"
    password = var.mail_password != "" ? var.mail_password : ephemeral.aws_secretsmanager_random_password.mail__password.random_password
    extra    = var.mail_extra != "" ? var.mail_extra : null
  } : field => value if value != null })
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}

resource "aws_secretsmanager_secret" "metadata_only" {
  name                    = "shop/dev/metadata-only"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}
