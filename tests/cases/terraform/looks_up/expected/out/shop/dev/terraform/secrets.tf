# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

data "aws_secretsmanager_secret" "token" {
  name = "shop/dev/token"
}

data "aws_secretsmanager_secret" "database" {
  name = "shop/dev/database"
}
