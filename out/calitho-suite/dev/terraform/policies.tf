# Made by secretgen 0.1.0 from secrets.spec.yaml of calitho-suite. Do not edit: change the spec and build again.

locals {
  policy_web = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ReadSecrets"
        Effect = "Allow"
        Action = [
          "secretsmanager:DescribeSecret",
          "secretsmanager:GetSecretValue",
        ]
        Resource = [
          "arn:aws:secretsmanager:us-west-1:111122223333:secret:calitho-suite/database-??????",
          "arn:aws:secretsmanager:us-west-1:111122223333:secret:calitho-suite/nextauth-??????",
          "arn:aws:secretsmanager:us-west-1:111122223333:secret:calitho-suite/redis-??????",
        ]
      },
    ]
  })

  policy_worker = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ReadSecrets"
        Effect = "Allow"
        Action = [
          "secretsmanager:DescribeSecret",
          "secretsmanager:GetSecretValue",
        ]
        Resource = [
          "arn:aws:secretsmanager:us-west-1:111122223333:secret:calitho-suite/redis-??????",
        ]
      },
    ]
  })

  policy_deployer = jsonencode({
    Version = "2012-10-17"
    Statement = [
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
          "arn:aws:secretsmanager:us-west-1:111122223333:secret:calitho-suite/database-??????",
          "arn:aws:secretsmanager:us-west-1:111122223333:secret:calitho-suite/nextauth-??????",
          "arn:aws:secretsmanager:us-west-1:111122223333:secret:calitho-suite/redis-??????",
        ]
      },
    ]
  })
}
