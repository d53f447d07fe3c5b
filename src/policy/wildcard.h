#pragma once

#include <string_view>
#include <vector>

#include "policy/access_policy.h"
#include "policy/truth.h"

namespace policy {

// The characters that stand for others in a pattern.
struct Wildcards {
  char any = '*';  // any run of characters, also none
  char one = '?';  // exactly one
};

// Where variables were replaced, so that a `*` in a value stays one. No policy holds these.
inline constexpr Wildcards kReplaced{'\x01', '\x02'};

// Whether the whole text fits; case-sensitive. Takes at most pattern × text steps, in practice few.
bool matches(std::string_view pattern, std::string_view text, Wildcards wildcards = {});

// The same for the name of an action, where case does not matter.
bool matches_action(std::string_view pattern, std::string_view action);

// Whether the statement's Action or NotAction includes the action.
bool names_action(const AccessStatement& statement, std::string_view action);

// The parts of an ARN: up to six, at the colons outside of ${…}; the sixth keeps its colons.
std::vector<std::string_view> arn_segments(std::string_view arn);

// A pattern of `Resource` against a resource's ARN. Each of the first five parts is matched alone.
// AWS's pages leave open how far a wildcard reaches ("it can expand to match beyond the colon
// boundaries", IAM User Guide, "IAM JSON policy elements: Resource"): Maybe where that decides.
Truth matches_resource(std::string_view pattern, std::string_view arn, Wildcards wildcards = {});

// A value of ArnLike or ArnEquals against an ARN: the six parts one by one (IAM User Guide, "IAM
// JSON policy elements: Condition operators"). Maybe if the pattern is no ARN.
Truth matches_arn(std::string_view pattern, std::string_view arn, Wildcards wildcards = {});

}  // namespace policy
