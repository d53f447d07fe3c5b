# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

# trivy:ignore :* */ --> {{ü}} (until 2026-12-31)
# trivy:ignore:AVD-AWS-0098:exp:2026-12-31
resource "aws_secretsmanager_secret" "database" {
  # checkov:skip=CKV_AWS_149:checkov:skip =CKV_AWS_1 "quoted" ${a} %{b} #{c} (until 2026-12-31)
  name                    = "shop/dev/database"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

ephemeral "aws_secretsmanager_random_password" "database" {
  password_length = 32
}

resource "aws_secretsmanager_secret_version" "database" {
  secret_id                = aws_secretsmanager_secret.database.id
  secret_string_wo         = var.database != "" ? var.database : ephemeral.aws_secretsmanager_random_password.database.random_password
  secret_string_wo_version = 1
  version_stages           = ["SECRETGEN_INITIAL"]

  lifecycle {
    ignore_changes = [version_stages]
  }
}

resource "aws_secretsmanager_secret_rotation" "database" {
  # checkov:skip=CKV_AWS_304:the vendor allows no more (until 2026-12-31)
  secret_id           = aws_secretsmanager_secret.database.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:111122223333:function:rotate"
  rotate_immediately  = false

  rotation_rules {
    automatically_after_days = 120
  }

  depends_on = [aws_secretsmanager_secret_version.database]
}

# trivy:ignore :* */ --> {{ü}} (until 2026-12-31)
# trivy:ignore:AVD-AWS-0098:exp:2026-12-31
resource "aws_secretsmanager_secret" "session_key" {
  # checkov:skip=CKV_AWS_149:the key: in May (until 2026-11-30)
  # checkov:skip=CKV2_AWS_57:by hand (until 2026-12-31)
  name                    = "shop/dev/session-key"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_secretsmanager_secret" "signed" {
  name                    = "shop/dev/signed"
  kms_key_id              = "arn:aws:kms:eu-west-1:111122223333:alias/shop"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}
