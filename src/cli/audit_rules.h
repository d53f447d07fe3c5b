#pragma once

#include <span>
#include <string>

#include "audit/read.h"
#include "diag/diagnostic.h"

namespace cli {

diag::Diagnostic not_an_answer(const std::string& path, const audit::Misread& misread);

// The rules about files that audit is given; those about what it finds are audit::rules().
std::span<const diag::RuleView> audit_rules();

}  // namespace cli
