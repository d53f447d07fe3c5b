# Made by secretgen 0.1.0 from secrets.spec.yaml of service-ticket-system. Do not edit: change the spec and build again.

resource "aws_secretsmanager_secret" "db_master_password" {
  name                    = "service-ticket-system-dev-db-master-password"
  description             = "PostgreSQL master password"
  recovery_window_in_days = 7
}

ephemeral "aws_secretsmanager_random_password" "db_master_password" {
  password_length    = 32
  exclude_characters = "\"@/\\' "
}

resource "aws_secretsmanager_secret_version" "db_master_password" {
  secret_id                = aws_secretsmanager_secret.db_master_password.id
  secret_string_wo         = var.db_master_password != "" ? var.db_master_password : ephemeral.aws_secretsmanager_random_password.db_master_password.random_password
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}

resource "aws_secretsmanager_secret_rotation" "db_master_password" {
  secret_id           = aws_secretsmanager_secret.db_master_password.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:service-ticket-system-dev-rotate-db-master-password"
  rotate_immediately  = false

  rotation_rules {
    automatically_after_days = 30
  }

  depends_on = [aws_secretsmanager_secret_version.db_master_password]
}

resource "aws_secretsmanager_secret" "jwt_secret" {
  name                    = "service-ticket-system-dev-jwt-secret"
  description             = "JWT signing key"
  recovery_window_in_days = 7
}

ephemeral "aws_secretsmanager_random_password" "jwt_secret" {
  password_length     = 64
  exclude_punctuation = true
}

resource "aws_secretsmanager_secret_version" "jwt_secret" {
  secret_id                = aws_secretsmanager_secret.jwt_secret.id
  secret_string_wo         = var.jwt_secret != "" ? var.jwt_secret : ephemeral.aws_secretsmanager_random_password.jwt_secret.random_password
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}

resource "aws_secretsmanager_secret" "app_config" {
  name                    = "service-ticket-system-dev-app-config"
  description             = "Secrets of the application's own dependencies"
  recovery_window_in_days = 7
}

ephemeral "aws_secretsmanager_random_password" "app_config__redis_password" {
  password_length     = 32
  exclude_punctuation = true
}

ephemeral "aws_secretsmanager_random_password" "app_config__encryption_key" {
  password_length     = 32
  exclude_punctuation = true
}

ephemeral "aws_secretsmanager_random_password" "app_config__webhook_secret" {
  password_length     = 32
  exclude_punctuation = true
}

resource "aws_secretsmanager_secret_version" "app_config" {
  secret_id = aws_secretsmanager_secret.app_config.id
  secret_string_wo = jsonencode({
    REDIS_PASSWORD   = var.redis_password != "" ? var.redis_password : ephemeral.aws_secretsmanager_random_password.app_config__redis_password.random_password
    SMTP_PASSWORD    = var.smtp_password != "" ? var.smtp_password : "your-smtp-password"
    CLOUDFLARE_TOKEN = var.cloudflare_token != "" ? var.cloudflare_token : "your-cloudflare-token"
    ENCRYPTION_KEY   = var.encryption_key != "" ? var.encryption_key : ephemeral.aws_secretsmanager_random_password.app_config__encryption_key.random_password
    WEBHOOK_SECRET   = var.webhook_secret != "" ? var.webhook_secret : ephemeral.aws_secretsmanager_random_password.app_config__webhook_secret.random_password
    API_KEY          = var.api_key != "" ? var.api_key : "REPLACE_ME"
  })
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}
