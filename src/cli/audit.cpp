#include "audit/audit.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "audit/read.h"
#include "audit/rules.h"
#include "cli/audit_rules.h"
#include "cli/command.h"
#include "cli/exit.h"
#include "cli/form.h"
#include "cli/options.h"
#include "cli/planned.h"
#include "cli/usage.h"
#include "disk/rules.h"
#include "policy/values.h"

namespace cli::audit_command {

namespace {

constexpr std::string_view kHelp =
    R"(Compares what is in AWS with the specs: who can read a secret and should not, who should and
cannot, and which secrets are missing, undeclared, unused or not kept as declared. It reads files
that the AWS CLI wrote, and asks nothing of AWS itself; the script `collect.sh` of a system's
target `script` gathers them.

Usage: secretgen audit --iam FILE --secrets FILE [SPEC|DIR]... [OPTION]...

  SPEC, DIR  as for `secretgen build`; all specs whose secrets are in the account

Options, of which those with FILE may be repeated, for each account and region:
      --iam FILE       what `aws iam get-account-authorization-details` answered
      --secrets FILE   what `aws secretsmanager list-secrets --include-planned-deletion`
                       answered, or `describe-secret`, which tells of replicas too
      --policies FILE  what `get-resource-policy` answered for each secret
      --kms FILE       what `aws kms list-aliases` and `describe-key` answered, with the
                       key's policy beside `KeyMetadata` as `Policy`
      --at DATE        the day of the files, as 2026-01-31; else their `CollectedAt`, which
                       collect.sh writes. Without one it is not said what is unused
      --trust ARN      a principal that may read everything, with `*` and `?`; repeatable
  -o, --out OUT        where builds go, for the lock (default: out)
      --format FORM    how findings are printed on standard error: text or json
  -h, --help           this text

Examples:
  secretgen audit --iam iam.json --secrets secrets.json
  secretgen audit --iam iam.json --secrets secrets.json --policies policies.json \
    --kms kms.json --at 2026-01-31 --trust 'arn:aws:iam::*:role/break-glass'

Exit codes: 0 nothing found, 1 findings, 2 wrong usage, spec or file, 3 the system refused.
)";

constexpr std::array kOptions{
    Option{.name = "iam", .short_name = "", .repeated = true},
    Option{.name = "secrets", .short_name = "", .repeated = true},
    Option{.name = "policies", .short_name = "", .repeated = true},
    Option{.name = "kms", .short_name = "", .repeated = true},
    Option{.name = "at", .short_name = ""},
    Option{.name = "trust", .short_name = "", .repeated = true},
    Option{.name = "out", .short_name = "o"},
    Option{.name = "format", .short_name = ""},
};

using Reader = std::optional<audit::Misread> (*)(const audit::Bytes&, audit::Account&);

void read(const std::string& path, Reader reader, disk::Disk& disk, audit::Account& account,
          diag::Sink& sink) {
  const auto stream = disk.stream(path);
  if (!stream) {
    sink.report(disk::no_input(stream.error()));
    return;
  }
  std::optional<disk::Failure> failure;
  const auto next = [&](char* to, std::size_t size) -> std::size_t {
    auto got = (*stream)->next(to, size);
    if (got) {
      return *got;
    }
    failure = std::move(got.error());
    return 0;
  };
  const auto misread = reader(next, account);
  if (failure) {
    sink.report(disk::cannot_read(*failure));
  } else if (misread) {
    sink.report(not_an_answer(path, *misread));
  }
}

std::string count(std::size_t number, const std::string& one, const std::string& many) {
  return std::to_string(number) + " " + (number == 1 ? one : many);
}

ExitCode run(const std::vector<std::string>& arguments, disk::Disk& disk, Console& console) {
  std::string mistake;
  const auto given = parse_options(arguments, kOptions, mistake);
  if (!given) {
    return wrong_usage("audit", mistake, console);
  }
  for (const char* name : {"iam", "secrets"}) {
    if (!given->has(name)) {
      return wrong_usage("audit", "`--" + std::string(name) + " FILE` is missing", console);
    }
  }
  const std::string format = given->has("format") ? given->all("format").front() : "text";
  if (format != "text" && format != "json") {
    return wrong_usage("audit", unknown_word("format", format, {"text", "json"}), console);
  }
  audit::Question question{.day = std::nullopt, .trusted = given->all("trust")};
  if (given->has("at")) {
    const std::string at = given->all("at").front();
    question.day = policy::date(at);
    if (!question.day || at.find('-') == std::string::npos) {
      return wrong_usage("audit", "`--at` takes a date such as 2026-01-31, not `" + at + "`",
                         console);
    }
  }
  const Form form = format == "json" ? Form::Json : Form::Text;
  diag::Collector sink;
  source::Files files;
  const auto plans = plan_all(
      given->positional, given->has("out") ? given->all("out").front() : "out", disk, files, sink);
  if (sink.errors() != 0) {
    return finish_check(sink, files, form, console);
  }
  audit::Account account;
  diag::Collector findings;
  struct Kind {
    std::string_view option;
    Reader reader;
  };
  for (const Kind& kind :
       {Kind{"iam", audit::read_iam}, Kind{"secrets", audit::read_secrets},
        Kind{"policies", audit::read_resource_policies}, Kind{"kms", audit::read_keys}}) {
    for (const std::string& path : given->all(kind.option)) {
      read(path, kind.reader, disk, account, findings);
    }
  }
  if (findings.errors() != 0) {
    return finish_check(findings, files, form, console);
  }
  if (!question.day) {
    question.day = account.collected;
  }
  std::vector<const plan::Plan*> views;
  for (const auto& planned : plans) {
    views.push_back(&planned->plan);
  }
  const audit::Summary summary = audit::run(views, account, question, findings);
  console.out += "compared " + count(summary.secrets, "declared secret", "declared secrets") +
                 " and " + count(summary.principals, "principal", "principals") + " with " +
                 count(account.secrets.size(), "secret", "secrets") + " and " +
                 count(summary.identities, "identity", "identities") +
                 " in AWS: " + count(findings.errors(), "finding", "findings") +
                 "\nnot looked at: policies of organizations and sessions, KMS grants, who may "
                 "assume a role, actions other than reading\n";
  return finish(findings, files, form, console);
}

}  // namespace

constexpr Command kCommand{
    .name = "audit", .summary = "compare what is in AWS with the specs", .help = kHelp, .run = run};

}  // namespace cli::audit_command
