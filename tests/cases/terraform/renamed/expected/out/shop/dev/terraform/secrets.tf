# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

resource "aws_secretsmanager_secret" "database_password" {
  name                    = "shop/dev/db"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

ephemeral "aws_secretsmanager_random_password" "database_password" {
  password_length = 32
}

resource "aws_secretsmanager_secret_version" "database_password" {
  secret_id                = aws_secretsmanager_secret.database_password.id
  secret_string_wo         = var.database_password != "" ? var.database_password : ephemeral.aws_secretsmanager_random_password.database_password.random_password
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}

resource "aws_secretsmanager_secret_rotation" "database_password" {
  secret_id           = aws_secretsmanager_secret.database_password.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate"
  rotate_immediately  = false

  rotation_rules {
    automatically_after_days = 30
  }

  depends_on = [aws_secretsmanager_secret_version.database_password]
}

moved {
  from = aws_secretsmanager_secret.db
  to   = aws_secretsmanager_secret.db_password
}

moved {
  from = aws_secretsmanager_secret.db_password
  to   = aws_secretsmanager_secret.database_password
}

moved {
  from = aws_secretsmanager_secret_version.db
  to   = aws_secretsmanager_secret_version.db_password
}

moved {
  from = aws_secretsmanager_secret_version.db_password
  to   = aws_secretsmanager_secret_version.database_password
}

moved {
  from = aws_secretsmanager_secret_rotation.db
  to   = aws_secretsmanager_secret_rotation.db_password
}

moved {
  from = aws_secretsmanager_secret_rotation.db_password
  to   = aws_secretsmanager_secret_rotation.database_password
}
