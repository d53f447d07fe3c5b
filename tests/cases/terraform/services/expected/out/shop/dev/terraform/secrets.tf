# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

resource "aws_secretsmanager_secret" "token" {
  name                    = "shop/dev/token"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

ephemeral "aws_secretsmanager_random_password" "token" {
  password_length = 32
}

resource "aws_secretsmanager_secret_version" "token" {
  secret_id                = aws_secretsmanager_secret.token.id
  secret_string_wo         = var.token != "" ? var.token : ephemeral.aws_secretsmanager_random_password.token.random_password
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}

resource "aws_secretsmanager_secret" "database" {
  name                    = "shop/dev/database"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

ephemeral "aws_secretsmanager_random_password" "database__password" {
  password_length = 32
}

resource "aws_secretsmanager_secret_version" "database" {
  secret_id = aws_secretsmanager_secret.database.id
  secret_string_wo = jsonencode({
    user     = var.database_user != "" ? var.database_user : "shop"
    password = var.database_password != "" ? var.database_password : ephemeral.aws_secretsmanager_random_password.database__password.random_password
  })
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}
