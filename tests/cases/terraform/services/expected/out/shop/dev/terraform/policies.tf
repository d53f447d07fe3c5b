# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

locals {
  policy_api = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ReadSecrets"
        Effect = "Allow"
        Action = [
          "secretsmanager:GetSecretValue",
        ]
        Resource = [
          "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/dev/database-??????",
        ]
      },
    ]
  })

  policy_api_execution = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ReadSecrets"
        Effect = "Allow"
        Action = [
          "secretsmanager:GetSecretValue",
        ]
        Resource = [
          "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/dev/token-??????",
          "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/dev/database-??????",
        ]
      },
    ]
  })

  policy_hook = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ReadSecrets"
        Effect = "Allow"
        Action = [
          "secretsmanager:GetSecretValue",
        ]
        Resource = [
          "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/dev/token-??????",
        ]
      },
    ]
  })

  policy_batch = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ReadSecrets"
        Effect = "Allow"
        Action = [
          "secretsmanager:GetSecretValue",
        ]
        Resource = [
          "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/dev/database-??????",
        ]
      },
    ]
  })
}

resource "aws_iam_policy" "api" {
  name        = "shop-dev-api"
  description = "Secrets of shop in dev for api"
  policy      = local.policy_api
}

resource "aws_iam_policy" "api_execution" {
  name        = "shop-dev-api-execution"
  description = "Secrets of shop in dev for api-execution"
  policy      = local.policy_api_execution
}

resource "aws_iam_policy" "hook" {
  name        = "shop-dev-hook"
  description = "Secrets of shop in dev for hook"
  policy      = local.policy_hook
}

resource "aws_iam_policy" "batch" {
  name        = "shop-dev-batch"
  description = "Secrets of shop in dev for batch"
  policy      = local.policy_batch
}
