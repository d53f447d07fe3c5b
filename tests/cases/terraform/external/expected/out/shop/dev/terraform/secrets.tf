# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

data "aws_secretsmanager_secret" "by_name" {
  name = "company/shared"
}

data "aws_secretsmanager_secret" "by_arn" {
  arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:company/other-a1B2c3"
}
