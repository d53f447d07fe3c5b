#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "audit/audit.h"
#include "diag/diagnostic.h"
#include "disk/disk.h"
#include "driver/report.h"
#include "driver/request.h"

namespace driver {

// Files with AWS responses, by kind; one for each account and region.
struct AccountFiles {
  std::vector<std::string> iam;
  std::vector<std::string> secrets;
  std::vector<std::string> policies;  // of secrets
  std::vector<std::string> kms;
};

struct AuditRequest {
  Request compile;  // `last` is ignored: always Stage::Plan
  AccountFiles files;
  audit::Question question;  // without a day: the day of the files, if they have one
};

// The number of compared items of each kind.
struct AuditedCounts {
  audit::Summary summary;
  std::size_t secrets = 0;  // in AWS
};

struct Audited {
  std::unique_ptr<Report> report = std::make_unique<Report>();
  std::optional<AuditedCounts> counts;  // nullopt: a spec or a file has errors
};

// Compares an AWS account with the specs. Warnings about the specs are left to a build.
Audited audit_account(const AuditRequest& request, disk::Disk& disk);

// The rule for a file that is not a response; the rules for what an audit finds are audit::rules().
std::span<const diag::RuleView> audit_file_rules();

}  // namespace driver
