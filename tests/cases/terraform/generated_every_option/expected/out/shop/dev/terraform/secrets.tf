# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

resource "aws_secretsmanager_secret" "plain" {
  name                    = "shop/dev/plain"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

ephemeral "aws_secretsmanager_random_password" "plain" {
  password_length = 32
}

resource "aws_secretsmanager_secret_version" "plain" {
  secret_id                = aws_secretsmanager_secret.plain.id
  secret_string_wo         = var.plain != "" ? var.plain : ephemeral.aws_secretsmanager_random_password.plain.random_password
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}

resource "aws_secretsmanager_secret" "narrow" {
  name                    = "shop/dev/narrow"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

ephemeral "aws_secretsmanager_random_password" "narrow" {
  password_length            = 64
  exclude_characters         = "\"@/\\$${}%"
  exclude_lowercase          = true
  exclude_numbers            = true
  include_space              = true
  require_each_included_type = false
}

resource "aws_secretsmanager_secret_version" "narrow" {
  secret_id                = aws_secretsmanager_secret.narrow.id
  secret_string_wo         = var.narrow != "" ? var.narrow : ephemeral.aws_secretsmanager_random_password.narrow.random_password
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}

resource "aws_secretsmanager_secret" "letters" {
  name                    = "shop/dev/letters"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

ephemeral "aws_secretsmanager_random_password" "letters" {
  password_length     = 20
  exclude_punctuation = true
  exclude_uppercase   = true
}

resource "aws_secretsmanager_secret_version" "letters" {
  secret_id                = aws_secretsmanager_secret.letters.id
  secret_string_wo         = var.letters != "" ? var.letters : ephemeral.aws_secretsmanager_random_password.letters.random_password
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}

resource "aws_secretsmanager_secret" "two" {
  name                    = "shop/dev/two"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

ephemeral "aws_secretsmanager_random_password" "two__first" {
  password_length = 32
}

ephemeral "aws_secretsmanager_random_password" "two__second" {
  password_length = 16
}

resource "aws_secretsmanager_secret_version" "two" {
  secret_id = aws_secretsmanager_secret.two.id
  secret_string_wo = jsonencode({
    first  = var.two_first != "" ? var.two_first : ephemeral.aws_secretsmanager_random_password.two__first.random_password
    second = var.two_second != "" ? var.two_second : ephemeral.aws_secretsmanager_random_password.two__second.random_password
  })
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}
