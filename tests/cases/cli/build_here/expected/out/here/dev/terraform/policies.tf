# Made by secretgen 0.1.0 from secrets.spec.yaml of here. Do not edit: change the spec and build again.

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
          "arn:aws:secretsmanager:eu-west-1:111122223333:secret:here/dev/key-??????",
        ]
      },
    ]
  })
}

resource "aws_iam_policy" "worker" {
  name        = "here-dev-worker"
  description = "Secrets of here in dev for worker"
  policy      = local.policy_worker
}
