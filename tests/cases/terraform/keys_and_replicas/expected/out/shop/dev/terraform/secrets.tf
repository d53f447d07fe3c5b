# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

resource "aws_secretsmanager_secret" "by_alias" {
  name                    = "shop/dev/by-alias"
  kms_key_id              = "arn:aws:kms:eu-west-1:123456789012:alias/shop"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_secretsmanager_secret" "by_id" {
  name                    = "shop/dev/by-id"
  kms_key_id              = "11111111-2222-3333-4444-555555555555"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_secretsmanager_secret" "by_arn" {
  name                    = "shop/dev/by-arn"
  kms_key_id              = "arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_secretsmanager_secret" "copied" {
  name                    = "shop/dev/copied"
  kms_key_id              = "arn:aws:kms:eu-west-1:123456789012:alias/shop"
  recovery_window_in_days = 30

  replica {
    region = "eu-central-1"
  }

  replica {
    region     = "us-east-1"
    kms_key_id = "arn:aws:kms:us-east-1:123456789012:alias/shop"
  }

  lifecycle {
    prevent_destroy = true
  }
}
