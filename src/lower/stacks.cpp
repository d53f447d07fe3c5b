#include "lower/stacks.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "aws/limits.h"
#include "lower/locked.h"
#include "policy/document.h"

namespace lower {

namespace {

// The CDK adds a resource of its own (AWS::CDK::Metadata).
constexpr std::size_t kMaxResources = aws::kMaxResources - 1;
// Below the limit, because it is compared with an estimate.
constexpr std::size_t kMaxBytes = aws::kMaxTemplateBytes / 10 * 9;

// What each resource adds to a template.
struct Weight {
  std::size_t resources = 0;
  std::size_t outputs = 0;
  std::size_t bytes = 0;
};

// A character of text from a spec takes at most six bytes, as \u00ff does.
constexpr std::size_t kEscaped = 6;

Weight weight(const plan::Secret& secret, const plan::Shape& shape) {
  constexpr std::size_t kFrame = 900;
  constexpr std::size_t kTagFrame = 60;
  constexpr std::size_t kReplicaFrame = 120;
  constexpr std::size_t kRotationFrame = 500;
  // Includes a rotation schedule that may be added later: the secret must stay in its stack.
  Weight total{2, 1, kFrame + 3 * secret.name.size() + kEscaped * secret.description.size()};
  for (const plan::Tag& tag : secret.tags) {
    total.bytes += kTagFrame + kEscaped * (tag.key.size() + tag.value.size());
  }
  for (const plan::Replica& replica : secret.replicas) {
    total.bytes += kReplicaFrame + (replica.kms_key ? replica.kms_key->text.size() : 0);
  }
  for (const plan::Field& field : shape.fields) {
    total.bytes += field.name.size() + kEscaped * field.initial.size() +
                   kEscaped * field.generate.exclude_characters.size();
  }
  if (secret.rotation) {
    total.bytes += kRotationFrame;
  }
  return total;
}

// Waivers may add comments and metadata for scanners to a resource.
class WaiverWeight {
 public:
  explicit WaiverWeight(const plan::Plan& plan) {
    for (const plan::Waiver& waiver : plan.waivers) {
      constexpr std::size_t kFrame = 200;
      (waiver.secret.empty() ? all_ : of_[waiver.secret]) +=
          kFrame + kEscaped * waiver.reason.size();
    }
  }

  [[nodiscard]] std::size_t policy() const { return all_; }
  [[nodiscard]] std::size_t secret(std::string_view id) const {
    const auto found = of_.find(id);
    return all_ + (found == of_.end() ? 0 : found->second);
  }

 private:
  std::size_t all_ = 0;
  std::unordered_map<std::string_view, std::size_t> of_;
};

Weight weight(const plan::ManagedPolicy& policy) {
  constexpr std::size_t kFrame = 600;
  // Indentation at most doubles what IAM counts.
  return {1, 0, kFrame + 2 * policy::size(policy.document)};
}

class StackPacker {
 public:
  explicit StackPacker(std::vector<plan::Stack>& stacks) : stacks_(stacks) {}

  // The stack of that name, whether there is room or not.
  plan::Stack& keep(std::string_view name, const Weight& more) {
    const std::size_t dash = name.find('-');
    std::size_t number = 1;
    if (dash != std::string_view::npos) {
      std::from_chars(name.data() + dash + 1, name.data() + name.size(), number);
    }
    while (stacks_.size() < number) {
      open();
    }
    add(number - 1, more);
    return stacks_[number - 1];
  }

  // The next stack with room. Stacks are filled in order, and a stack that was once too full is not
  // tried again, so that the cost does not grow with their number.
  plan::Stack& place(const Weight& more) {
    while (at_ < stacks_.size() && !fits(used_[at_], more)) {
      ++at_;
    }
    if (at_ == stacks_.size()) {
      open();
    }
    add(at_, more);
    return stacks_[at_];
  }

 private:
  static bool fits(const Weight& used, const Weight& more) {
    return used.resources + more.resources <= kMaxResources &&
           used.outputs + more.outputs <= aws::kMaxOutputs && used.bytes + more.bytes <= kMaxBytes;
  }

  void open() {
    plan::Stack next;
    next.file = "secrets";
    if (!stacks_.empty()) {
      next.file += "-" + std::to_string(stacks_.size() + 1);
    }
    stacks_.push_back(std::move(next));
    used_.emplace_back();
  }

  void add(std::size_t stack, const Weight& more) {
    used_[stack].resources += more.resources;
    used_[stack].outputs += more.outputs;
    used_[stack].bytes += more.bytes;
    stacks_[stack].resources = used_[stack].resources;
    stacks_[stack].outputs = used_[stack].outputs;
    stacks_[stack].bytes = used_[stack].bytes;
  }

  std::vector<plan::Stack>& stacks_;
  std::vector<Weight> used_;
  std::size_t at_ = 0;
};

// The stack of a secret in the lock; empty if there is none.
std::string_view locked_stack(const plan::LockedEnvironment* locked, const plan::Secret& secret) {
  if (locked == nullptr) {
    return {};
  }
  const plan::LockedSecret* const entry = find_locked(*locked, secret);
  return entry == nullptr ? std::string_view() : entry->stack;
}

std::string_view locked_stack(const plan::LockedEnvironment* locked,
                              const plan::ManagedPolicy& policy) {
  if (locked == nullptr) {
    return {};
  }
  const auto entry = locked->policies.find(policy.file);
  return entry == locked->policies.end() ? std::string_view() : entry->second;
}

}  // namespace

void lower_stacks(const plan::Plan& plan, const plan::LockedEnvironment* locked,
                  plan::Environment& to) {
  StackPacker packer(to.stacks);
  const WaiverWeight waivers(plan);
  struct New {
    std::uint32_t first;
    std::uint32_t second;
    Weight weight;
  };
  std::vector<New> new_secrets;
  std::vector<New> new_policies;
  for (std::uint32_t i = 0; i < to.secrets.size(); ++i) {
    const plan::Secret& secret = to.secrets[i];
    if (secret.external) {
      continue;
    }
    Weight needed = weight(secret, plan.shapes[secret.first_shape]);
    needed.bytes += waivers.secret(secret.id);
    if (const std::string_view stack = locked_stack(locked, secret); !stack.empty()) {
      packer.keep(stack, needed).secrets.push_back(i);
    } else {
      new_secrets.push_back({i, 0, needed});
    }
  }
  for (std::uint32_t p = 0; p < to.principals.size(); ++p) {
    const std::vector<plan::ManagedPolicy>& policies = to.principals[p].policies;
    for (std::uint32_t i = 0; i < policies.size(); ++i) {
      Weight needed = weight(policies[i]);
      needed.bytes += waivers.policy();
      if (const std::string_view stack = locked_stack(locked, policies[i]); !stack.empty()) {
        packer.keep(stack, needed).policies.emplace_back(p, i);
      } else {
        new_policies.push_back({p, i, needed});
      }
    }
  }
  for (const New& one : new_secrets) {
    packer.place(one.weight).secrets.push_back(one.first);
  }
  for (const New& one : new_policies) {
    packer.place(one.weight).policies.emplace_back(one.first, one.second);
  }
  // A template has at least one resource; the others keep their names.
  std::erase_if(to.stacks, [](const plan::Stack& stack) {
    return stack.secrets.empty() && stack.policies.empty();
  });
  for (plan::Stack& stack : to.stacks) {
    std::ranges::sort(stack.secrets);
    std::ranges::sort(stack.policies);
  }
}

}  // namespace lower
