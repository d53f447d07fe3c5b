#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"
#include "diag/sink.h"
#include "plan/lock.h"
#include "plan/plan.h"
#include "source/files.h"

namespace lock {

inline constexpr std::string_view kFileName = "secrets.lock.json";
// The number in the file. Format 1 knew what stacks created, ARNs and policies only.
inline constexpr std::int64_t kFormat = 2;

// The lock of a file; nullopt, and an error, if the file is not one.
std::optional<plan::Lock> read(const source::File& file, diag::Sink& sink);

// The text of the file: sorted, an entry a line, so that two branches' changes merge.
std::string print(const plan::Lock& lock);

// What is locked from now on: the decisions of `plan`, which was lowered with the lock before.
// Entries of secrets and policies that are no longer in the plan are gone, but for what Terraform
// has to forget.
plan::Lock next(const plan::Plan& plan);

// The complete ARNs that `aws secretsmanager list-secrets` answered.
struct Learned {
  std::size_t learned = 0;           // secrets of the plan whose ARN is new or another
  std::size_t known = 0;             // whose ARN is as before
  std::vector<std::string> missing;  // "dev: db/password", created by us and not in the answer
};

// Puts the ARNs of the answer in `file` (`aws secretsmanager list-secrets`, or the
// `secrets-get-arns FORMAT=json` of ops/) into `lock`, for the secrets of `plan` by account, region
// and name. Nullopt, and an error, if the file is no such answer.
std::optional<Learned> learn(const source::File& file, const plan::Plan& plan, plan::Lock& lock,
                             diag::Sink& sink);

// The rules behind the errors, in the order of their codes.
std::span<const diag::RuleView> rules();

}  // namespace lock
