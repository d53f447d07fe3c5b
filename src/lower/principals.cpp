#include "lower/principals.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "aws/secret_arn.h"
#include "lower/arn.h"
#include "lower/services.h"

namespace lower {

namespace {

constexpr std::string_view kDeployer = "deployer";

// The value that `where` gives a dimension's variable, otherwise `*`.
std::string_view fixed_value(const model::Read& read, const model::TemplatePart& part) {
  const auto found = std::ranges::find_if(read.where, [&](const model::Where& where) {
    return where.dimension == part.dimension && where.variable_index == part.variable;
  });
  return found == read.where.end() ? "*" : found->value.value;
}

class PrincipalLowering {
 public:
  PrincipalLowering(const model::Spec& spec, const model::Environment& environment,
                    const Instances& instances, const std::vector<Range>& ranges,
                    plan::Environment& to)
      : spec_(spec), environment_(environment), instances_(instances), ranges_(ranges), to_(to) {}

  void service(const model::Service& from) {
    plan::Principal role = principal(from.name, std::string(from.name.value));
    plan::Principal execution = principal(from.name, std::string(from.name.value) + "-execution");
    identify(from.role, from.name.value, role);
    identify(from.execution_role, from.name.value, execution);
    if (from.grant.value == model::GrantBy::Tag) {
      role.reader_tag = reader_tag(role.name);
      execution.reader_tag = reader_tag(execution.name);
    }
    role.describe = from.describe;
    for (const model::Read& read : from.reads) {
      switch (read.deliver) {
        case terms::Deliver::DynamicReference:
          grant(read, plan::Reason::Deployment, from.name.value, deployer_);
          break;
        case terms::Deliver::EcsSecret:
          grant(read, plan::Reason::EcsInjection, from.name.value, execution);
          break;
        case terms::Deliver::Runtime:
          grant(read, plan::Reason::Runtime, from.name.value, role);
          break;
        case terms::Deliver::Reference:
          break;
      }
    }
    keep(std::move(role));
    keep(std::move(execution));
  }

  void declared(const model::Principal& from) {
    plan::Principal one = principal(from.name, std::string(from.name.value));
    one.description = from.description ? from.description->value : "";
    if (from.name.value == kDeployer) {
      one.grants = std::move(deployer_.grants);
      deployer_.grants.clear();
    }
    if (from.identity) {
      one.identity = expand(*from.identity, {spec_, environment_});
    }
    one.kind = from.kind;
    if (from.grant.value == model::GrantBy::Tag) {
      one.reader_tag = reader_tag(one.name);
    }
    one.describe = from.describe;
    one.manages = from.manages;
    for (const model::Read& read : from.reads) {
      grant(read, plan::Reason::Reads, {}, one);
    }
    if (from.manages) {
      for (std::uint32_t i = 0; i < to_.secrets.size(); ++i) {
        if (!to_.secrets[i].external) {
          one.grants.push_back({i, plan::Reason::Manages, {}});
        }
      }
    }
    keep(std::move(one));
  }

  void undeclared_deployer() {
    deployer_.name = kDeployer;
    deployer_.span = environment_.name.span;
    keep(std::move(deployer_));
  }

 private:
  static plan::Principal principal(const model::Text& name, std::string file) {
    plan::Principal one;
    one.span = name.span;
    one.name = std::move(file);
    return one;
  }

  [[nodiscard]] plan::ReaderTag reader_tag(const std::string& principal) const {
    return {.key = "secretgen:reader:" + principal,
            .value = std::string(spec_.system.value) + '/' + std::string(environment_.name.value)};
  }

  void identify(const std::optional<model::Template>& role, std::string_view service,
                plan::Principal& to) const {
    if (role) {
      to.kind = terms::IdentityKind::Role;
      to.identity = expand(*role, {spec_, environment_, nullptr, nullptr, service});
    }
  }

  void grant(const model::Read& read, plan::Reason reason, std::string_view service,
             plan::Principal& to) const {
    const Range& range = ranges_[read.secret_index];
    if (range.count == 0) {
      return;
    }
    if (read.open) {
      plan::OpenGrant open{.span = read.span,
                           .arn_pattern = open_pattern(read),
                           .secret = range.first,
                           .service = service,
                           .reason = reason,
                           .covers = {},
                           .also_matches = {},
                           .elsewhere = {}};
      for (const std::uint32_t which : picked(spec_, read, instances_)) {
        open.covers.push_back(range.first + which);
      }
      to.open.push_back(std::move(open));
      return;
    }
    for (const std::uint32_t which : picked(spec_, read, instances_)) {
      to.grants.push_back({range.first + which, reason, service});
    }
  }

  // The name's template with `*` for every variable that `where` does not fix.
  [[nodiscard]] std::string open_pattern(const model::Read& read) const {
    const model::Secret& secret = spec_.secrets[read.secret_index];
    const model::Template* name = secret.name    ? &*secret.name
                                  : spec_.naming ? &*spec_.naming
                                                 : nullptr;
    if (name == nullptr) {
      // The default naming has no variables, so nothing is left open.
      return to_.secrets[ranges_[read.secret_index].first].arn_pattern;
    }
    std::string pattern;
    for (const model::TemplatePart& part : name->parts) {
      if (part.kind == model::Variable::Dimension) {
        pattern += fixed_value(read, part);
      } else {
        const model::Template one{name->raw, {part}};
        pattern += expand(one, {spec_, environment_, &secret, nullptr});
      }
    }
    pattern += aws::kAnySuffix;
    return secret_arn(environment_, pattern);
  }

  void keep(plan::Principal one) {
    std::ranges::stable_sort(one.grants, {}, [](const plan::Grant& grant) {
      return std::pair(grant.secret, static_cast<int>(grant.reason));
    });
    const auto alike = [](const plan::Grant& a, const plan::Grant& b) {
      return std::tie(a.secret, a.reason, a.service) == std::tie(b.secret, b.reason, b.service);
    };
    one.grants.erase(std::unique(one.grants.begin(), one.grants.end(), alike), one.grants.end());
    tag_secrets(one);
    if (!one.grants.empty() || !one.open.empty()) {
      to_.principals.push_back(std::move(one));
    }
  }

  void tag_secrets(plan::Principal& principal) {
    if (!principal.reader_tag) {
      return;
    }
    const auto& [key, value] = *principal.reader_tag;
    const plan::Secret* last = nullptr;
    for (const plan::Grant& grant : principal.grants) {
      plan::Secret& secret = to_.secrets[grant.secret];
      // Grants are sorted by secret.
      if (grant.reason != plan::Reason::Manages && &secret != last) {
        secret.tags.push_back({key, value});
        last = &secret;
      }
    }
    if (last == nullptr) {
      principal.reader_tag.reset();
    }
  }

  const model::Spec& spec_;
  const model::Environment& environment_;
  const Instances& instances_;
  const std::vector<Range>& ranges_;
  plan::Environment& to_;
  plan::Principal deployer_;
};

}  // namespace

void lower_principals(const model::Spec& spec, const model::Environment& environment,
                      std::uint32_t environment_index, const Instances& instances,
                      const std::vector<Range>& ranges, plan::Environment& to) {
  PrincipalLowering lowering(spec, environment, instances, ranges, to);
  for (const model::Service& service : spec.services) {
    if (std::ranges::binary_search(service.environments, environment_index)) {
      lowering.service(service);
    }
  }
  for (const model::Principal& principal : spec.principals) {
    lowering.declared(principal);
  }
  lowering.undeclared_deployer();
}

}  // namespace lower
