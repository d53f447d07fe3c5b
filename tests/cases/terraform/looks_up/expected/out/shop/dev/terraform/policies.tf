# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

locals {
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
      {
        Sid    = "DecryptSecrets"
        Effect = "Allow"
        Action = [
          "kms:Decrypt",
        ]
        Resource = [
          "arn:aws:kms:eu-west-1:123456789012:key/*",
        ]
        Condition = {
          "ForAnyValue:StringEquals" = {
            "kms:ResourceAliases" = [
              "alias/shop",
            ]
          }
          StringEquals = {
            "kms:ViaService" = [
              "secretsmanager.eu-west-1.amazonaws.com",
            ]
          }
          StringLike = {
            "kms:EncryptionContext:SecretARN" = [
              "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/dev/database-??????",
            ]
          }
        }
      },
    ]
  })
}
