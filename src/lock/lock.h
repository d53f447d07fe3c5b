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

// The lock in a file; nullopt, with an error, if the file is not a lock.
std::optional<plan::Lock> read(const source::File& file, diag::Sink& sink);

// The text of the file: sorted, one entry per line, so that git can merge the changes of two
// branches.
std::string print(const plan::Lock& lock);

// The next lock: the decisions of `plan`, which was lowered with the previous lock. Entries of
// secrets and policies that are no longer in the plan are dropped,
// except for what Terraform has to forget.
plan::Lock next(const plan::Plan& plan);

// The result of reading complete ARNs from `aws secretsmanager list-secrets`.
struct Learned {
  std::size_t learned = 0;           // secrets of the plan with a new or changed ARN
  std::size_t known = 0;             // secrets with an unchanged ARN
  std::vector<std::string> missing;  // "dev: db/password": created by us, but not in the response
};

// Copies the ARNs in `file`, a response of `aws secretsmanager list-secrets` or of
// `secrets-get-arns FORMAT=json` in ops/, into `lock`. Secrets of `plan` are matched by account,
// region and name. Returns nullopt, with an error, if the file is not such a response.
std::optional<Learned> learn(const source::File& file, const plan::Plan& plan, plan::Lock& lock,
                             diag::Sink& sink);

// The rules of the errors, ordered by code.
std::span<const diag::RuleView> rules();

}  // namespace lock
