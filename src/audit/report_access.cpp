#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "audit/access.h"
#include "audit/audit.h"
#include "audit/rules.h"
#include "diag/visible.h"
#include "policy/wildcard.h"

namespace audit {

namespace {

constexpr std::size_t kMost = 5;

// Readings of one identity that give the same message.
struct Alike {
  bool wanted = false;
  policy::Answer answer = policy::Answer::Denied;
  bool by_key = false;
  Ground ground;
  std::string reason;
  friend auto operator<=>(const Alike&, const Alike&) = default;
};

class Reporting {
 public:
  Reporting(const Account& account, const Declared& declared, const Question& question,
            diag::Sink& sink)
      : account_(account),
        declared_(declared),
        question_(question),
        sink_(sink),
        wanted_(wanted(account, declared)) {}

  void run() {
    readings(account_, declared_, wanted_, [&](const Reading& reading) { take(reading); });
    flush();
  }

 private:
  void take(const Reading& reading) {
    if (reading.identity != identity_) {
      flush();
      identity_ = reading.identity;
    }
    const auto& granted = wanted_[reading.identity];
    for (const std::uint32_t secret : reading.secrets) {
      const bool is_wanted = std::ranges::binary_search(granted, secret);
      const bool fine = is_wanted ? reading.answer == policy::Answer::Allowed
                                  : reading.answer == policy::Answer::Denied && !reading.by_key;
      // No caller is a group: its users are evaluated.
      const bool group = account_.identities[identity_].kind == Identity::Kind::Group;
      if (fine || (group && !is_wanted)) {
        continue;
      }
      alike_[{is_wanted, reading.answer, reading.by_key, reading.ground, reading.reason}].push_back(
          secret);
    }
  }

  void flush() {
    if (!alike_.empty() && !trusted(account_.identities[identity_])) {
      for (auto& [what, secrets] : alike_) {
        tell(account_.identities[identity_], what, secrets);
      }
    }
    alike_.clear();
  }

  [[nodiscard]] bool trusted(const Identity& identity) const {
    return std::ranges::any_of(question_.trusted, [&](const std::string& pattern) {
      return policy::matches(pattern, identity.arn);
    });
  }

  void tell(const Identity& identity, const Alike& what, std::vector<std::uint32_t>& secrets) {
    std::ranges::sort(secrets);
    std::vector<std::string> names;
    for (const std::uint32_t secret : secrets) {
      names.push_back(account_.secrets[secret].name);
    }
    const std::string who = diag::visible(identity.arn);
    const std::string which = listed(names);
    const std::string ground = text(what.ground);
    const source::Span span = place(secrets.front());
    const std::string reason =
        diag::visible(what.reason) + (ground.empty() || what.by_key ? "" : " (" + ground + ")");
    if (what.wanted) {
      if (what.answer == policy::Answer::Depends) {
        sink_.report(kReadDepends.at(span, who, which, reason));
      } else if (what.by_key) {
        sink_.report(kCannotDecrypt.at(span, who, which, reason));
      } else {
        sink_.report(kCannotRead.at(
            span, who, which,
            !ground.empty()       ? ground + " denies it"
            : what.reason.empty() ? "nothing allows it"
                                  : "nothing in " + diag::visible(what.reason) + " allows it"));
      }
    } else if (what.answer == policy::Answer::Allowed) {
      sink_.report(kReadsTooMuch.at(span, who, which, ground)
                       .advise("remove " + ground + ", or grant the access in the spec"));
    } else {
      sink_.report(kMayReadTooMuch.at(
          span, who, which,
          !what.by_key || ground.empty() ? reason : ground + " allows it, but " + reason));
    }
  }

  static std::string text(const Ground& ground) {
    return ground.policy.empty()
               ? std::string()
               : diag::visible(ground.statement) + " of " + diag::visible(ground.policy);
  }

  [[nodiscard]] source::Span place(std::uint32_t secret) const {
    return declared_.secrets[declared_.by_live.at(secret)].secret->span;
  }

  const Account& account_;
  const Declared& declared_;
  const Question& question_;
  diag::Sink& sink_;
  std::vector<std::vector<std::uint32_t>> wanted_;
  std::uint32_t identity_ = 0;
  std::map<Alike, std::vector<std::uint32_t>> alike_;
};

}  // namespace

std::string listed(const std::vector<std::string>& all) {
  std::string text;
  for (std::size_t i = 0; i < std::min(all.size(), kMost); ++i) {
    text += (i == 0 ? "`" : ", `") + diag::visible(all[i]) + "`";
  }
  return all.size() > kMost ? text + " and " + std::to_string(all.size() - kMost) + " more" : text;
}

void report_access(const Account& account, const Declared& declared, const Question& question,
                   diag::Sink& sink) {
  Reporting(account, declared, question, sink).run();
}

Summary run(const std::vector<const plan::Plan*>& plans, const Account& account,
            const Question& question, diag::Sink& sink) {
  const Declared all = declared(plans, account);
  report_gaps(account, all, sink);
  report_access(account, all, question, sink);
  report_open(account, all, question, sink);
  report_secrets(account, all, question, sink);
  Summary summary;
  summary.secrets = static_cast<std::size_t>(
      std::ranges::count_if(all.secrets, [](const DeclaredSecret& one) { return one.told; }));
  summary.principals = all.principals.size();
  summary.identities = account.identities.size();
  return summary;
}

}  // namespace audit
