# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

resource "aws_secretsmanager_secret" "db" {
  name                    = "shop/dev/db"
  recovery_window_in_days = 30

  lifecycle {
    prevent_destroy = true
  }
}
