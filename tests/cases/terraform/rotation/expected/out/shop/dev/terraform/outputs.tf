# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

output "secret_arns" {
  description = "The ARN of each secret, by its id in the spec."
  value = {
    days     = aws_secretsmanager_secret.days.arn
    window   = aws_secretsmanager_secret.window.arn
    hours    = aws_secretsmanager_secret.hours.arn
    schedule = aws_secretsmanager_secret.schedule.arn
  }
}
