# Made by secretgen 0.1.0 from secrets.spec.yaml of service-ticket-system. Do not edit: change the spec and build again.

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
          "arn:aws:secretsmanager:eu-west-1:444455556666:secret:service-ticket-system-prod-db-master-password-??????",
          "arn:aws:secretsmanager:eu-west-1:444455556666:secret:service-ticket-system-prod-jwt-secret-??????",
          "arn:aws:secretsmanager:eu-west-1:444455556666:secret:service-ticket-system-prod-app-config-??????",
        ]
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
          "arn:aws:secretsmanager:eu-west-1:444455556666:secret:service-ticket-system-prod-db-master-password-??????",
          "arn:aws:secretsmanager:eu-west-1:444455556666:secret:service-ticket-system-prod-jwt-secret-??????",
          "arn:aws:secretsmanager:eu-west-1:444455556666:secret:service-ticket-system-prod-app-config-??????",
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
          "arn:aws:secretsmanager:eu-west-1:444455556666:secret:service-ticket-system-prod-db-master-password-??????",
          "arn:aws:secretsmanager:eu-west-1:444455556666:secret:service-ticket-system-prod-jwt-secret-??????",
          "arn:aws:secretsmanager:eu-west-1:444455556666:secret:service-ticket-system-prod-app-config-??????",
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
          "arn:aws:secretsmanager:eu-west-1:444455556666:secret:service-ticket-system-prod-db-master-password-??????",
        ]
      },
      {
        Sid    = "InvokeRotation"
        Effect = "Allow"
        Action = [
          "lambda:InvokeFunction",
        ]
        Resource = [
          "arn:aws:lambda:eu-west-1:444455556666:function:service-ticket-system-prod-rotate-db-master-password",
        ]
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

resource "aws_iam_policy" "api_execution" {
  name        = "service-ticket-system-prod-api-execution"
  description = "Secrets of service-ticket-system in prod for api-execution"
  policy      = local.policy_api_execution
}

resource "aws_iam_policy" "deployer" {
  name        = "service-ticket-system-prod-deployer"
  description = "Secrets of service-ticket-system in prod for deployer"
  policy      = local.policy_deployer
}
