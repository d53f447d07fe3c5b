# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

locals {
  policy_worker = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ReadSecrets"
        Effect = "Allow"
        Action = [
          "secretsmanager:GetSecretValue",
        ]
        Resource = [
          "arn:aws:secretsmanager:eu-west-1:123456789012:secret:company/shared-??????",
          "arn:aws:secretsmanager:eu-west-1:123456789012:secret:company/other-a1B2c3",
        ]
      },
    ]
  })
}

resource "aws_iam_policy" "worker" {
  name        = "shop-dev-worker"
  description = "Secrets of shop in dev for worker"
  policy      = local.policy_worker
}
