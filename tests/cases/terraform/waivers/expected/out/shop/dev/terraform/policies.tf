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
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/database-??????",
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/session-key-??????",
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/signed-??????",
        ]
      },
      {
        Sid    = "DecryptSecrets"
        Effect = "Allow"
        Action = [
          "kms:Decrypt",
        ]
        Resource = [
          "arn:aws:kms:eu-west-1:111122223333:key/*",
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
              "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/signed-??????",
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
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/database-??????",
        ]
      },
      {
        Sid    = "ManageSecrets"
        Effect = "Allow"
        Action = [
          "secretsmanager:CreateSecret",
          "secretsmanager:DescribeSecret",
          "secretsmanager:GetResourcePolicy",
          "secretsmanager:ListSecretVersionIds",
          "secretsmanager:PutSecretValue",
          "secretsmanager:RestoreSecret",
          "secretsmanager:TagResource",
          "secretsmanager:UntagResource",
          "secretsmanager:UpdateSecret",
          "secretsmanager:UpdateSecretVersionStage",
        ]
        Resource = [
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/database-??????",
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/session-key-??????",
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/signed-??????",
        ]
      },
      {
        Sid    = "RotateSecrets"
        Effect = "Allow"
        Action = [
          "secretsmanager:CancelRotateSecret",
          "secretsmanager:RotateSecret",
        ]
        Resource = [
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/database-??????",
        ]
      },
      {
        Sid    = "InvokeRotation"
        Effect = "Allow"
        Action = [
          "lambda:InvokeFunction",
        ]
        Resource = [
          "arn:aws:lambda:eu-west-1:111122223333:function:rotate",
        ]
      },
      {
        Sid    = "EncryptSecrets"
        Effect = "Allow"
        Action = [
          "kms:Decrypt",
          "kms:GenerateDataKey",
        ]
        Resource = [
          "arn:aws:kms:eu-west-1:111122223333:key/*",
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
              "RequestToValidateKeyAccess",
              "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/signed-??????",
            ]
          }
        }
      },
      {
        Sid    = "GenerateValues"
        Effect = "Allow"
        Action = [
          "secretsmanager:GetRandomPassword",
        ]
        Resource = [
          "*",
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

resource "aws_iam_policy" "deployer" {
  name        = "shop-dev-deployer"
  description = "Secrets of shop in dev for deployer"
  policy      = local.policy_deployer
}
