#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "audit/audit.h"
#include "audit/json.h"
#include "audit/keys.h"
#include "audit/rules.h"
#include "aws/kms_key.h"
#include "aws/rotation.h"
#include "aws/secret_arn.h"
#include "base/ascii.h"
#include "diag/visible.h"

namespace audit {

namespace {

constexpr std::int64_t kDay = std::int64_t{24} * 60 * 60 * 1'000'000;
constexpr int kUnusedDays = 90;

std::string in_backticks(std::string_view text) { return "`" + diag::visible(text) + "`"; }

void add(std::string& to, const std::string& text) { to += (to.empty() ? "" : "; ") + text; }

// Equal for names that are easily confused.
std::string likeness(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (base::is_letter(c) || base::is_digit(c)) {
      out += base::is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  return out;
}

std::string place_of(const LiveSecret& secret) { return secret.account + " " + secret.region; }

class Comparing {
 public:
  Comparing(const Account& account, const Declared& declared, const Question& question,
            diag::Sink& sink)
      : account_(account), declared_(declared), question_(question), sink_(sink) {}

  void run() {
    strangers();
    for (const DeclaredSecret& one : declared_.secrets) {
      if (one.live) {
        compare(one, account_.secrets[*one.live]);
      } else if (one.told && !one.secret->retired) {
        missing(one);
      }
    }
    if (!question_.day && !declared_.by_live.empty()) {
      sink_.report(kNoDay.nowhere("unused or overdue for rotation"));
    }
  }

 private:
  // In the account and region of an environment, the specs must declare every secret that no AWS
  // service owns.
  void strangers() {
    std::set<std::string> places;
    for (const DeclaredSecret& one : declared_.secrets) {
      places.insert(std::string(one.environment->account) + " " +
                    std::string(one.environment->region));
    }
    std::set<std::string> replicas;  // of declared secrets
    for (const DeclaredSecret& one : declared_.secrets) {
      if (one.live) {
        replicas.insert(tail(account_.secrets[*one.live].arn));
      }
    }
    for (std::uint32_t i = 0; i < account_.secrets.size(); ++i) {
      const LiveSecret& secret = account_.secrets[i];
      if (secret.replica() && replicas.contains(tail(secret.arn))) {
        replicas_[tail(secret.arn)].push_back(i);
        continue;
      }
      if (declared_.by_live.contains(i) || !places.contains(place_of(secret))) {
        continue;
      }
      alike_.try_emplace(place_of(secret) + " " + likeness(secret.name), i);
      if (secret.owning_service.empty() && !secret.deleted) {
        sink_.report(kUndeclared.nowhere(diag::visible(secret.arn)));
      }
    }
  }

  // Account and name with suffix, which a replica shares with its secret.
  static std::string tail(const std::string& arn) {
    return arn_account(arn).append(":").append(aws::name_in_arn(arn));
  }

  void missing(const DeclaredSecret& one) {
    const std::string place =
        std::string(one.environment->account) + " " + std::string(one.environment->region);
    const auto found = alike_.find(place + " " + likeness(one.secret->name));
    sink_.report(kMissing.at(
        one.secret->span, diag::visible(one.secret->name), std::string(one.environment->name),
        found == alike_.end() ? std::string()
                              : ", but " + in_backticks(account_.secrets[found->second].name) +
                                    " does, which no spec declares"));
  }

  void compare(const DeclaredSecret& one, const LiveSecret& live) {
    const plan::Secret& secret = *one.secret;
    if (live.deleted) {
      if (!secret.retired) {
        sink_.report(kDeletion.at(secret.span, diag::visible(live.name),
                                  std::string(one.environment->name)));
      }
      return;
    }
    if (!secret.locked_arn.empty() && secret.locked_arn != live.arn) {
      sink_.report(kRecreated.at(secret.span, in_backticks(live.name), diag::visible(live.arn),
                                 diag::visible(secret.locked_arn)));
    }
    unused(secret, live);
    // The spec does not define the settings of external secrets.
    if (secret.external) {
      return;
    }
    report(kRotation, secret, live, rotation(secret, live));
    report(kReplicas, secret, live, replicas(one, live));
    report(kTags, secret, live, tags(secret, live));
    report(kKey, secret, live, key(one, live));
  }

  void report(const diag::Rule<std::string, std::string>& rule, const plan::Secret& secret,
              const LiveSecret& live, const std::string& difference) {
    if (!difference.empty()) {
      sink_.report(rule.at(secret.span, in_backticks(live.name), difference));
    }
  }

  void unused(const plan::Secret& secret, const LiveSecret& live) {
    if (!question_.day || secret.retired) {
      return;
    }
    const auto since = live.accessed ? live.accessed : live.created;
    if (since && *question_.day - *since > kUnusedDays * kDay) {
      sink_.report(kUnused.at(secret.span, in_backticks(live.name),
                              live.accessed ? std::string() : ", or ever"));
    }
  }

  [[nodiscard]] std::string rotation(const plan::Secret& secret, const LiveSecret& live) const {
    if (!secret.rotation) {
      return live.rotates ? "it rotates" : "";
    }
    if (!live.rotates) {
      return "it does not rotate";
    }
    const plan::Rotation& rotation = *secret.rotation;
    std::string out;
    const bool by_hours = rotation.every_hours != 0;
    const std::string every = by_hours ? aws::rate(rotation.every_hours) : rotation.schedule;
    const bool same =
        live.schedule.empty()
            ? by_hours && live.rotation_days * aws::kHoursPerDay == rotation.every_hours
            : live.schedule == every ||
                  (by_hours && aws::rate_hours(live.schedule) == rotation.every_hours);
    if (!same) {
      add(out, "it is " +
                   (live.schedule.empty() ? "every " + std::to_string(live.rotation_days) + " days"
                                          : in_backticks(live.schedule)) +
                   " instead of `" + every + "`");
    }
    const std::string window =
        aws::rotation_rules(rotation.every_hours, rotation.schedule, rotation.window_hours)
            .duration;
    if (!window.empty() && live.window != window) {
      add(out, "its window is " + in_backticks(live.window) + " instead of `" + window + "`");
    }
    if (!rotation.lambda_arn.empty() && live.rotation_lambda != rotation.lambda_arn) {
      add(out, "its function is " + in_backticks(live.rotation_lambda));
    }
    if (question_.day && live.next_rotation && *question_.day - *live.next_rotation > kDay) {
      add(out, "it is overdue");
    }
    return out;
  }

  [[nodiscard]] std::string replicas(const DeclaredSecret& one, const LiveSecret& live) const {
    std::map<std::string, bool> there;  // region, whether it failed
    for (const LiveReplica& replica : live.replicas) {
      there[replica.region] = replica.failed;
    }
    if (const auto found = replicas_.find(tail(live.arn)); found != replicas_.end()) {
      for (const std::uint32_t index : found->second) {
        there.try_emplace(account_.secrets[index].region, false);
      }
    }
    std::string out;
    for (const plan::Replica& replica : one.secret->replicas) {
      const std::string region(replica.region);
      const auto found = there.find(region);
      const bool told = account_.places.contains({live.account, region}) || !live.replicas.empty();
      if (found == there.end() && told) {
        add(out, "there is none in " + region);
      } else if (found != there.end() && found->second) {
        add(out, "the one in " + region + " failed");
      }
      there.erase(region);
    }
    for (const auto& [region, failed] : there) {
      add(out, "there is one in " + diag::visible(region));
    }
    return out;
  }

  static std::string tags(const plan::Secret& secret, const LiveSecret& live) {
    std::string out;
    for (const plan::Tag& tag : secret.tags) {
      const auto found = std::ranges::lower_bound(
          live.tags, tag.key, {}, [](const auto& one) { return std::string_view(one.first); });
      if (found == live.tags.end() || found->first != tag.key) {
        add(out, in_backticks(tag.key) + " is missing");
      } else if (found->second != tag.value) {
        add(out, in_backticks(tag.key) + " is " + in_backticks(found->second) + " instead of " +
                     in_backticks(tag.value));
      }
    }
    return out;
  }

  [[nodiscard]] std::string key(const DeclaredSecret& one, const LiveSecret& live) const {
    const NamedKey is = named_key(account_, live);
    const NamedKey wanted =
        named_key(account_, live, one.secret->kms_key ? one.secret->kms_key->text : std::string());
    std::string out;
    const bool same =
        is.customer == wanted.customer &&
        (!is.customer || (is.arn.empty() || wanted.arn.empty()
                              ? alias_of(live.kms_key) == alias_of(one.secret->kms_key->text)
                              : is.arn == wanted.arn));
    // An alias and a key id may be the same key if the files do not contain the alias.
    const bool known = !is.customer || !wanted.customer || is.arn.empty() == wanted.arn.empty();
    if (!same && known) {
      add(out, "it is " +
                   (is.customer ? in_backticks(live.kms_key) : std::string(aws::kAccountKey)) +
                   " instead of " +
                   (one.secret->kms_key ? in_backticks(one.secret->kms_key->text)
                                        : std::string(aws::kAccountKey)));
    }
    if (is.key != nullptr && !is.key->state.empty() && is.key->state != "Enabled") {
      add(out, "it is in the state " + diag::visible(is.key->state));
    }
    return out;
  }

  static std::string alias_of(const std::string& id) {
    const std::string_view alias = aws::alias_of(id);
    return alias.empty() ? id : std::string(alias);
  }

  const Account& account_;
  const Declared& declared_;
  const Question& question_;
  diag::Sink& sink_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> replicas_;  // by tail
  std::unordered_map<std::string, std::uint32_t> alike_;                  // undeclared, by likeness
};

}  // namespace

void report_secrets(const Account& account, const Declared& declared, const Question& question,
                    diag::Sink& sink) {
  Comparing(account, declared, question, sink).run();
}

}  // namespace audit
