#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "audit/account.h"
#include "audit/declared.h"
#include "diag/sink.h"
#include "plan/plan.h"

namespace audit {

struct Question {
  std::optional<std::int64_t> day;   // microseconds since 1970; none: skip checks that need a date
  std::vector<std::string> trusted;  // ARN patterns of principals that may read everything
};

struct Summary {
  std::size_t secrets = 0;     // declared, in accounts and regions of the files
  std::size_t principals = 0;  // in the specs
  std::size_t identities = 0;  // in the files
};

// Compares an account with the specs.
Summary run(const std::vector<const plan::Plan*>& plans, const Account& account,
            const Question& question, diag::Sink& sink);

// The parts of an audit: who can read; who else has access by resource policies and keys;
// differences between the secrets and the specs; what the files do not contain.
void report_access(const Account& account, const Declared& declared, const Question& question,
                   diag::Sink& sink);
void report_open(const Account& account, const Declared& declared, const Question& question,
                 diag::Sink& sink);
void report_secrets(const Account& account, const Declared& declared, const Question& question,
                    diag::Sink& sink);
void report_gaps(const Account& account, const Declared& declared, diag::Sink& sink);

// `name` for one, `a`, `b` and 3 more for many.
std::string listed(const std::vector<std::string>& all);

}  // namespace audit
