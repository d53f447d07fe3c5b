# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

resource "aws_secretsmanager_secret" "token" {
  name                    = "shop/dev/token"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_secretsmanager_secret_rotation" "token" {
  secret_id           = aws_secretsmanager_secret.token.id
  rotation_lambda_arn = "arn:aws:lambda:eu-west-1:123456789012:function:rotate"
  rotate_immediately  = false

  rotation_rules {
    automatically_after_days = 30
  }
}
