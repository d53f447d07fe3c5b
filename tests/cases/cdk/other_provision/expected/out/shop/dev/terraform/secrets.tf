# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

data "aws_secretsmanager_secret" "db" {
  name = "shop/dev/db"
}
