#pragma once

#include <cstddef>

// Limits of AWS. Sizes are in characters unless the name says otherwise. IAM's limit for the size
// of a policy is in policy/document.h, next to the function that counts it.
namespace aws {

// Secrets Manager
// (https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_limits.html; CreateSecret,
// GetRandomPassword and DeleteSecret in
// https://docs.aws.amazon.com/secretsmanager/latest/apireference/).
inline constexpr std::size_t kMaxSecretName = 512;
inline constexpr std::size_t kMaxSecretBytes = 65'536;
inline constexpr int kMaxDescription = 2048;
inline constexpr std::size_t kMaxTags = 50;
inline constexpr std::size_t kMaxTagKey = 127;
inline constexpr std::size_t kMaxTagValue = 255;
inline constexpr int kMaxPasswordLength = 4096;
inline constexpr int kMinRecoveryDays = 7;
inline constexpr int kMaxRecoveryDays = 30;

// IAM (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html). AWS can raise
// the number of policies for an account.
inline constexpr std::size_t kMaxPolicyName = 128;
inline constexpr std::size_t kMaxRoleName = 64;
inline constexpr std::size_t kMaxUserName = 64;
inline constexpr std::size_t kMaxGroupName = 128;
inline constexpr std::size_t kMaxAttachedPolicies = 10;

// CloudFormation, in one template
// (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html).
inline constexpr std::size_t kMaxResources = 500;
inline constexpr std::size_t kMaxOutputs = 200;
inline constexpr std::size_t kMaxParameters = 200;
inline constexpr std::size_t kMaxDynamicReferences = 60;
inline constexpr std::size_t kMaxLogicalId = 255;
inline constexpr std::size_t kMaxTemplateBytes = 1'000'000;
inline constexpr std::size_t kMaxTemplateDescriptionBytes = 1024;

// Lambda: names and values of a function's environment variables
// (https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html).
inline constexpr std::size_t kMaxLambdaEnvironmentBytes = 4096;

// ECS (https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html).
inline constexpr std::size_t kMaxTaskDefinitionBytes = 65'536;

// DynamoDB (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html).
inline constexpr std::size_t kMinTableName = 3;
inline constexpr std::size_t kMaxTableName = 255;
inline constexpr std::size_t kMaxKeyAttributeBytes = 255;
inline constexpr std::size_t kMaxKeyAttributes = 2;
inline constexpr std::size_t kMaxNestedMaps = 32;
inline constexpr std::size_t kMaxExpressionBytes = 4096;

}  // namespace aws
