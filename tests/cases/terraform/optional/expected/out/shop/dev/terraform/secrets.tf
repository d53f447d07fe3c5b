# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

resource "aws_secretsmanager_secret" "config" {
  name                    = "shop/dev/config"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

ephemeral "aws_secretsmanager_random_password" "config__key" {
  password_length = 32
}

resource "aws_secretsmanager_secret_version" "config" {
  secret_id = aws_secretsmanager_secret.config.id
  secret_string_wo = jsonencode({ for field, value in {
    key   = var.config_key != "" ? var.config_key : ephemeral.aws_secretsmanager_random_password.config__key.random_password
    hook  = var.config_hook != "" ? var.config_hook : null
    proxy = var.config_proxy != "" ? var.config_proxy : null
  } : field => value if value != null })
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}
