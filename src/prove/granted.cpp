#include "prove/granted.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "aws/arn.h"
#include "aws/condition_keys.h"
#include "aws/secret_arn.h"
#include "base/expected.h"
#include "policy/wildcard.h"
#include "prove/key_frame.h"
#include "prove/neighbours.h"

namespace prove {

namespace {

// Otherwise the unknown action.
base::Expected<Actions, std::string> actions_of(const policy::Statement& statement) {
  Actions actions = 0;
  for (const std::string_view name : statement.actions) {
    const auto one = action(name);
    if (!one) {
      return base::Unexpected(std::string(name));
    }
    actions |= bit(*one);
  }
  return actions;
}

std::optional<std::size_t> open_index(const Rights& rights, const std::string& pattern) {
  if (pattern.find('*') == std::string::npos) {
    return std::nullopt;
  }
  const auto found = std::ranges::find(rights.open, pattern, &OpenRead::pattern);
  return found == rights.open.end()
             ? std::nullopt
             : std::optional(static_cast<std::size_t>(found - rights.open.begin()));
}

// An ARN that a pattern of a context or a resource matches.
std::string sample(std::string pattern) {
  std::ranges::replace(pattern, '?', 'a');
  std::ranges::replace(pattern, '*', 'b');
  return pattern;
}

}  // namespace

const DocumentReader::Pattern& DocumentReader::pattern(const std::string& text) {
  const auto [place, fresh] = patterns_.try_emplace(text);
  if (fresh) {
    place->second.secrets = universe_.matching(text);
    for (const std::uint32_t secret : place->second.secrets) {
      std::string stranger = matched_neighbour(text, universe_.arn(secret));
      if (!stranger.empty()) {
        place->second.stranger = std::move(stranger);
        break;
      }
    }
    // A wildcard before the suffix matches other names, even if none of those above.
    const std::size_t wild = text.find_first_of("*?");
    if (wild != std::string::npos && wild + aws::kSuffixSize <= text.size() &&
        place->second.stranger.empty()) {
      place->second.stranger = sample(text);
    }
  }
  return place->second;
}

const std::vector<std::uint32_t>& DocumentReader::matching(const std::string& text) {
  return pattern(text).secrets;
}

void DocumentReader::tagged_secrets(const policy::Statement& statement, Actions actions,
                                    const Rights& rights, const plan::Environment& environment,
                                    Granted& to) {
  const auto tag = tag_condition(statement);
  if (!tag) {
    to.wrong.push_back({"has a condition, and may not allow what it should", &statement});
    return;
  }
  if (rights.tag != *tag) {
    to.wrong.push_back({"tests a tag that is not the reader tag of the principal", &statement});
    return;
  }
  const std::string head =
      aws::secret_arn(environment.partition, environment.region, environment.account, {});
  for (const std::string& resource : statement.resources) {
    if (!resource.starts_with(head)) {
      to.wrong.push_back({"is not limited to its account and region: " + resource, &statement});
      continue;
    }
    for (const std::uint32_t secret : tagged_.matching(*tag, resource)) {
      to.secrets.push_back({secret, actions});
    }
  }
}

void DocumentReader::secrets(const policy::Statement& statement, Actions actions,
                             const Rights& rights, const plan::Environment& environment,
                             Granted& to) {
  if (!statement.conditions.empty()) {
    tagged_secrets(statement, actions, rights, environment, to);
    return;
  }
  for (const std::string& resource : statement.resources) {
    if (const auto open = open_index(rights, resource)) {
      to.open[*open] |= actions;
      continue;
    }
    const Pattern& found = pattern(resource);
    if (found.secrets.empty()) {
      to.wrong.push_back({"does not match a secret of the spec: " + resource, &statement});
    } else if (!found.stranger.empty()) {
      to.wrong.push_back({"would also match " + found.stranger, &statement});
    }
    for (const std::uint32_t secret : found.secrets) {
      to.secrets.push_back({secret, actions});
    }
  }
}

// Use of a key for whatever has the reader's tag: without the tag GetSecretValue is denied, and
// Secrets Manager uses the key only after that.
void DocumentReader::tagged_keys(const policy::Statement& statement, std::uint32_t key,
                                 Actions actions, const std::string& pattern, const Rights& rights,
                                 Granted& to) {
  const std::vector<std::uint32_t> tagged = tagged_.matching(rights.tag, pattern);
  bool used = false;
  for (const KeyGrant& grant : rights.keys) {
    if (grant.key == key && std::ranges::binary_search(tagged, grant.secret)) {
      to.keys.push_back({key, grant.secret, actions});
      used = true;
    }
  }
  if (!used) {
    to.wrong.push_back({"grants a key that encrypts no secret with the tag", &statement});
  }
}

void DocumentReader::keys(const policy::Statement& statement, Actions actions, const Rights& rights,
                          const plan::Environment& environment, Granted& to) {
  const KeyFrame frame = key_frame(statement, environment);
  if (!frame.wrong.empty()) {
    to.wrong.push_back({frame.wrong, &statement});
    return;
  }
  const auto key = universe_.find_key(frame.key);
  if (!key) {
    to.wrong.push_back({"does not name a key of the spec: " + frame.key, &statement});
    return;
  }
  const auto& contexts =
      std::ranges::find(statement.conditions, "StringLike", &policy::Condition::op)->values;
  if (std::ranges::find(contexts, aws::kKeyValidation) != contexts.end()) {
    actions |= kValidates;
  }
  // In any account: secrets of another one may be read, too.
  std::string head(aws::kArnPrefix);
  for (const std::string_view part :
       {environment.partition, aws::kSecretService, std::string_view(frame.region)}) {
    head.append(part).append(":");
  }
  const std::string* tried = nullptr;
  for (const std::string& context : contexts) {
    if (context == aws::kKeyValidation) {
      continue;
    }
    if (!context.starts_with(head)) {
      to.wrong.push_back(
          {"is about secrets of another region than that of its endpoint", &statement});
      return;
    }
    tried = &context;
    if (const auto open = open_index(rights, context)) {
      const bool right = actions == bit(Action::Decrypt) && rights.open[*open].key == key;
      if (!right) {
        to.wrong.push_back({"grants a key on a pattern that should not have it", &statement});
      }
      to.open_keys[*open] = right;
      continue;
    }
    if (!rights.tag.empty() && context.ends_with('*')) {
      tagged_keys(statement, *key, actions, context, rights, to);
      continue;
    }
    const Pattern& found = pattern(context);
    if (found.secrets.empty() || !found.stranger.empty()) {
      to.wrong.push_back(
          {"grants a key for secrets that are not in the spec: " + context, &statement});
    }
    for (const std::uint32_t secret : found.secrets) {
      to.keys.push_back({*key, secret, actions});
    }
  }
  if (tried == nullptr) {
    to.wrong.push_back({"is not about any secret", &statement});
    return;
  }
  // Statements of one form differ only in their secrets, which were checked above.
  const bool by_tag = tried->ends_with('*');
  std::string known = frame.key + ' ' + frame.region + (by_tag ? " *" : "");
  for (const policy::Condition& condition : statement.conditions) {
    known.append(" ").append(condition.op).append(" ").append(condition.key);
  }
  if (sound_frames_.contains(known)) {
    return;
  }
  policy::Statement one = statement;
  std::ranges::find(one.conditions, "StringLike", &policy::Condition::op)->values = {*tried};
  const std::string problem = tested(one, frame, sample(*tried), by_tag);
  if (problem.empty()) {
    sound_frames_.insert(std::move(known));
  } else {
    to.wrong.push_back({problem, &statement});
  }
}

Granted DocumentReader::read(const plan::Principal& principal, const Rights& rights,
                             const plan::Environment& environment) {
  Granted to;
  to.open.assign(rights.open.size(), 0);
  to.open_keys.assign(rights.open.size(), false);
  for (const plan::ManagedPolicy& policy : principal.policies) {
    for (const policy::Statement& statement : policy.document.statements) {
      const auto actions = actions_of(statement);
      if (!actions) {
        to.wrong.push_back({"names the action " + actions.error(), &statement});
      } else if (*actions == bit(Action::GetRandomPassword) &&
                 statement.resources == std::vector<std::string>{"*"} &&
                 statement.conditions.empty()) {
        to.random_passwords = true;
      } else if (*actions == bit(Action::InvokeFunction) && statement.conditions.empty()) {
        to.functions.insert(to.functions.end(), statement.resources.begin(),
                            statement.resources.end());
      } else if ((*actions & ~kKeyActions) == 0) {
        keys(statement, *actions, rights, environment, to);
      } else if ((*actions & (kKeyActions | bit(Action::InvokeFunction) |
                              bit(Action::GetRandomPassword))) == 0) {
        secrets(statement, *actions, rights, environment, to);
      } else {
        to.wrong.push_back({"mixes actions of several kinds", &statement});
      }
    }
  }
  merge(to.secrets);
  merge(to.keys);
  std::ranges::sort(to.functions);
  return to;
}

}  // namespace prove
