#include "emit/policy_document.h"

#include <doctest/doctest.h>

#include <string>

namespace {

policy::Document document() {
  return {{{"ReadSecrets", {"secretsmanager:GetSecretValue"}, {"arn:a-??????"}, {}},
           {"DecryptSecrets",
            {"kms:Decrypt"},
            {"arn:key"},
            {{"StringEquals", "kms:ViaService", {"s"}},
             {"StringLike", "kms:EncryptionContext:SecretARN", {"arn:a-??????", "arn:b-??????"}},
             {"StringEquals", "aws:PrincipalTag/team", {"t"}}}}}};
}

}  // namespace

TEST_CASE("a policy is printed as JSON, conditions of one operator together") {
  std::string text;
  json::Writer out(text);
  emit::append_policy(out, document());
  out.finish();
  CHECK(text == R"({
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "ReadSecrets",
      "Effect": "Allow",
      "Action": [
        "secretsmanager:GetSecretValue"
      ],
      "Resource": [
        "arn:a-??????"
      ]
    },
    {
      "Sid": "DecryptSecrets",
      "Effect": "Allow",
      "Action": [
        "kms:Decrypt"
      ],
      "Resource": [
        "arn:key"
      ],
      "Condition": {
        "StringEquals": {
          "kms:ViaService": [
            "s"
          ],
          "aws:PrincipalTag/team": [
            "t"
          ]
        },
        "StringLike": {
          "kms:EncryptionContext:SecretARN": [
            "arn:a-??????",
            "arn:b-??????"
          ]
        }
      }
    }
  ]
}
)");
}

TEST_CASE("the same policy is printed as YAML") {
  std::string text;
  format::YamlWriter out(text);
  out.begin_object();
  out.key("PolicyDocument");
  emit::append_policy(out, document());
  out.end_object();
  CHECK(text == R"(PolicyDocument:
  Version: "2012-10-17"
  Statement:
    - Sid: "ReadSecrets"
      Effect: "Allow"
      Action:
        - "secretsmanager:GetSecretValue"
      Resource:
        - "arn:a-??????"
    - Sid: "DecryptSecrets"
      Effect: "Allow"
      Action:
        - "kms:Decrypt"
      Resource:
        - "arn:key"
      Condition:
        StringEquals:
          "kms:ViaService":
            - "s"
          "aws:PrincipalTag/team":
            - "t"
        StringLike:
          "kms:EncryptionContext:SecretARN":
            - "arn:a-??????"
            - "arn:b-??????"
)");
}

TEST_CASE("a policy is printed as HCL in the same order") {
  std::string text;
  format::HclWriter out(text);
  out.begin_block("locals");
  format::HclValueWriter value(out, "policy", "jsonencode(", ")");
  emit::append_policy(value, document());
  out.end_block();
  out.finish();
  CHECK(text == R"(locals {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid    = "ReadSecrets"
        Effect = "Allow"
        Action = [
          "secretsmanager:GetSecretValue",
        ]
        Resource = [
          "arn:a-??????",
        ]
      },
      {
        Sid    = "DecryptSecrets"
        Effect = "Allow"
        Action = [
          "kms:Decrypt",
        ]
        Resource = [
          "arn:key",
        ]
        Condition = {
          StringEquals = {
            "kms:ViaService" = [
              "s",
            ]
            "aws:PrincipalTag/team" = [
              "t",
            ]
          }
          StringLike = {
            "kms:EncryptionContext:SecretARN" = [
              "arn:a-??????",
              "arn:b-??????",
            ]
          }
        }
      },
    ]
  })
}
)");
}
