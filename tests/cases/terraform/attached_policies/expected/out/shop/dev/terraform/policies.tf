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
          "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/dev/db-??????",
        ]
      },
    ]
  })

  policy_auditor = jsonencode({
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
          "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/dev/db-??????",
        ]
      },
    ]
  })

  policy_support = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ReadSecrets"
        Effect = "Allow"
        Action = [
          "secretsmanager:GetSecretValue",
        ]
        Resource = [
          "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/dev/db-??????",
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
          "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop/dev/db-??????",
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

resource "aws_iam_role_policy_attachment" "worker" {
  role       = "shop-dev-worker"
  policy_arn = aws_iam_policy.worker.arn
}

resource "aws_iam_policy" "auditor" {
  name        = "shop-dev-auditor"
  description = "Secrets of shop in dev for auditor"
  policy      = local.policy_auditor
}

resource "aws_iam_group_policy_attachment" "auditor" {
  group      = "auditors"
  policy_arn = aws_iam_policy.auditor.arn
}

resource "aws_iam_policy" "support" {
  name        = "shop-dev-support"
  description = "Secrets of shop in dev for support"
  policy      = local.policy_support
}

resource "aws_iam_user_policy_attachment" "support" {
  user       = "alice"
  policy_arn = aws_iam_policy.support.arn
}

resource "aws_iam_policy" "deployer" {
  name        = "shop-dev-deployer"
  description = "Secrets of shop in dev for deployer"
  policy      = local.policy_deployer
}
