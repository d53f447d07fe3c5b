# Made by secretgen 0.1.0 from secrets.spec.yaml of here. Do not edit: change the spec and build again.

resource "aws_secretsmanager_secret" "key" {
  name                    = "here/prod/key"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

ephemeral "aws_secretsmanager_random_password" "key" {
  password_length = 32
}

resource "aws_secretsmanager_secret_version" "key" {
  secret_id                = aws_secretsmanager_secret.key.id
  secret_string_wo         = var.key != "" ? var.key : ephemeral.aws_secretsmanager_random_password.key.random_password
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}
