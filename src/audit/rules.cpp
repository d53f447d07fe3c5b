#include "audit/rules.h"

#include <array>

namespace audit {

const diag::Rule<std::string, std::string, std::string> kReadsTooMuch{
    .code = "SG6101",
    .name = "reads-too-much",
    .message = "{} can read {}, which no spec grants; {} allows it",
    .why = "Anyone who can act as this principal can read the value.",
    .help = "remove it from the policy, or grant the access in the spec",
};

const diag::Rule<std::string, std::string, std::string> kMayReadTooMuch{
    .code = "SG6102",
    .name = "may-read-too-much",
    .message = "{} may be able to read {}, which no spec grants: {}",
    .why = "A statement allows it under a condition that cannot be decided from the files.",
    .help = "make sure that the condition is never true, or remove the statement",
};

const diag::Rule<std::string, std::string, std::string> kCannotRead{
    .code = "SG6103",
    .name = "identity-cannot-read",
    .message = "{} cannot read {}, which the spec grants: {}",
    .why = "The service fails when it requests the value.",
    .help = "attach the generated policy, and allow it in the boundary and the resource policy",
};

const diag::Rule<std::string, std::string, std::string> kCannotDecrypt{
    .code = "SG6104",
    .name = "cannot-decrypt",
    .message = "{} cannot read {}, which the spec grants: {}",
    .why = "Secrets Manager uses the key on the caller's behalf, and without it returns no value.",
    .help =
        "attach the `DecryptSecrets` statements of the generated policy, and allow it in the key "
        "policy",
};

const diag::Rule<std::string, std::string, std::string> kReadDepends{
    .code = "SG6105",
    .name = "read-depends",
    .level = diag::Level::Warning,
    .message = "{} may be unable to read {}, which the spec grants: {}",
    .why = "The spec grants the access without a condition.",
    .help = "make sure that every request meets the condition",
};

const diag::Rule<std::string, std::string, std::string> kNoIdentity{
    .code = "SG6106",
    .name = "no-identity",
    .message = "account {} has no {} `{}`, to which the spec grants access",
    .why = "Whatever runs as this identity cannot read its secrets.",
    .help = "create it, or correct its name in the spec",
};

const diag::Rule<std::string, std::string, std::string> kNobody{
    .code = "SG6119",
    .name = "nobody-has-the-policy",
    .level = diag::Level::Warning,
    .message = "account {} has no identity for `{}`: the policy `{}` is not attached",
    .why = "The spec names no role, user or group, so every identity with the policy counts.",
    .help = "attach the policy, or name the role, user or group in the spec",
};

const diag::Rule<std::string, std::string, std::string> kOpenSecret{
    .code = "SG6107",
    .name = "open-resource-policy",
    .message = "the resource policy of {} grants read access to {}{}",
    .why = "A resource policy can allow access that no identity policy allows.",
    .help = "name the roles that the spec grants access, or remove the statement",
};

const diag::Rule<std::string, std::string, std::string> kOpenKey{
    .code = "SG6108",
    .name = "open-key-policy",
    .message = "the policy of key {} allows decryption by {}{}",
    .why = "The key is the second barrier to each secret that it encrypts.",
    .help = "name the account or the roles, or test kms:CallerAccount and kms:ViaService",
};

const diag::Rule<std::string, std::string> kUnreadPolicy{
    .code = "SG6109",
    .name = "unread-policy",
    .message = "cannot tell what {} grants: {}",
    .why = "A policy that cannot be read may allow anyone to read anything.",
    .help = "collect the files again, without a filter",
};

const diag::Rule<std::string> kUndeclared{
    .code = "SG6110",
    .name = "undeclared-secret",
    .message = "no spec declares {}",
    .why = "Without a declaration, its purpose, its readers and whether it is in use are unknown.",
    .help = "declare it, include the spec that declares it in the audit, or delete it",
};

const diag::Rule<std::string, std::string, std::string> kMissing{
    .code = "SG6111",
    .name = "missing-secret",
    .message = "`{}` of `{}` does not exist{}",
    .why = "Everything that reads it fails.",
    .help = "deploy what creates it, or correct its name",
};

const diag::Rule<std::string, std::string> kDeletion{
    .code = "SG6112",
    .name = "deletion-scheduled",
    .message = "`{}` of `{}` is scheduled for deletion",
    .why = "It cannot be read, and it is lost when its recovery window ends.",
    .help = "restore it with `aws secretsmanager restore-secret`, or remove it from the spec",
};

const diag::Rule<std::string, std::string> kRotation{
    .code = "SG6113",
    .name = "rotation-differs",
    .message = "the rotation of {} differs from the spec: {}",
    .why = "A value that does not change stays usable to anyone who has obtained it.",
    .help = "deploy the spec again, or declare the current state",
};

const diag::Rule<std::string, std::string> kReplicas{
    .code = "SG6114",
    .name = "replicas-differ",
    .message = "the replicas of {} differ from the spec: {}",
    .why = "Services in a region without its replica fail; an extra replica is one more risk.",
    .help = "deploy the spec again, or declare the current state",
};

const diag::Rule<std::string, std::string> kTags{
    .code = "SG6115",
    .name = "tags-differ",
    .message = "the tags of {} differ from the spec: {}",
    .why = "Policies, cost reports and owners rely on tags.",
    .help = "deploy the spec again, or declare the current state",
};

const diag::Rule<std::string, std::string> kKey{
    .code = "SG6116",
    .name = "key-differs",
    .message = "the key of {} differs from the spec: {}",
    .why = "Only principals that can use the key can read the secret.",
    .help = "set the key with `aws secretsmanager update-secret --kms-key-id`, or declare it",
};

const diag::Rule<std::string, std::string> kUnused{
    .code = "SG6117",
    .name = "unused-secret",
    .message = "{} has not been read for 90 days{}",
    .why = "A value that nobody uses can still be stolen (AWS Security Hub, SecretsManager.3).",
    .help = "delete it, or mark it `retired`",
};

const diag::Rule<std::string, std::string, std::string> kRecreated{
    .code = "SG6118",
    .name = "recreated",
    .message = "{} has the ARN {}, but the lock has {}",
    .why = "It was deleted and created again; resources deployed with the old ARN do not find it.",
    .help = "update the lock with `secretgen lock --from`, and deploy again",
};

const diag::Rule<std::string, std::string, std::string> kNotInFiles{
    .code = "SG6120",
    .name = "not-in-files",
    .level = diag::Level::Warning,
    .message = "the files do not contain {} of {}: {}",
    .why = "What is not in the files cannot be compared.",
    .help = "collect them with the system's `ops/collect.sh`, and pass them to `secretgen audit`",
};

const diag::Rule<std::string> kNoDay{
    .code = "SG6121",
    .name = "no-day",
    .level = diag::Level::Warning,
    .message = "no date is known: secrets that are {} are not reported",
    .why = "The files may be older than today, so the clock of the machine is not used.",
    .help = "pass the date of the files with `--at 2026-01-31`",
};

std::span<const diag::RuleView> rules() {
  static const std::array kRules{
      kReadsTooMuch.view(), kMayReadTooMuch.view(), kCannotRead.view(), kCannotDecrypt.view(),
      kReadDepends.view(),  kNoIdentity.view(),     kOpenSecret.view(), kOpenKey.view(),
      kUnreadPolicy.view(), kUndeclared.view(),     kMissing.view(),    kDeletion.view(),
      kRotation.view(),     kReplicas.view(),       kTags.view(),       kKey.view(),
      kUnused.view(),       kRecreated.view(),      kNobody.view(),     kNotInFiles.view(),
      kNoDay.view()};
  return kRules;
}

}  // namespace audit
