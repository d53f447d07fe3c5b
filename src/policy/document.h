#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace policy {

// A condition of a statement. All conditions must be true, each for any of its values.
struct Condition {
  std::string_view op;  // StringEquals, ArnLike, ForAnyValue:StringEquals …
  std::string key;      // kms:ViaService …
  std::vector<std::string> values;
};

// An Allow statement of an identity policy, the only kind that secretgen writes.
struct Statement {
  std::string sid;  // letters and digits only (IAM User Guide, "IAM JSON policy elements: Sid")
  std::vector<std::string_view> actions;
  std::vector<std::string> resources;
  std::vector<Condition> conditions;
};

struct Document {
  std::vector<Statement> statements;
};

// A managed policy has at most 6,144 characters, not counting white space (IAM User Guide, "IAM and
// AWS STS quotas").
inline constexpr std::size_t kManagedPolicyLimit = 6144;

// The size as IAM counts it: in characters, as JSON without white space, with Action and Resource
// as lists. An upper bound, too large by at most one comma per list and statement.
std::size_t size(const Document& document);
std::size_t size(const Statement& statement);

}  // namespace policy
