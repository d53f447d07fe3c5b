# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

resource "aws_secretsmanager_secret" "days" {
  name                    = "shop/dev/days"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

ephemeral "aws_secretsmanager_random_password" "days" {
  password_length = 32
}

resource "aws_secretsmanager_secret_version" "days" {
  secret_id                = aws_secretsmanager_secret.days.id
  secret_string_wo         = var.days != "" ? var.days : ephemeral.aws_secretsmanager_random_password.days.random_password
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}

resource "aws_secretsmanager_secret_rotation" "days" {
  secret_id           = aws_secretsmanager_secret.days.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate-dev"
  rotate_immediately  = false

  rotation_rules {
    automatically_after_days = 30
  }

  depends_on = [aws_secretsmanager_secret_version.days]
}

resource "aws_secretsmanager_secret" "window" {
  name                    = "shop/dev/window"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

ephemeral "aws_secretsmanager_random_password" "window" {
  password_length = 32
}

resource "aws_secretsmanager_secret_version" "window" {
  secret_id                = aws_secretsmanager_secret.window.id
  secret_string_wo         = var.window != "" ? var.window : ephemeral.aws_secretsmanager_random_password.window.random_password
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}

resource "aws_secretsmanager_secret_rotation" "window" {
  secret_id           = aws_secretsmanager_secret.window.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate-dev"
  rotate_immediately  = false

  rotation_rules {
    automatically_after_days = 7
    duration                 = "3h"
  }

  depends_on = [aws_secretsmanager_secret_version.window]
}

resource "aws_secretsmanager_secret" "hours" {
  name                    = "shop/dev/hours"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

ephemeral "aws_secretsmanager_random_password" "hours" {
  password_length = 32
}

resource "aws_secretsmanager_secret_version" "hours" {
  secret_id                = aws_secretsmanager_secret.hours.id
  secret_string_wo         = var.hours != "" ? var.hours : ephemeral.aws_secretsmanager_random_password.hours.random_password
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}

resource "aws_secretsmanager_secret_rotation" "hours" {
  secret_id           = aws_secretsmanager_secret.hours.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate-dev"
  rotate_immediately  = false

  rotation_rules {
    schedule_expression = "rate(36 hours)"
  }

  depends_on = [aws_secretsmanager_secret_version.hours]
}

resource "aws_secretsmanager_secret" "schedule" {
  name                    = "shop/dev/schedule"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

ephemeral "aws_secretsmanager_random_password" "schedule" {
  password_length = 32
}

resource "aws_secretsmanager_secret_version" "schedule" {
  secret_id                = aws_secretsmanager_secret.schedule.id
  secret_string_wo         = var.schedule != "" ? var.schedule : ephemeral.aws_secretsmanager_random_password.schedule.random_password
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}

resource "aws_secretsmanager_secret_rotation" "schedule" {
  secret_id           = aws_secretsmanager_secret.schedule.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate"
  rotate_immediately  = false

  rotation_rules {
    schedule_expression = "cron(0 16 1,15 * ? *)"
    duration            = "2h"
  }

  depends_on = [aws_secretsmanager_secret_version.schedule]
}
