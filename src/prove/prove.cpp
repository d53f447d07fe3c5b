#include "prove/prove.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diag/rule.h"
#include "prove/expected.h"
#include "prove/granted.h"

namespace prove {

namespace {

// static: fmt 9 checks the text at compile time, but is not a constant itself.
const diag::Rule<std::string_view, std::string_view, std::string> kRule{
    .code = "SG9001",
    .name = "policy-not-proven",
    .cause = diag::Cause::Internal,
    .message = "internal error: in `{}`, the policy of `{}` {}",
    .why =
        "Before anything is written, every policy is compared with the spec, independently of the "
        "code that made it. This one grants too much or too little.",
    .help = "nothing was written; the spec is not at fault: report this error with the spec",
};

constexpr std::size_t kMostFindings = 10;

// A statement as IAM accepts it, shortened if it is long.
std::string text(const policy::Statement& statement) {
  constexpr std::size_t kMost = 600;
  std::string out = R"({"Sid": ")" + statement.sid + R"(", "Effect": "Allow", "Action": [)";
  const auto list = [&](const auto& values) {
    const char* separator = "\"";
    for (const auto& value : values) {
      out += separator;
      out += value;
      out += '"';
      separator = ", \"";
    }
    out += ']';
  };
  list(statement.actions);
  out += R"(, "Resource": [)";
  list(statement.resources);
  for (const policy::Condition& condition : statement.conditions) {
    out.append(R"(, ")").append(condition.op).append(R"(": {")").append(condition.key);
    out += R"(": [)";
    list(condition.values);
    out += '}';
  }
  out += '}';
  return out.size() > kMost ? out.substr(0, kMost) + " …" : out;
}

class Proof {
 public:
  Proof(const model::Spec& spec, const plan::Plan& plan, diag::Sink& sink)
      : plan_(plan), sink_(sink), expected_(spec), reader_(expected_.universe(), plan) {}

  void run() {
    for (std::size_t i = 0; i < plan_.environments.size() && findings_ < kMostFindings; ++i) {
      environment_ = &plan_.environments[i];
      environment(expected_.rights(i));
    }
  }

 private:
  void report(std::string_view principal, source::Span span, std::string what,
              const policy::Statement* statement) {
    if (findings_++ >= kMostFindings) {
      return;
    }
    if (statement != nullptr) {
      what += "\n" + text(*statement);
    }
    sink_.report(kRule.at(span, environment_->name, principal, what));
  }

  void environment(const std::vector<Rights>& all) {
    std::vector<bool> met(all.size(), false);
    for (const plan::Principal& principal : environment_->principals) {
      const auto rights = std::ranges::lower_bound(all, principal.name, {}, &Rights::name);
      if (rights == all.end() || rights->name != principal.name) {
        report(principal.name, principal.span, "is for a principal that the spec grants nothing",
               nullptr);
        continue;
      }
      met[static_cast<std::size_t>(rights - all.begin())] = true;
      grants(principal, *rights);
      documents(principal, *rights);
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!met[i]) {
        report(all[i].name, all[i].span, "is missing", nullptr);
      }
    }
  }

  // What the plan tells other emitters about who reads what.
  void grants(const plan::Principal& principal, const Rights& rights) {
    std::vector<std::uint32_t> reads;
    for (const plan::Grant& grant : principal.grants) {
      if (grant.reason != plan::Reason::Manages) {
        const plan::Secret& secret = environment_->secrets[grant.secret];
        const auto id = expected_.universe().find(secret.arn_without_suffix());
        reads.push_back(id ? *id : static_cast<std::uint32_t>(expected_.universe().size()));
      }
    }
    std::ranges::sort(reads);
    reads.erase(std::unique(reads.begin(), reads.end()), reads.end());
    if (reads != rights.reads) {
      report(principal.name, principal.span, "was made from other reads than those of the spec",
             nullptr);
    }
  }

  void documents(const plan::Principal& principal, const Rights& rights) {
    const Granted granted = reader_.read(principal, rights, *environment_);
    for (const Wrong& wrong : granted.wrong) {
      report(principal.name, principal.span, wrong.what, wrong.statement);
    }
    secrets(principal, rights.secrets, granted.secrets);
    keys(principal, rights.keys, granted.keys);
    for (std::size_t i = 0; i < rights.open.size(); ++i) {
      if (granted.open[i] != rights.open[i].actions ||
          granted.open_keys[i] != rights.open[i].key.has_value()) {
        report(principal.name, principal.span,
               "does not grant what the open read does: " + rights.open[i].pattern, nullptr);
      }
      cover(principal, rights.open[i]);
    }
    if (granted.functions != rights.functions) {
      report(principal.name, principal.span, "names other functions than those that rotate secrets",
             nullptr);
    }
    if (granted.random_passwords != rights.random_passwords) {
      report(principal.name, principal.span,
             granted.random_passwords ? "allows GetRandomPassword, which nothing needs"
                                      : "does not allow GetRandomPassword",
             nullptr);
    }
  }

  // A pattern must match everything that the read is about.
  void cover(const plan::Principal& principal, const OpenRead& open) {
    std::vector<std::uint32_t> reached = reader_.matching(open.pattern);
    std::ranges::sort(reached);
    for (const std::uint32_t secret : open.covers) {
      if (!std::ranges::binary_search(reached, secret)) {
        report(principal.name, principal.span,
               "does not match " + expected_.universe().arn(secret) + " with " + open.pattern,
               nullptr);
      }
    }
  }

  void secrets(const plan::Principal& principal, const std::vector<SecretGrant>& wanted,
               const std::vector<SecretGrant>& given) {
    std::size_t w = 0;
    std::size_t g = 0;
    while (w < wanted.size() || g < given.size()) {
      const bool has_wanted =
          w < wanted.size() && (g == given.size() || wanted[w].secret <= given[g].secret);
      const bool has_given =
          g < given.size() && (w == wanted.size() || given[g].secret <= wanted[w].secret);
      const Actions should = has_wanted ? wanted[w].actions : 0;
      const Actions does = has_given ? given[g].actions : 0;
      if (should != does) {
        difference(principal, has_wanted ? wanted[w].secret : given[g].secret, should, does);
      }
      w += has_wanted ? 1 : 0;
      g += has_given ? 1 : 0;
    }
  }

  void difference(const plan::Principal& principal, std::uint32_t secret, Actions should,
                  Actions does) {
    const std::string& arn = expected_.universe().arn(secret);
    if (const Actions much = does & ~should; much != 0) {
      const std::string action(first_name(much));
      report(principal.name, principal.span,
             "allows " + action + " on " + arn + ", which the spec does not grant",
             granting(principal, action, secret));
    }
    if (const Actions little = should & ~does; little != 0) {
      report(principal.name, principal.span,
             "does not allow " + std::string(first_name(little)) + " on " + arn, nullptr);
    }
  }

  void keys(const plan::Principal& principal, const std::vector<KeyGrant>& wanted,
            const std::vector<KeyGrant>& given) {
    if (wanted == given) {
      return;
    }
    const auto [w, g] = std::mismatch(wanted.begin(), wanted.end(), given.begin(), given.end());
    const auto tell = [&](const KeyGrant& grant) {
      return std::string(first_name(grant.actions & ~kValidates)) + " with " +
             expected_.universe().key_text(grant.key) + " for " +
             expected_.universe().arn(grant.secret);
    };
    if (w == wanted.end()) {
      report(principal.name, principal.span, "allows " + tell(*g) + ", which nothing needs",
             nullptr);
    } else {
      report(principal.name, principal.span,
             "does not grant exactly what is needed for " + tell(*w), nullptr);
    }
  }

  // The statement that allows an action on a secret.
  const policy::Statement* granting(const plan::Principal& principal, std::string_view action,
                                    std::uint32_t secret) {
    for (const plan::ManagedPolicy& policy : principal.policies) {
      for (const policy::Statement& statement : policy.document.statements) {
        if (std::ranges::find(statement.actions, action) == statement.actions.end()) {
          continue;
        }
        for (const std::string& resource : statement.resources) {
          const auto& ids = reader_.matching(resource);
          if (std::ranges::find(ids, secret) != ids.end()) {
            return &statement;
          }
        }
      }
    }
    return nullptr;
  }

  const plan::Plan& plan_;
  diag::Sink& sink_;
  Expected expected_;
  DocumentReader reader_;
  const plan::Environment* environment_ = nullptr;
  std::size_t findings_ = 0;
};

}  // namespace

void run(const model::Spec& spec, const plan::Plan& plan, diag::Sink& sink) {
  Proof(spec, plan, sink).run();
}

std::span<const diag::RuleView> rules() {
  static const std::array kRules{kRule.view()};
  return kRules;
}

}  // namespace prove
