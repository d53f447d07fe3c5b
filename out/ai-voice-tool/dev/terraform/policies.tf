# Made by secretgen 0.1.0 from secrets.spec.yaml of ai-voice-tool. Do not edit: change the spec and build again.

locals {
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
          "arn:aws:secretsmanager:ap-southeast-2:404293832854:secret:dev/twilio/account-sid-??????",
          "arn:aws:secretsmanager:ap-southeast-2:404293832854:secret:dev/twilio/auth-token-??????",
          "arn:aws:secretsmanager:ap-southeast-2:404293832854:secret:dev/openai/api-key-??????",
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
          "arn:aws:secretsmanager:ap-southeast-2:404293832854:secret:dev/twilio/account-sid-??????",
          "arn:aws:secretsmanager:ap-southeast-2:404293832854:secret:dev/twilio/auth-token-??????",
          "arn:aws:secretsmanager:ap-southeast-2:404293832854:secret:dev/openai/api-key-??????",
        ]
      },
    ]
  })
}
