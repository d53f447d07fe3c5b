# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

resource "aws_secretsmanager_secret" "hook" {
  name                    = "shop/dev/hook"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_secretsmanager_secret_version" "hook" {
  secret_id                = aws_secretsmanager_secret.hook.id
  secret_string_wo         = var.hook != "" ? var.hook : "REPLACE_ME"
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}

resource "aws_secretsmanager_secret" "config" {
  name                    = "shop/dev/config"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_secretsmanager_secret_version" "config" {
  secret_id = aws_secretsmanager_secret.config.id
  secret_string_wo = jsonencode({ for field, value in {
    path = var.config_path != "" ? var.config_path : null
  } : field => value if value != null })
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}
