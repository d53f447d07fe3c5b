# Made by secretgen 0.1.0 from secrets.spec.yaml of calitho-suite. Do not edit: change the spec and build again.

data "aws_secretsmanager_secret" "database" {
  name = "calitho-suite/database"
}

data "aws_secretsmanager_secret" "nextauth" {
  name = "calitho-suite/nextauth"
}

data "aws_secretsmanager_secret" "redis" {
  name = "calitho-suite/redis"
}
