#pragma once

#include <span>
#include <string>

#include "diag/diagnostic.h"
#include "publish/compare.h"

namespace publish {

// Why a build stops. Paths are as the user would write them.
diag::Diagnostic unreadable_manifest(const std::string& path, const std::string& mistake);
// `what`: as for a check, below.
diag::Diagnostic edited_by_hand(const std::string& what, const Found& found);
diag::Diagnostic foreign_file(const std::string& what, const Found& found);
// `name`: as --allow-remove takes it.
diag::Diagnostic lost_read_back(const std::string& path, const std::string& name);
// `what` is what is lost, "the secret `database` of `prod`"; `name`: as --allow-remove takes it.
diag::Diagnostic protected_removal(const std::string& system, const std::string& what,
                                   const std::string& name);
diag::Diagnostic removal(const std::string& system, const std::string& what);

// What only a check finds. `what`: the path from `place`, or the number of further files.
diag::Diagnostic stale_file(const std::string& what, const Found& found);
diag::Diagnostic missing_output(const std::string& what);
diag::Diagnostic not_executable(const std::string& what);
diag::Diagnostic left_over(const std::string& what);
diag::Diagnostic interrupted_build(const std::string& directory);
diag::Diagnostic stale_manifest(const std::string& path, const Found& found);
diag::Diagnostic left_over_system(const std::string& directory);

// The path in backticks, and where its text first differs. The text there is never shown: it may be
// a value that someone pasted.
std::string place(const std::string& path, const Found& found);

// The rules behind these, in the order of their codes.
std::span<const diag::RuleView> rules();

}  // namespace publish
