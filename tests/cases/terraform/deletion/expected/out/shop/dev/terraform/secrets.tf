# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

resource "aws_secretsmanager_secret" "kept" {
  name                    = "shop/dev/kept"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}

resource "aws_secretsmanager_secret" "deleted" {
  name                    = "shop/dev/deleted"
  recovery_window_in_days = 7
}

resource "aws_secretsmanager_secret" "gone" {
  name                    = "shop/dev/gone"
  recovery_window_in_days = 0
}
