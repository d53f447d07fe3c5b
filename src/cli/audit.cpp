#include "driver/audit.h"

#include <array>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/exit.h"
#include "cli/shared_options.h"
#include "policy/values.h"

namespace cli::audit_command {

namespace {

constexpr std::string_view kAbout =
    R"(Compares what is in AWS with the specs: who can read a secret and should not, who should and
cannot, and which secrets are missing, undeclared, unused or not kept as declared. It reads files
that the AWS CLI wrote, and asks nothing of AWS itself; the script `collect.sh` of a system's
target `script` gathers them.

Usage: secretgen audit --iam FILE --secrets FILE [SPEC|DIR]... [OPTION]...

  SPEC, DIR  as for `secretgen build`; all specs whose secrets are in the account
)";

constexpr std::string_view kNotes = R"(
Examples:
  secretgen audit --iam iam.json --secrets secrets.json
  secretgen audit --iam iam.json --secrets secrets.json --policies policies.json \
    --kms kms.json --at 2026-01-31 --trust 'arn:aws:iam::*:role/break-glass'

Exit codes: 0 nothing found, 1 findings, 2 wrong usage, spec or file, 3 the system refused.
)";

constexpr Option kIam{
    .name = "iam",
    .value = "FILE",
    .required = true,
    .repeated = true,
    .help = "what `aws iam get-account-authorization-details` answered",
};

constexpr Option kSecrets{
    .name = "secrets",
    .value = "FILE",
    .required = true,
    .repeated = true,
    .help =
        "what `aws secretsmanager list-secrets --include-planned-deletion` answered, or "
        "`describe-secret`, which tells of replicas too",
};

constexpr Option kPolicies{
    .name = "policies",
    .value = "FILE",
    .repeated = true,
    .help = "what `get-resource-policy` answered for each secret",
};

constexpr Option kKms{
    .name = "kms",
    .value = "FILE",
    .repeated = true,
    .help =
        "what `aws kms list-aliases` and `describe-key` answered, with the key's policy beside "
        "`KeyMetadata` as `Policy`",
};

constexpr Option kFilesDay{
    .name = "at",
    .value = "DATE",
    .help =
        "the day of the files, as 2026-01-31; else their `CollectedAt`, which collect.sh writes. "
        "Without one it is not said what is unused",
};

constexpr Option kTrust{
    .name = "trust",
    .value = "ARN",
    .repeated = true,
    .help = "a principal that may read everything, with `*` and `?`; may be repeated",
};

constexpr std::array kOptions{kIam,      kSecrets, kPolicies, kKms,
                              kFilesDay, kTrust,   kOut,      kAnswerForm};

std::string count(std::size_t number, const std::string& one, const std::string& many) {
  return std::to_string(number) + " " + (number == 1 ? one : many);
}

Ending run(const Given& given, disk::Disk& disk, Console& console) {
  driver::AuditRequest request{.compile = compile_request(given)};
  request.files = {.iam = given.all(kIam),
                   .secrets = given.all(kSecrets),
                   .policies = given.all(kPolicies),
                   .kms = given.all(kKms)};
  request.question.trusted = given.all(kTrust);
  if (given.has(kFilesDay)) {
    const std::string at = given.value(kFilesDay);
    request.question.day = policy::date(at);
    if (!request.question.day || at.find('-') == std::string::npos) {
      return base::Unexpected(not_a_date(at));
    }
  }
  driver::Audited audited = driver::audit_account(request, disk);
  if (!audited.counts) {
    return finish_check(*audited.report, form(given), console);
  }
  const audit::Summary& summary = audited.counts->summary;
  console.out += "compared " + count(summary.secrets, "declared secret", "declared secrets") +
                 " and " + count(summary.principals, "principal", "principals") + " with " +
                 count(audited.counts->secrets, "secret", "secrets") + " and " +
                 count(summary.identities, "identity", "identities") +
                 " in AWS: " + count(audited.report->findings.errors(), "finding", "findings") +
                 "\nnot looked at: policies of organizations and sessions, KMS grants, who may "
                 "assume a role, actions other than reading\n";
  return finish(*audited.report, form(given), console);
}

}  // namespace

constexpr Command kCommand{.name = "audit",
                           .summary = "compare what is in AWS with the specs",
                           .about = kAbout,
                           .options = kOptions,
                           .notes = kNotes,
                           .run = run};

}  // namespace cli::audit_command
