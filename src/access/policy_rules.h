#pragma once

#include <span>
#include <string_view>

#include "access/compare.h"
#include "diag/diagnostic.h"
#include "diag/sink.h"
#include "policy/reader.h"
#include "source/files.h"

namespace access_query {

diag::Diagnostic not_a_policy(const source::File& file, const policy::Problem& problem);

// Reports what the policy in `file` grants in excess, fails to grant, or grants conditionally.
void report(const Comparison& comparison, const policy::AccessPolicy& policy,
            const source::File& file, std::string_view principal, std::string_view environment,
            diag::Sink& sink);

// Reports a policy in `file` that is longer than IAM accepts.
void report_size(const source::File& file, diag::Sink& sink);

// The rules about policies, in the order of their codes.
std::span<const diag::RuleView> policy_rules();

}  // namespace access_query
