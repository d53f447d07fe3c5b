#include "lower/secrets.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "aws/arn.h"
#include "aws/kms_key.h"
#include "aws/secret_arn.h"
#include "base/identifier.h"
#include "lower/arn.h"
#include "model/effective_settings.h"

namespace lower {

namespace {

// True for a name such as DATABASE_URL.
bool is_variable_name(std::string_view name) {
  return !name.empty() && !(name.front() >= '0' && name.front() <= '9') &&
         std::ranges::all_of(name, [](char c) {
           return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
         });
}

class SecretLowering {
 public:
  SecretLowering(const model::Spec& spec, const model::Environment& environment,
                 std::uint32_t index)
      : spec_(spec), environment_(environment), index_(index) {}

  plan::Secret secret(std::uint32_t spec_index, const Instance& instance) const {
    const model::Secret& from = spec_.secrets[spec_index];
    const model::EffectiveSettings picked = model::effective_settings(from, index_);
    const Scope scope{spec_, environment_, &from, &instance};
    plan::Secret to;
    to.shape = spec_index;
    to.first_shape = spec_index;
    to.id = from.id.value;
    to.span = from.id.span;
    if (from.description) {
      to.description = from.description->value;
    }
    to.owner = from.owner ? from.owner->value : spec_.owner ? spec_.owner->value : "";
    to.external = picked.external();
    to.retired = picked.retired();
    name(from, scope, picked, to);
    identifiers(from, instance, picked, to);
    protection(scope, picked, to);
    fields(from, scope, to);
    return to;
  }

 private:
  void name(const model::Secret& from, const Scope& scope, const model::EffectiveSettings& picked,
            plan::Secret& to) const {
    if (from.name) {
      to.name = expand(*from.name, scope);
      to.name_span = from.name->raw.span;
    } else if (spec_.naming) {
      to.name = expand(*spec_.naming, scope);
      to.name_span = from.id.span;
    } else {
      for (const std::string_view part :
           {spec_.system.value, std::string_view("/"), environment_.name.value,
            std::string_view("/"), from.id.value}) {
        to.name += part;
      }
      to.name_span = from.id.span;
    }
    to.suffix_shaped = aws::ends_like_suffix(to.name);
    if (const auto& given = picked.pick(&model::SecretSettings::arn)) {
      to.arn = expand(*given, scope);
      to.arn_pattern = to.arn;
      to.arn_complete = true;
    } else {
      to.arn = secret_arn(environment_, to.name);
      to.arn_pattern = to.arn;
      to.arn_pattern += aws::kAnySuffix;
    }
  }

  void identifiers(const model::Secret& from, const Instance& instance,
                   const model::EffectiveSettings& picked, plan::Secret& to) const {
    std::string tail;
    to.label = from.id.value;
    const char* separator = "[";
    for (const std::string_view value : values(spec_, from.per, instance)) {
      to.label += separator;
      to.label += value;
      separator = ",";
      tail += '/';
      tail += value;
    }
    if (!tail.empty()) {
      to.label += ']';
    }
    const std::vector<model::Text>& before =
        picked.overridden() != nullptr && !picked.overridden()->renamed_from.empty()
            ? picked.overridden()->renamed_from
            : picked.own().renamed_from;
    // The logical id must not change, or CloudFormation would replace the resource.
    const std::string_view oldest = before.empty() ? from.id.value : before.front().value;
    to.logical_id = from.logical_id ? std::string(from.logical_id->value) + base::pascal_case(tail)
                                    : base::pascal_case(std::string(oldest) + tail);
    to.terraform_name = base::snake_case(std::string(from.id.value) + tail);
    to.variable = base::upper_case(from.id.value);
    for (const model::Text& id : before) {
      to.renamed_from.push_back(base::snake_case(std::string(id.value) + tail));
      to.former_labels.push_back(std::string(id.value) + to.label.substr(from.id.value.size()));
    }
  }

  void protection(const Scope& scope, const model::EffectiveSettings& picked,
                  plan::Secret& to) const {
    const auto& key = picked.pick(&model::SecretSettings::kms_key);
    to.kms_key = optional_key(environment_.region.value, key ? key : environment_.kms_key);
    const auto& replicas = picked.pick(&model::SecretSettings::replicas);
    for (const model::Replica& replica : replicas ? *replicas : environment_.replicas) {
      to.replicas.push_back(
          {replica.region.value, optional_key(replica.region.value, replica.kms_key)});
    }
    const auto& deletion = picked.pick(&model::SecretSettings::deletion);
    const model::Deletion& chosen = deletion ? *deletion : environment_.deletion;
    to.retain = chosen.policy == model::DeletionPolicy::Retain;
    to.recovery_window = chosen.recovery_window;
    add_tags(environment_.tags, scope, to);
    add_tags(picked.own().tags, scope, to);
    if (picked.overridden() != nullptr) {
      add_tags(picked.overridden()->tags, scope, to);
    }
    if (const auto& rotation = picked.pick(&model::SecretSettings::rotation)) {
      to.rotation = lower_rotation(*rotation, scope);
    }
  }

  std::optional<plan::KmsKey> optional_key(std::string_view region,
                                           const std::optional<model::Text>& key) const {
    if (!key || key->value == aws::kAccountKeyAlias) {
      return std::nullopt;
    }
    return kms_key(environment_, region, key->value);
  }

  // A later tag with the same key replaces the earlier one.
  static void add_tags(const std::vector<model::Tag>& tags, const Scope& scope, plan::Secret& to) {
    for (const model::Tag& tag : tags) {
      const auto same = std::ranges::find(to.tags, tag.key.value, &plan::Tag::key);
      if (same != to.tags.end()) {
        same->value = expand(tag.value, scope);
      } else {
        to.tags.push_back({std::string(tag.key.value), expand(tag.value, scope)});
      }
    }
  }

  plan::Rotation lower_rotation(const model::Rotation& from, const Scope& scope) const {
    plan::Rotation to;
    to.every_hours = from.every_hours ? from.every_hours->value : 0;
    to.window_hours = from.window_hours ? from.window_hours->value : 0;
    if (from.schedule) {
      to.schedule = from.schedule->value;
    }
    if (from.lambda) {
      to.lambda_arn = expand(*from.lambda, scope);
      if (!to.lambda_arn.starts_with(aws::kArnPrefix)) {
        to.lambda_arn = arn(environment_, "lambda", "function:" + to.lambda_arn);
      }
    }
    return to;
  }

  bool terraform_puts_value(const model::Secret& from, const plan::Secret& to) const {
    if (to.external || from.kind == terms::ShapeKind::Binary ||
        spec_.provision.value != terms::Provision::Terraform) {
      return false;
    }
    switch (spec_.target(terms::Target::Terraform).values) {
      case model::InitialValues::WriteOnly:
        return true;
      case model::InitialValues::None:
        return false;
      case model::InitialValues::PerSecret:
        break;
    }
    return std::ranges::any_of(
        from.fields, [](const model::Field& field) { return field.generate.has_value(); });
  }

  void fields(const model::Secret& from, const Scope& scope, plan::Secret& to) const {
    to.terraform_value = terraform_puts_value(from, to);
    const terms::LocalFormat local = spec_.local ? spec_.local->format : terms::LocalFormat::Prompt;
    for (const model::Field& field : from.fields) {
      const std::string tail =
          field.name.value.empty() ? "" : "_" + base::snake_case(field.name.value);
      std::string variable = to.terraform_name + tail;
      std::string key = variable;
      // A field with a name like a variable's keeps it, because the code expects it.
      const bool own_name = is_variable_name(field.name.value) && from.per.empty();
      std::string name = own_name ? std::string(field.name.value) : base::upper_case(variable);
      if (field.source) {
        key = expand(*field.source, scope);
        if (local == terms::LocalFormat::Tfvars) {
          variable = base::snake_case(key);
          key = variable;
        } else if (local == terms::LocalFormat::Dotenv) {
          name = key;
        }
      } else if (local == terms::LocalFormat::Dotenv) {
        key = name;
      }
      to.environment_names.push_back(std::move(name));
      to.sources.push_back(std::move(key));
      to.terraform_variables.push_back(std::move(variable));
    }
  }

  const model::Spec& spec_;
  const model::Environment& environment_;
  std::uint32_t index_;
};

// Fields with the same name in different secrets get the names of the secrets as well. In a dotenv
// file the user chooses the keys: there, a rule asks for a `source`.
void tell_apart(plan::Environment& to) {
  std::unordered_map<std::string_view, std::size_t> count;
  for (const plan::Secret& secret : to.secrets) {
    for (const std::string& name : secret.environment_names) {
      ++count[name];
    }
  }
  std::vector<std::pair<plan::Secret*, std::size_t>> alike;
  for (plan::Secret& secret : to.secrets) {
    for (std::size_t i = 0; i < secret.environment_names.size(); ++i) {
      if (count[secret.environment_names[i]] > 1) {
        alike.emplace_back(&secret, i);
      }
    }
  }
  for (const auto& [secret, i] : alike) {
    secret->environment_names[i] = base::upper_case(secret->terraform_variables[i]);
  }
}

}  // namespace

std::vector<Range> lower_secrets(const model::Spec& spec, const model::Environment& environment,
                                 std::uint32_t environment_index, const Instances& instances,
                                 plan::Environment& to) {
  const SecretLowering lowering(spec, environment, environment_index);
  std::vector<Range> ranges(spec.secrets.size());
  to.secrets.reserve(spec.secrets.size());
  for (std::uint32_t i = 0; i < spec.secrets.size(); ++i) {
    ranges[i].first = static_cast<std::uint32_t>(to.secrets.size());
    if (!std::ranges::binary_search(spec.secrets[i].environments, environment_index)) {
      continue;
    }
    for (const Instance& instance : instances[i]) {
      to.secrets.push_back(lowering.secret(i, instance));
    }
    ranges[i].count = static_cast<std::uint32_t>(instances[i].size());
  }
  if (!spec.local || spec.local->format != terms::LocalFormat::Dotenv) {
    tell_apart(to);
  }
  return ranges;
}

}  // namespace lower
