# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

resource "aws_secretsmanager_secret" "database" {
  name                    = "shop/dev/database"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

ephemeral "aws_secretsmanager_random_password" "database__password" {
  password_length = 40
}

resource "aws_secretsmanager_secret_version" "database" {
  secret_id = aws_secretsmanager_secret.database.id
  secret_string_wo = jsonencode({
    username  = var.database_username != "" ? var.database_username : "shop"
    password  = var.database_password != "" ? var.database_password : ephemeral.aws_secretsmanager_random_password.database__password.random_password
    "api.key" = var.database_api_key != "" ? var.database_api_key : "REPLACE_ME"
  })
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}
