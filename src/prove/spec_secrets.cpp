#include "prove/spec_secrets.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "aws/arn.h"
#include "aws/kms_key.h"
#include "aws/secret_arn.h"

namespace prove {

namespace {

std::string key_of(const model::Environment& environment, std::string_view region,
                   const std::optional<model::Text>& given) {
  if (!given || given->value == aws::kAccountKeyAlias) {
    return {};
  }
  const std::string arn =
      aws::kms_arn(environment.partition.value, region, environment.account.value, given->value);
  const std::string_view alias = aws::alias_of(arn);
  return alias.empty() ? arn : aws::key_of_alias(arn, "*").append(" ").append(alias);
}

class Secrets {
 public:
  Secrets(const model::Spec& spec, std::uint32_t environment, Universe& universe)
      : spec_(spec),
        index_(environment),
        environment_(spec.environments[environment]),
        head_(secret_arn_head(environment_)),
        universe_(universe) {}

  void add(const model::Secret& secret, SpecSecrets& to) {
    const model::EffectiveSettings settings = model::effective_settings(secret, index_);
    SpecSecret common;
    common.external = settings.external();
    const auto& key = settings.pick(&model::SecretSettings::kms_key);
    common.key =
        numbered(key_of(environment_, environment_.region.value, key ? key : environment_.kms_key));
    const auto& deletion = settings.pick(&model::SecretSettings::deletion);
    common.retained =
        (deletion ? *deletion : environment_.deletion).policy == model::DeletionPolicy::Retain;
    common.generated = std::ranges::any_of(
        secret.fields, [](const model::Field& field) { return field.generate.has_value(); });
    common.read_by_terraform = terraform_puts(secret, common);
    for (const std::vector<std::uint32_t>& instance : instances(spec_, secret)) {
      SpecSecret one = common;
      place(secret, settings, instance, one);
      to.all.push_back(std::move(one));
    }
  }

 private:
  std::optional<std::uint32_t> numbered(const std::string& key) {
    return key.empty() ? std::nullopt : std::optional(universe_.key(key));
  }

  bool terraform_puts(const model::Secret& secret, const SpecSecret& one) const {
    const auto& target = spec_.target(terms::Target::Terraform);
    return spec_.provision.value == terms::Provision::Terraform && !one.external &&
           secret.kind != terms::ShapeKind::Binary && target.values != model::InitialValues::None &&
           (target.values == model::InitialValues::WriteOnly || one.generated);
  }

  void place(const model::Secret& secret, const model::EffectiveSettings& settings,
             const std::vector<std::uint32_t>& instance, SpecSecret& to) {
    std::string base;
    std::string suffix;
    if (const auto& given = settings.pick(&model::SecretSettings::arn)) {
      to.resource = expand(*given, secret, instance);
      base = aws::without_suffix(to.resource);
      suffix = to.resource.substr(base.size());
    } else {
      const model::Template* const name = secret.name    ? &*secret.name
                                          : spec_.naming ? &*spec_.naming
                                                         : nullptr;
      base = head_;
      if (name != nullptr) {
        base += expand(*name, secret, instance);
      } else {
        base.append(spec_.system.value).append("/").append(environment_.name.value);
        base.append("/").append(secret.id.value);
      }
      to.resource = base + std::string(aws::kAnySuffix);
    }
    replicas(settings, base, to);
    rotation(secret, settings, instance, to);
    to.id = universe_.add(std::move(base), suffix);
  }

  void replicas(const model::EffectiveSettings& settings, const std::string& base, SpecSecret& to) {
    const auto& given = settings.pick(&model::SecretSettings::replicas);
    for (const model::Replica& replica : given ? *given : environment_.replicas) {
      SpecSecret::Replica one;
      const std::string_view region = replica.region.value;
      one.id = universe_.add(aws::replica_arn(base, region), {});
      one.key = numbered(key_of(environment_, region, replica.kms_key));
      to.replicas.push_back(one);
    }
  }

  void rotation(const model::Secret& secret, const model::EffectiveSettings& settings,
                const std::vector<std::uint32_t>& instance, SpecSecret& to) const {
    const auto& rotation = settings.pick(&model::SecretSettings::rotation);
    to.rotated = rotation.has_value();
    if (rotation && rotation->lambda) {
      to.function = expand(*rotation->lambda, secret, instance);
      if (!to.function.starts_with(aws::kArnPrefix)) {
        to.function =
            aws::to_string({environment_.partition.value, "lambda", environment_.region.value,
                            environment_.account.value, "function:" + to.function});
      }
    }
  }

  std::string expand(const model::Template& text, const model::Secret& secret,
                     const std::vector<std::uint32_t>& instance) const {
    std::string out;
    for (const model::TemplatePart& part : text.parts) {
      switch (part.kind) {
        case model::Variable::Literal:
          out += part.text;
          break;
        case model::Variable::System:
          out += spec_.system.value;
          break;
        case model::Variable::Env:
          out += environment_.name.value;
          break;
        case model::Variable::Region:
          out += environment_.region.value;
          break;
        case model::Variable::Account:
          out += environment_.account.value;
          break;
        case model::Variable::Secret:
          out += secret.id.value;
          break;
        case model::Variable::Service:
          break;  // in no secret's scope
        case model::Variable::Dimension: {
          const auto at = std::ranges::find(secret.per, part.dimension) - secret.per.begin();
          const model::Dimension& dimension = spec_.dimensions[part.dimension];
          out +=
              dimension.members[instance[static_cast<std::size_t>(at)]].values[part.variable].value;
          break;
        }
      }
    }
    return out;
  }

  const model::Spec& spec_;
  std::uint32_t index_;
  const model::Environment& environment_;
  std::string head_;
  Universe& universe_;
};

}  // namespace

std::string secret_arn_head(const model::Environment& environment) {
  return aws::secret_arn(environment.partition.value, environment.region.value,
                         environment.account.value, {});
}

std::vector<std::vector<std::uint32_t>> instances(const model::Spec& spec,
                                                  const model::Secret& secret) {
  std::vector<std::vector<std::uint32_t>> all{{}};
  for (const std::uint32_t dimension : secret.per) {
    std::vector<std::vector<std::uint32_t>> longer;
    for (const auto& one : all) {
      for (std::uint32_t i = 0; i < spec.dimensions[dimension].members.size(); ++i) {
        longer.push_back(one);
        longer.back().push_back(i);
      }
    }
    all = std::move(longer);
  }
  return all;
}

SpecSecrets spec_secrets(const model::Spec& spec, std::uint32_t environment, Universe& universe) {
  SpecSecrets out;
  Secrets secrets(spec, environment, universe);
  out.all.reserve(spec.secrets.size());
  out.first.reserve(spec.secrets.size() + 1);
  for (const model::Secret& secret : spec.secrets) {
    out.first.push_back(static_cast<std::uint32_t>(out.all.size()));
    if (std::ranges::find(secret.environments, environment) != secret.environments.end()) {
      secrets.add(secret, out);
    }
  }
  out.first.push_back(static_cast<std::uint32_t>(out.all.size()));
  return out;
}

}  // namespace prove
