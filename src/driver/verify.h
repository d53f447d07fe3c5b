#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/expected.h"
#include "disk/disk.h"
#include "driver/environments.h"
#include "driver/report.h"
#include "driver/request.h"

namespace driver {

struct VerifyRequest {
  Request compile;          // `last` is ignored: always Stage::Plan
  std::string policy;       // the file
  std::string principal;    // as access_query::named_principals takes it
  std::string environment;  // empty: the only one that has the principal
};

// Why there is not exactly one principal to verify the policy for.
struct NoPrincipal {
  std::optional<UnknownWord> environment;
  std::optional<UnknownWord> principal;  // neither: it is in more than one environment
};

struct Verified {
  std::unique_ptr<Report> report = std::make_unique<Report>();
  // Empty after an error of the specs.
  std::string principal;
  std::string environment;
};

// Compares a hand-written policy with what the specs grant a principal. Warnings about the specs
// are left to a build.
base::Expected<Verified, NoPrincipal> verify(const VerifyRequest& request, disk::Disk& disk);

}  // namespace driver
