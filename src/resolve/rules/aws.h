#pragma once

#include <string_view>

#include "diag/rule.h"

// Values that AWS defines.
namespace resolve {

inline constexpr diag::Rule<std::string_view> kAccountNotQuoted{
    .code = "SG2040",
    .name = "account-not-quoted",
    .message = "account `{}` is not quoted",
    .why =
        "Other YAML readers take an unquoted account id for a number and drop its leading zeros.",
    .help = "quote the account id",
    .bad = "environments: {dev: {account: 111122223333, region: eu-west-1}}",
    .good = "environments: {dev: {account: \"111122223333\", region: eu-west-1}}",
};

inline constexpr diag::Rule<std::string_view> kBadAccount{
    .code = "SG2041",
    .name = "bad-account",
    .message = "`{}` is not an AWS account id",
    .why = "The account id is part of every ARN in the policies.",
    .help = "an account id has exactly 12 digits",
    .bad = "environments: {dev: {account: \"1111-2222-3333\", region: eu-west-1}}",
    .good = "environments: {dev: {account: \"111122223333\", region: eu-west-1}}",
};

inline constexpr diag::Rule<std::string_view> kBadRegion{
    .code = "SG2042",
    .name = "bad-region",
    .message = "`{}` is not an AWS region",
    .why = "The region is part of every ARN in the policies.",
    .help = "write a region code, such as `eu-west-1`",
    .bad = "environments: {dev: {account: \"111122223333\", region: eu-west}}",
    .good = "environments: {dev: {account: \"111122223333\", region: eu-west-1}}",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kOtherPartition{
    .code = "SG2043",
    .name = "other-partition",
    .message = "region `{}` is not in partition `{}`",
    .why = "An ARN with the wrong partition matches nothing.",
    .help = "remove `partition`; it is derived from the region",
    .bad = "environments: {dev: {account: \"111122223333\", region: cn-north-1, partition: aws}}",
    .good = "environments: {dev: {account: \"111122223333\", region: cn-north-1}}",
};

inline constexpr diag::Rule<std::string_view> kBadKmsKey{
    .code = "SG2044",
    .name = "bad-kms-key",
    .message = "`{}` is not a KMS key",
    .why = "Permission to decrypt is granted for exactly this key.",
    .help =
        "write a key id, a key ARN or `alias/…`; omit it to use the account's aws/secretsmanager "
        "key",
    .bad = "secrets: {token: {value: {}, kms_key: ticket-secrets}}",
    .good = "secrets: {token: {value: {}, kms_key: alias/ticket-secrets}}",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kKeyElsewhere{
    .code = "SG2045",
    .name = "key-elsewhere",
    .message = "this KMS key is in region `{}`, but the secret is in `{}`",
    .why = "Secrets Manager can use only keys in the secret's own region.",
    .help = "use a key in that region",
    .bad =
        "environments: {dev: {account: \"111122223333\", region: eu-west-1, kms_key: "
        "\"arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab\"}}",
    .good =
        "environments: {dev: {account: \"111122223333\", region: eu-west-1, kms_key: "
        "\"arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab\"}}",
};

inline constexpr diag::Rule<std::string_view> kReplicaAtHome{
    .code = "SG2046",
    .name = "replica-at-home",
    .message = "replica region `{}` is the secret's own region",
    .why = "A secret can only be replicated to other regions.",
    .help = "remove this region from `replicas`",
    .bad =
        "environments: {dev: {account: \"111122223333\", region: eu-west-1,"
        " replicas: [eu-west-1]}}",
    .good =
        "environments: {dev: {account: \"111122223333\", region: eu-west-1,"
        " replicas: [eu-central-1]}}",
};

inline constexpr diag::Rule<int> kBadRecoveryWindow{
    .code = "SG2047",
    .name = "bad-recovery-window",
    .message = "{} days is not a valid recovery window",
    .why = "Secrets Manager keeps a deleted secret for 7 to 30 days, or deletes it immediately.",
    .help = "write 7 to 30, or 0 to delete immediately",
    .bad = "secrets: {token: {value: {}, deletion: {policy: delete, recovery_window: 5}}}",
    .good = "secrets: {token: {value: {}, deletion: {policy: delete, recovery_window: 7}}}",
};

inline constexpr diag::Rule<std::string_view, std::string_view> kBadIdentity{
    .code = "SG2048",
    .name = "bad-identity",
    .message = "`{}` is not a valid name for {}",
    .why = "The name is used to attach policies, so it must be one that IAM accepts.",
    .help = "use only letters, digits, `{…}` and `+ = , . @ _ -`",
    .bad = "services: {api: {platform: lambda, role: \"api role\", reads: [db]}}",
    .good = "services: {api: {platform: lambda, role: \"api-role\", reads: [db]}}",
};

inline constexpr diag::Rule<std::string_view> kBadSecretArn{
    .code = "SG2049",
    .name = "bad-secret-arn",
    .message = "`{}` is not a complete secret ARN",
    .why =
        "Policies grant access to exactly this ARN, so it must end in the six characters that AWS "
        "adds to a secret's name.",
    .help = "write `arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME-XXXXXX`, or omit `arn`",
    .bad = "secrets: {db: {value: {}, external: true, arn: \"arn:aws:s3:::bucket\"}}",
    .good =
        "secrets: {db: {name: db, value: {}, external: true, arn: "
        "\"arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-a1B2c3\"}}",
};

inline constexpr diag::Rule<std::string_view> kArnNotExternal{
    .code = "SG2050",
    .name = "arn-not-external",
    .message = "secret `{}` has an `arn` but is not external",
    .why = "AWS chooses the ARN of a secret that is created here.",
    .help = "add `external: true`, or remove `arn`",
    .bad =
        "secrets: {db: {value: {}, arn: "
        "\"arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-a1B2c3\"}}",
    .good = "secrets: {db: {value: {}}}",
};

inline constexpr diag::Rule<std::string_view> kReservedTag{
    .code = "SG2051",
    .name = "reserved-tag",
    .message = "the tag `{}` is reserved",
    .why =
        "With `grant: by-tag`, tags that begin with `secretgen:` decide who may read a secret; "
        "they are derived from the reads.",
    .help = "use another key for the tag",
    .bad = "secrets: {db: {value: {}, tags: {\"secretgen:reader:api\": shop/dev}}}",
    .good = "secrets: {db: {value: {}, tags: {reader: api}}}",
};

}  // namespace resolve
