# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

output "secret_arns" {
  description = "The ARN of each secret, by its id in the spec."
  value = {
    by-alias = aws_secretsmanager_secret.by_alias.arn
    by-id    = aws_secretsmanager_secret.by_id.arn
    by-arn   = aws_secretsmanager_secret.by_arn.arn
    copied   = aws_secretsmanager_secret.copied.arn
  }
}
