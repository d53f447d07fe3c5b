#include "prove/expected.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "aws/secret_arn.h"
#include "prove/spec_secrets.h"

namespace prove {

namespace {

constexpr std::string_view kDeployer = "deployer";

// Collects the rights of one principal.
class Builder {
 public:
  Builder(const model::Spec& spec, const model::Environment& environment,
          const SpecSecrets& secrets, std::string name, source::Span span, bool describe,
          model::GrantBy grant = model::GrantBy::Name)
      : spec_(spec), environment_(environment), secrets_(secrets), describe_(describe) {
    rights_.name = std::move(name);
    rights_.span = span;
    if (grant == model::GrantBy::Tag) {
      rights_.tag.append("secretgen:reader:").append(rights_.name).append("=");
      rights_.tag.append(spec.system.value).append("/").append(environment.name.value);
    }
  }

  void read(const model::Read& read) {
    const std::uint32_t begin = secrets_.first[read.secret_index];
    const std::uint32_t end = secrets_.first[read.secret_index + 1];
    if (begin == end) {
      return;
    }
    const model::Secret& secret = spec_.secrets[read.secret_index];
    std::vector<std::uint32_t> picked;
    if (read.where.empty()) {
      for (std::uint32_t i = begin; i < end; ++i) {
        picked.push_back(i);
      }
    } else {
      const auto all = instances(spec_, secret);
      for (std::uint32_t i = begin; i < end; ++i) {
        if (std::ranges::all_of(read.where, [&](const model::Where& where) {
              return holds(where, secret, all[i - begin]);
            })) {
          picked.push_back(i);
        }
      }
    }
    if (read.open) {
      open(read, secret, picked, secrets_.all[begin]);
      return;
    }
    for (const std::uint32_t i : picked) {
      read_index_.push_back(i);
      rights_.reads.push_back(secrets_.all[i].id);
      read_one(secrets_.all[i]);
    }
  }

  void manage() {
    for (const SpecSecret& secret : secrets_.all) {
      if (secret.external) {
        continue;
      }
      if (secret.read_by_terraform) {
        read_one(secret);
      }
      grant(secret.id, kManage | (secret.retained ? 0 : bit(Action::DeleteSecret)) |
                           (secret.rotated ? kRotate : 0) |
                           (secret.replicas.empty() ? 0 : kReplicate));
      key(secret.key, secret.id, kKeyActions | kValidates);
      for (const SpecSecret::Replica& replica : secret.replicas) {
        key(replica.key, replica.id, kKeyActions | kValidates);
      }
      if (!secret.function.empty()) {
        rights_.functions.push_back(secret.function);
      }
      rights_.random_passwords = rights_.random_passwords || secret.generated;
    }
  }

  [[nodiscard]] bool empty() const { return rights_.secrets.empty() && rights_.open.empty(); }

  Rights take() {
    merge(rights_.secrets);
    merge(rights_.keys);
    std::ranges::sort(rights_.reads);
    rights_.reads.erase(std::unique(rights_.reads.begin(), rights_.reads.end()),
                        rights_.reads.end());
    std::ranges::sort(rights_.functions);
    rights_.functions.erase(std::unique(rights_.functions.begin(), rights_.functions.end()),
                            rights_.functions.end());
    std::ranges::sort(rights_.open, {}, &OpenRead::pattern);
    return std::move(rights_);
  }

  void absorb(Builder& other) {
    for (const std::uint32_t i : other.read_index_) {
      rights_.reads.push_back(secrets_.all[i].id);
      read_one(secrets_.all[i]);
    }
    for (const OpenRead& one : other.rights_.open) {
      rights_.open.push_back(one);
    }
  }

 private:
  bool holds(const model::Where& where, const model::Secret& secret,
             const std::vector<std::uint32_t>& instance) const {
    const auto at = std::ranges::find(secret.per, where.dimension);
    if (at == secret.per.end()) {
      return false;
    }
    const auto position = static_cast<std::size_t>(at - secret.per.begin());
    const model::Dimension& dimension = spec_.dimensions[where.dimension];
    return dimension.members[instance[position]].values[where.variable_index].value ==
           where.value.value;
  }

  [[nodiscard]] Actions read_actions() const {
    return bit(Action::GetSecretValue) | (describe_ ? bit(Action::DescribeSecret) : 0);
  }

  void read_one(const SpecSecret& secret) {
    grant(secret.id, read_actions());
    key(secret.key, secret.id, bit(Action::Decrypt));
  }

  void grant(std::uint32_t secret, Actions actions) {
    rights_.secrets.push_back({secret, actions});
  }

  void key(std::optional<std::uint32_t> key, std::uint32_t secret, Actions actions) {
    if (key) {
      rights_.keys.push_back({*key, secret, actions});
    }
  }

  void open(const model::Read& read, const model::Secret& secret,
            const std::vector<std::uint32_t>& picked, const SpecSecret& sample) {
    OpenRead one;
    one.actions = read_actions();
    one.pattern = open_pattern(read, secret, sample);
    // Where `where` fixes every variable of the name, the pattern is that of one secret.
    if (one.pattern.find('*') == std::string::npos) {
      for (const std::uint32_t i : picked) {
        read_one(secrets_.all[i]);
      }
      return;
    }
    for (const std::uint32_t i : picked) {
      one.covers.push_back(secrets_.all[i].id);
    }
    one.key = sample.key;
    const auto known = std::ranges::find(rights_.open, one.pattern, &OpenRead::pattern);
    if (known == rights_.open.end()) {
      rights_.open.push_back(std::move(one));
    }
  }

  // The name with `*` for each variable of a dimension that the read leaves open.
  [[nodiscard]] std::string open_pattern(const model::Read& read, const model::Secret& secret,
                                         const SpecSecret& sample) const {
    const model::Template* const name = secret.name    ? &*secret.name
                                        : spec_.naming ? &*spec_.naming
                                                       : nullptr;
    if (name == nullptr) {
      return sample.resource;
    }
    std::string out = secret_arn_head(environment_);
    for (const model::TemplatePart& part : name->parts) {
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
          break;
        case model::Variable::Dimension: {
          const auto fixed = std::ranges::find_if(read.where, [&](const model::Where& where) {
            return where.dimension == part.dimension && where.variable_index == part.variable;
          });
          out += fixed == read.where.end() ? "*" : fixed->value.value;
          break;
        }
      }
    }
    return out + std::string(aws::kAnySuffix);
  }

  const model::Spec& spec_;
  const model::Environment& environment_;
  const SpecSecrets& secrets_;
  bool describe_;
  std::vector<std::uint32_t> read_index_;  // parallel to rights_.reads: indices into secrets_.all
  Rights rights_;
};

void keep(Builder& builder, std::vector<Rights>& to) {
  if (!builder.empty()) {
    to.push_back(builder.take());
  }
}

std::vector<Rights> rights_of(const model::Spec& spec, std::uint32_t index,
                              const SpecSecrets& secrets) {
  const model::Environment& environment = spec.environments[index];
  std::vector<Rights> all;
  Builder deployer(spec, environment, secrets, std::string(kDeployer), environment.name.span,
                   false);
  for (const model::Service& service : spec.services) {
    if (std::ranges::find(service.environments, index) == service.environments.end()) {
      continue;
    }
    const std::string name(service.name.value);
    Builder code(spec, environment, secrets, name, service.name.span, service.describe,
                 service.grant.value);
    Builder injection(spec, environment, secrets, name + "-execution", service.name.span, false,
                      service.grant.value);
    for (const model::Read& read : service.reads) {
      if (read.deliver == terms::Deliver::Runtime) {
        code.read(read);
      } else if (read.deliver == terms::Deliver::EcsSecret) {
        injection.read(read);
      } else if (read.deliver == terms::Deliver::DynamicReference) {
        deployer.read(read);
      }
    }
    keep(code, all);
    keep(injection, all);
  }
  bool declared = false;
  for (const model::Principal& principal : spec.principals) {
    Builder one(spec, environment, secrets, std::string(principal.name.value), principal.name.span,
                principal.describe, principal.grant.value);
    if (principal.name.value == kDeployer) {
      declared = true;
      one.absorb(deployer);
    }
    for (const model::Read& read : principal.reads) {
      one.read(read);
    }
    if (principal.manages) {
      one.manage();
    }
    keep(one, all);
  }
  if (!declared) {
    keep(deployer, all);
  }
  std::ranges::sort(all, {}, &Rights::name);
  return all;
}

// Adjacent entries for which `same` holds become one.
template <class Grants, class Same>
void fold(Grants& grants, Same same) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < grants.size(); ++i) {
    if (kept != 0 && same(grants[kept - 1], grants[i])) {
      grants[kept - 1].actions |= grants[i].actions;
    } else {
      grants[kept++] = grants[i];
    }
  }
  grants.resize(kept);
}

}  // namespace

void merge(std::vector<SecretGrant>& grants) {
  std::ranges::sort(grants, {}, &SecretGrant::secret);
  fold(grants, [](const SecretGrant& a, const SecretGrant& b) { return a.secret == b.secret; });
}

void merge(std::vector<KeyGrant>& grants) {
  const auto place = [](const KeyGrant& grant) { return std::pair(grant.key, grant.secret); };
  std::ranges::sort(grants, {}, place);
  fold(grants, [&](const KeyGrant& a, const KeyGrant& b) { return place(a) == place(b); });
}

Expected::Expected(const model::Spec& spec) {
  for (std::uint32_t i = 0; i < spec.environments.size(); ++i) {
    rights_.push_back(rights_of(spec, i, spec_secrets(spec, i, universe_)));
  }
}

}  // namespace prove
