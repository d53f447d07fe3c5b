# Made by secretgen 0.1.0 from secrets.spec.yaml of ai-multi-comms. Do not edit: change the spec and build again.

locals {
  policy_whatsapp_channel_processor = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ReadSecrets"
        Effect = "Allow"
        Action = [
          "secretsmanager:GetSecretValue",
        ]
        Resource = [
          "arn:aws:secretsmanager:eu-north-1:111122223333:secret:whatsapp-credentials/*/*/twilio-??????",
          "arn:aws:secretsmanager:eu-north-1:111122223333:secret:openai-api-key/whatsapp-??????",
        ]
      },
    ]
  })

  policy_sms_channel_processor = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ReadSecrets"
        Effect = "Allow"
        Action = [
          "secretsmanager:GetSecretValue",
        ]
        Resource = [
          "arn:aws:secretsmanager:eu-north-1:111122223333:secret:sms-credentials/*/*/twilio-??????",
          "arn:aws:secretsmanager:eu-north-1:111122223333:secret:openai-api-key/sms-??????",
        ]
      },
    ]
  })

  policy_email_channel_processor = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ReadSecrets"
        Effect = "Allow"
        Action = [
          "secretsmanager:GetSecretValue",
        ]
        Resource = [
          "arn:aws:secretsmanager:eu-north-1:111122223333:secret:email-credentials/*/*/sendgrid-??????",
          "arn:aws:secretsmanager:eu-north-1:111122223333:secret:openai-api-key/email-??????",
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
          "arn:aws:secretsmanager:eu-north-1:111122223333:secret:whatsapp-credentials/cucumber-recruitment/cv-analysis/twilio-??????",
          "arn:aws:secretsmanager:eu-north-1:111122223333:secret:sms-credentials/cucumber-recruitment/cv-analysis/twilio-??????",
          "arn:aws:secretsmanager:eu-north-1:111122223333:secret:email-credentials/cucumber-recruitment/cv-analysis/sendgrid-??????",
          "arn:aws:secretsmanager:eu-north-1:111122223333:secret:openai-api-key/whatsapp-??????",
          "arn:aws:secretsmanager:eu-north-1:111122223333:secret:openai-api-key/sms-??????",
          "arn:aws:secretsmanager:eu-north-1:111122223333:secret:openai-api-key/email-??????",
        ]
      },
    ]
  })
}
