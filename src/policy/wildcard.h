#pragma once

#include <string_view>
#include <vector>

#include "policy/access_policy.h"
#include "policy/truth.h"

namespace policy {

// The wildcards of a pattern.
struct Wildcards {
  char any = '*';  // any number of characters, including none
  char one = '?';  // exactly one
};

// For replaced variables, so that a `*` in a value stays literal. No policy contains these
// characters.
inline constexpr Wildcards kReplaced{'\x01', '\x02'};

// Whether the pattern matches the entire text, case-sensitively. Takes at most pattern × text
// steps, in practice few.
bool matches(std::string_view pattern, std::string_view text, Wildcards wildcards = {});

// The same for the name of an action, ignoring case.
bool matches_action(std::string_view pattern, std::string_view action);

// Whether the statement's Action or NotAction includes the action.
bool names_action(const AccessStatement& statement, std::string_view action);

// The parts of an ARN: up to six, at the colons outside of ${…}; the sixth keeps its colons.
std::vector<std::string_view> arn_segments(std::string_view arn);

// A pattern of `Resource` against a resource's ARN. Each of the first five parts is matched alone.
// AWS's pages leave open how far a wildcard reaches ("it can expand to match beyond the colon
// boundaries", IAM User Guide, "IAM JSON policy elements: Resource"): Maybe if that decides.
Truth matches_resource(std::string_view pattern, std::string_view arn, Wildcards wildcards = {});

// A value of ArnLike or ArnEquals against an ARN: the six parts one by one (IAM User Guide, "IAM
// JSON policy elements: Condition operators"). Maybe if the pattern is not an ARN.
Truth matches_arn(std::string_view pattern, std::string_view arn, Wildcards wildcards = {});

}  // namespace policy
