#include "driver/audit.h"

#include <array>
#include <cstddef>
#include <utility>

#include "audit/read.h"
#include "diag/rule.h"
#include "diag/visible.h"
#include "disk/rules.h"
#include "driver/compile.h"

namespace driver {

namespace {

const diag::Rule<std::string, std::size_t, std::size_t, std::string> kNoAnswer{
    .code = "SG6130",
    .name = "not-an-answer",
    .message = "{}:{}:{}: not a response from AWS: {}",
    .why = "An audit of part of a file would miss problems in the rest.",
    .help = "collect the file again, with `--output json`",
};

using AnswerReader = std::optional<audit::Misread> (*)(const audit::Bytes&, audit::Account&);

void read_answer(const std::string& path, AnswerReader reader, disk::Disk& disk,
                 audit::Account& account, diag::Sink& sink) {
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
    sink.report(kNoAnswer.nowhere(diag::visible(path), misread->line, misread->column,
                                  diag::visible(misread->text)));
  }
}

// The combined content of all files; nullopt after an error.
std::optional<audit::Account> read_account(const AccountFiles& files, disk::Disk& disk,
                                           diag::Sink& sink) {
  const std::size_t errors = sink.errors();
  audit::Account account;
  const auto read_all = [&](const std::vector<std::string>& paths, AnswerReader reader) {
    for (const std::string& path : paths) {
      read_answer(path, reader, disk, account, sink);
    }
  };
  read_all(files.iam, audit::read_iam);
  read_all(files.secrets, audit::read_secrets);
  read_all(files.policies, audit::read_resource_policies);
  read_all(files.kms, audit::read_keys);
  return sink.errors() == errors ? std::optional(std::move(account)) : std::nullopt;
}

}  // namespace

Audited audit_account(const AuditRequest& request, disk::Disk& disk) {
  Request to_plan = request.compile;
  to_plan.last = Stage::Plan;
  to_plan.warnings = false;
  Compiled compiled = compile(to_plan, disk);
  Audited audited{.report = std::move(compiled.report), .counts = std::nullopt};
  if (audited.report->findings.errors() != 0) {
    return audited;
  }
  const auto account = read_account(request.files, disk, audited.report->findings);
  if (!account) {
    return audited;
  }
  audit::Question question = request.question;
  if (!question.day) {
    question.day = account->collected;
  }
  std::vector<const plan::Plan*> plans;
  for (const System& system : compiled.systems) {
    plans.push_back(&system.planned->plan);
  }
  audited.counts = {audit::run(plans, *account, question, audited.report->findings),
                    account->secrets.size()};
  return audited;
}

std::span<const diag::RuleView> audit_file_rules() {
  static const std::array kRules{kNoAnswer.view()};
  return kRules;
}

}  // namespace driver
