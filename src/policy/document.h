#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace policy {

// One condition of a statement: all must hold, any of the values serves.
struct Condition {
  std::string_view op;  // StringEquals, ArnLike, ForAnyValue:StringEquals …
  std::string key;      // kms:ViaService …
  std::vector<std::string> values;
};

// An Allow statement of an identity policy; secretgen writes no other.
struct Statement {
  std::string sid;  // letters and digits only (IAM User Guide, "IAM JSON policy elements: Sid")
  std::vector<std::string_view> actions;
  std::vector<std::string> resources;
  std::vector<Condition> conditions;
};

struct Document {
  std::vector<Statement> statements;
};

// A managed policy holds at most 6,144 characters, white space not counted (IAM User Guide, "IAM
// and AWS STS quotas").
inline constexpr std::size_t kManagedPolicyLimit = 6144;

// The characters as IAM counts them, that is printed as JSON without white space with Action and
// Resource as lists. Never less than the true count, and at most a comma a list and a statement
// more.
std::size_t size(const Document& document);
std::size_t size(const Statement& statement);

}  // namespace policy
