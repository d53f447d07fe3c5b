#include "lower/stacks.h"

#include <cstddef>
#include <cstdint>
#include <string>

#include "policy/document.h"

namespace lower {

namespace {

constexpr std::size_t kMaxResources = 500;
constexpr std::size_t kMaxOutputs = 200;
// Below the limit of 1,000,000 by what an estimate may miss.
constexpr std::size_t kMaxBytes = 900'000;

// What one more thing adds to a template.
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
  Weight total{1, 1, kFrame + 3 * secret.name.size() + kEscaped * secret.description.size()};
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
    total.resources += 1;
    total.bytes += kRotationFrame;
  }
  return total;
}

Weight weight(const plan::ManagedPolicy& policy) {
  constexpr std::size_t kFrame = 600;
  // Indentation at most doubles what IAM counts.
  return {1, 0, kFrame + 2 * policy::size(policy.document)};
}

class Packer {
 public:
  explicit Packer(std::vector<plan::Stack>& stacks) : stacks_(stacks) {}

  plan::Stack& place(const Weight& more) {
    if (stacks_.empty() || used_.resources + more.resources > kMaxResources ||
        used_.outputs + more.outputs > kMaxOutputs || used_.bytes + more.bytes > kMaxBytes) {
      plan::Stack next;
      next.file = "secrets";
      if (!stacks_.empty()) {
        next.file += "-" + std::to_string(stacks_.size() + 1);
      }
      stacks_.push_back(std::move(next));
      used_ = {};
    }
    used_.resources += more.resources;
    used_.outputs += more.outputs;
    used_.bytes += more.bytes;
    return stacks_.back();
  }

 private:
  std::vector<plan::Stack>& stacks_;
  Weight used_;
};

}  // namespace

void lower_stacks(const plan::Plan& plan, plan::Environment& to) {
  Packer packer(to.stacks);
  for (std::uint32_t i = 0; i < to.secrets.size(); ++i) {
    const plan::Secret& secret = to.secrets[i];
    if (!secret.external) {
      packer.place(weight(secret, plan.shapes[secret.shape])).secrets.push_back(i);
    }
  }
  for (std::uint32_t p = 0; p < to.principals.size(); ++p) {
    const std::vector<plan::ManagedPolicy>& policies = to.principals[p].policies;
    for (std::uint32_t i = 0; i < policies.size(); ++i) {
      packer.place(weight(policies[i])).policies.emplace_back(p, i);
    }
  }
}

}  // namespace lower
