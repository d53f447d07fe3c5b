# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

output "secret_arns" {
  description = "The ARN of each secret, by its id in the spec."
  value = {
    plain   = aws_secretsmanager_secret.plain.arn
    narrow  = aws_secretsmanager_secret.narrow.arn
    letters = aws_secretsmanager_secret.letters.arn
    two     = aws_secretsmanager_secret.two.arn
  }
}
