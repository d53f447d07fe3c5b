# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

locals {
  policy_notify = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ReadSecrets"
        Effect = "Allow"
        Action = [
          "secretsmanager:GetSecretValue",
        ]
        Resource = [
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/reports-??????",
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
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/database-??????",
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
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/database-??????",
        ]
      },
    ]
  })

  policy_crawler = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ReadTaggedSecrets"
        Effect = "Allow"
        Action = [
          "secretsmanager:GetSecretValue",
        ]
        Resource = [
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/*",
        ]
        Condition = {
          StringEquals = {
            "secretsmanager:ResourceTag/secretgen:reader:crawler" = [
              "shop/dev",
            ]
          }
        }
      },
    ]
  })

  policy_deployer = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ReadSecrets"
        Effect = "Allow"
        Action = [
          "secretsmanager:GetSecretValue",
        ]
        Resource = [
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/twilio/auth-token-??????",
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/database-??????",
        ]
      },
    ]
  })
}
