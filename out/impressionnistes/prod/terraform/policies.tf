# Made by secretgen 0.1.0 from secrets.spec.yaml of impressionnistes. Do not edit: change the spec and build again.

locals {
  policy_payment = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ReadSecrets"
        Effect = "Allow"
        Action = [
          "secretsmanager:GetSecretValue",
        ]
        Resource = [
          "arn:aws:secretsmanager:eu-west-3:444455556666:secret:impressionnistes/stripe/api_key-??????",
        ]
      },
    ]
  })

  policy_webhook_handler = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ReadSecrets"
        Effect = "Allow"
        Action = [
          "secretsmanager:GetSecretValue",
        ]
        Resource = [
          "arn:aws:secretsmanager:eu-west-3:444455556666:secret:impressionnistes/stripe/webhook_secret-??????",
        ]
      },
    ]
  })

  policy_admin_notifications = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ReadSecrets"
        Effect = "Allow"
        Action = [
          "secretsmanager:GetSecretValue",
        ]
        Resource = [
          "arn:aws:secretsmanager:eu-west-3:444455556666:secret:impressionnistes/slack/admin_webhook-??????",
        ]
      },
    ]
  })

  policy_devops_notifications = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ReadSecrets"
        Effect = "Allow"
        Action = [
          "secretsmanager:GetSecretValue",
        ]
        Resource = [
          "arn:aws:secretsmanager:eu-west-3:444455556666:secret:impressionnistes/slack/devops_webhook-??????",
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
          "arn:aws:secretsmanager:eu-west-3:444455556666:secret:impressionnistes/stripe/api_key-??????",
          "arn:aws:secretsmanager:eu-west-3:444455556666:secret:impressionnistes/stripe/webhook_secret-??????",
          "arn:aws:secretsmanager:eu-west-3:444455556666:secret:impressionnistes/slack/admin_webhook-??????",
          "arn:aws:secretsmanager:eu-west-3:444455556666:secret:impressionnistes/slack/devops_webhook-??????",
        ]
      },
    ]
  })

  policy_operators = jsonencode({
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
          "arn:aws:secretsmanager:eu-west-3:444455556666:secret:impressionnistes/stripe/api_key-??????",
          "arn:aws:secretsmanager:eu-west-3:444455556666:secret:impressionnistes/stripe/webhook_secret-??????",
          "arn:aws:secretsmanager:eu-west-3:444455556666:secret:impressionnistes/slack/admin_webhook-??????",
          "arn:aws:secretsmanager:eu-west-3:444455556666:secret:impressionnistes/slack/devops_webhook-??????",
        ]
      },
    ]
  })
}
