#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "audit/account.h"
#include "audit/declared.h"
#include "diag/rule.h"

namespace audit {

// Who can read.
extern const diag::Rule<std::string, std::string, std::string> kReadsTooMuch;
extern const diag::Rule<std::string, std::string, std::string> kMayReadTooMuch;
extern const diag::Rule<std::string, std::string, std::string> kCannotRead;
extern const diag::Rule<std::string, std::string, std::string> kCannotDecrypt;
extern const diag::Rule<std::string, std::string, std::string> kReadDepends;
extern const diag::Rule<std::string, std::string, std::string> kNoIdentity;
extern const diag::Rule<std::string, std::string, std::string> kNobody;
extern const diag::Rule<std::string, std::string, std::string> kOpenSecret;
extern const diag::Rule<std::string, std::string, std::string> kOpenKey;
extern const diag::Rule<std::string, std::string> kUnreadPolicy;
// Secrets.
extern const diag::Rule<std::string> kUndeclared;
extern const diag::Rule<std::string, std::string, std::string> kMissing;
extern const diag::Rule<std::string, std::string> kDeletion;
extern const diag::Rule<std::string, std::string> kRotation;
extern const diag::Rule<std::string, std::string> kReplicas;
extern const diag::Rule<std::string, std::string> kTags;
extern const diag::Rule<std::string, std::string> kKey;
extern const diag::Rule<std::string, std::string> kUnused;
extern const diag::Rule<std::string, std::string, std::string> kRecreated;
// What the files do not contain.
extern const diag::Rule<std::string, std::string, std::string> kNotInFiles;
extern const diag::Rule<std::string> kNoDay;

std::span<const diag::RuleView> rules();

}  // namespace audit
