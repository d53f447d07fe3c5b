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
  std::optional<std::int64_t> day;   // microseconds since 1970; none: nothing hangs on a day
  std::vector<std::string> trusted;  // patterns of ARNs whose reading is not reported
};

struct Summary {
  std::size_t secrets = 0;     // declared, in places that the files tell
  std::size_t principals = 0;  // of the specs
  std::size_t identities = 0;  // of the files
};

// Compares an account with the specs.
Summary run(const std::vector<const plan::Plan*>& plans, const Account& account,
            const Question& question, diag::Sink& sink);

// Its parts: who can read; what resource policies and keys let in from elsewhere; whether the
// secrets are as declared; what the files leave out.
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
