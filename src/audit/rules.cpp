#include "audit/rules.h"

#include <array>

namespace audit {

const diag::Rule<std::string, std::string, std::string> kReadsTooMuch{
    .code = "SG6101",
    .name = "reads-too-much",
    .message = "{} can read {}, which no spec grants; {} allows it",
    .why = "Whoever can become this principal has the value.",
    .help = "remove it from the policy, or say in the spec that the principal reads it",
};

const diag::Rule<std::string, std::string, std::string> kMayReadTooMuch{
    .code = "SG6102",
    .name = "may-read-too-much",
    .message = "whether {} can read {}, which no spec grants, depends: {}",
    .why = "A statement lets the value out under a condition that the files do not answer.",
    .help = "see that the condition cannot come true, or remove the statement",
};

const diag::Rule<std::string, std::string, std::string> kCannotRead{
    .code = "SG6103",
    .name = "identity-cannot-read",
    .message = "{} cannot read {}, which the spec grants: {}",
    .why = "The service will fail when it asks for the value.",
    .help = "attach the generated policy, and let boundary and resource policy allow it",
};

const diag::Rule<std::string, std::string, std::string> kCannotDecrypt{
    .code = "SG6104",
    .name = "cannot-decrypt",
    .message = "{} cannot read {}, which the spec grants: {}",
    .why = "Secrets Manager asks the key on the caller's behalf; without it there is no value.",
    .help =
        "attach the `DecryptSecrets` statements of the generated policy, and let the key's own "
        "policy allow it",
};

const diag::Rule<std::string, std::string, std::string> kReadDepends{
    .code = "SG6105",
    .name = "read-depends",
    .level = diag::Level::Warning,
    .message = "whether {} can read {}, as the spec grants, depends: {}",
    .why = "The spec grants it without a condition.",
    .help = "see that every request fulfils the condition",
};

const diag::Rule<std::string, std::string, std::string> kNoIdentity{
    .code = "SG6106",
    .name = "no-identity",
    .message = "account {} has no {} `{}`, which the spec lets read",
    .why = "What is to run or work as it cannot read.",
    .help = "create it, or put its name right in the spec",
};

const diag::Rule<std::string, std::string, std::string> kNobody{
    .code = "SG6119",
    .name = "nobody-has-the-policy",
    .level = diag::Level::Warning,
    .message = "nobody in account {} is `{}`: the policy `{}` is attached to no one",
    .why = "The spec names no role, user or group, so whoever has the policy is taken for it.",
    .help = "attach the policy, or say in the spec who it is",
};

const diag::Rule<std::string, std::string, std::string> kOpenSecret{
    .code = "SG6107",
    .name = "open-resource-policy",
    .message = "the resource policy of {} lets in {}{}",
    .why = "A secret's own policy opens it whatever the policies of identities say.",
    .help = "name the roles that the spec grants it, or remove the statement",
};

const diag::Rule<std::string, std::string, std::string> kOpenKey{
    .code = "SG6108",
    .name = "open-key-policy",
    .message = "the policy of key {} lets {} decrypt{}",
    .why = "The key is the second lock on each of its secrets.",
    .help = "name the account or the roles, or set kms:CallerAccount and kms:ViaService",
};

const diag::Rule<std::string, std::string> kUnreadPolicy{
    .code = "SG6109",
    .name = "unread-policy",
    .message = "what {} grants is not known: {}",
    .why = "A policy that cannot be read may let anybody read anything.",
    .help = "collect the files anew, without a filter",
};

const diag::Rule<std::string> kUndeclared{
    .code = "SG6110",
    .name = "undeclared-secret",
    .message = "no spec declares {}",
    .why = "Nobody says what it is, who reads it and whether it is still of use.",
    .help = "declare it, audit with the spec that does, or delete it",
};

const diag::Rule<std::string, std::string, std::string> kMissing{
    .code = "SG6111",
    .name = "missing-secret",
    .message = "`{}` of `{}` is not there{}",
    .why = "What reads it will fail.",
    .help = "deploy what creates it, or put its name right",
};

const diag::Rule<std::string, std::string> kDeletion{
    .code = "SG6112",
    .name = "deletion-scheduled",
    .message = "`{}` of `{}` is scheduled for deletion",
    .why = "Nobody can read it, and when its recovery window ends it is gone.",
    .help = "restore it by `aws secretsmanager restore-secret`, or take it out of the spec",
};

const diag::Rule<std::string, std::string> kRotation{
    .code = "SG6113",
    .name = "rotation-differs",
    .message = "the rotation of {} is not as declared: {}",
    .why = "A value that is not changed stays usable for whoever has got hold of it.",
    .help = "deploy the spec again, or declare what is there",
};

const diag::Rule<std::string, std::string> kReplicas{
    .code = "SG6114",
    .name = "replicas-differ",
    .message = "the replicas of {} are not as declared: {}",
    .why = "A region without its replica cannot read it; one too many is a place more to watch.",
    .help = "deploy the spec again, or declare what is there",
};

const diag::Rule<std::string, std::string> kTags{
    .code = "SG6115",
    .name = "tags-differ",
    .message = "the tags of {} are not as declared: {}",
    .why = "Policies, bills and owners are found by tags.",
    .help = "deploy the spec again, or declare what is there",
};

const diag::Rule<std::string, std::string> kKey{
    .code = "SG6116",
    .name = "key-differs",
    .message = "the key of {} is not as declared: {}",
    .why = "Who may use the key decides who can read the secret.",
    .help = "set the key by `aws secretsmanager update-secret --kms-key-id`, or declare it",
};

const diag::Rule<std::string, std::string> kUnused{
    .code = "SG6117",
    .name = "unused-secret",
    .message = "{} was not read for 90 days{}",
    .why = "A value that nobody needs can only be stolen (AWS Security Hub, SecretsManager.3).",
    .help = "delete it, or mark it `retired`",
};

const diag::Rule<std::string, std::string, std::string> kMadeAnew{
    .code = "SG6118",
    .name = "made-anew",
    .message = "{} has the ARN {}, not {}",
    .why = "It was deleted and made again; what was deployed with the old ARN will not find it.",
    .help = "take in the new ARN by `secretgen lock --from`, and deploy again",
};

const diag::Rule<std::string, std::string, std::string> kNotTold{
    .code = "SG6120",
    .name = "not-told",
    .level = diag::Level::Warning,
    .message = "{} of {} are not in the files: {}",
    .why = "What the files do not tell cannot be compared.",
    .help = "collect them by `ops/collect.sh` of the system, and give them to `secretgen audit`",
};

const diag::Rule<std::string> kNoDay{
    .code = "SG6121",
    .name = "no-day",
    .level = diag::Level::Warning,
    .message = "no day is known, so it is not said which secrets are {}",
    .why = "The clock of the machine would answer another question than the files.",
    .help = "say the day of the files by `--at 2026-01-31`",
};

std::span<const diag::RuleView> rules() {
  static const std::array kRules{
      kReadsTooMuch.view(), kMayReadTooMuch.view(), kCannotRead.view(), kCannotDecrypt.view(),
      kReadDepends.view(),  kNoIdentity.view(),     kOpenSecret.view(), kOpenKey.view(),
      kUnreadPolicy.view(), kUndeclared.view(),     kMissing.view(),    kDeletion.view(),
      kRotation.view(),     kReplicas.view(),       kTags.view(),       kKey.view(),
      kUnused.view(),       kMadeAnew.view(),       kNobody.view(),     kNotTold.view(),
      kNoDay.view()};
  return kRules;
}

}  // namespace audit
