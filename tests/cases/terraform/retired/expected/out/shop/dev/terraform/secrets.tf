# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

resource "aws_secretsmanager_secret" "old" {
  name                    = "shop/dev/old"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_secretsmanager_secret" "new" {
  name                    = "shop/dev/new"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

ephemeral "aws_secretsmanager_random_password" "new" {
  password_length = 32
}

resource "aws_secretsmanager_secret_version" "new" {
  secret_id                = aws_secretsmanager_secret.new.id
  secret_string_wo         = var.new != "" ? var.new : ephemeral.aws_secretsmanager_random_password.new.random_password
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}
