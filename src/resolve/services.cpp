#include "resolve/services.h"

#include <array>
#include <string>
#include <utility>

#include "resolve/environments.h"
#include "resolve/identity.h"
#include "resolve/keys.h"
#include "resolve/names.h"
#include "resolve/reads.h"
#include "resolve/rules/keys.h"
#include "resolve/values.h"

namespace resolve {

namespace {

constexpr auto kGrants = std::to_array<std::string_view>({"by-name", "by-tag"});

terms::Deliver default_delivery(terms::Platform platform) {
  switch (platform) {
    case terms::Platform::Lambda:
      return terms::Deliver::DynamicReference;
    case terms::Platform::Ecs:
      return terms::Deliver::EcsSecret;
    case terms::Platform::Ec2:
      return terms::Deliver::Runtime;
    case terms::Platform::None:
      break;
  }
  return terms::Deliver::Reference;
}

// Takes a key that only services on ecs have.
std::optional<Input> get_for_ecs(const Reader& reader, std::string_view key,
                                 const std::optional<model::Located<terms::Platform>>& platform) {
  const auto given = reader.get(key);
  if (given && platform && platform->value != terms::Platform::Ecs) {
    const std::string where = "on platform `" + std::string(terms::word(platform->value)) + "`";
    reader.sink().report(kMisplacedKey.at(reader.key_span(key), key, where)
                             .label(platform->span, "the platform is chosen here"));
  }
  return given;
}

model::Service read_service(const Reader& reader, const model::Text& name, Context& context) {
  diag::Sink& sink = context.sink;
  model::Service service{.name = name};
  std::optional<model::Located<terms::Platform>> platform;
  if (const auto given = reader.require("platform")) {
    platform = read_choice<terms::Platform>(*given, terms::kPlatforms, sink);
    service.platform = platform.value_or(service.platform);
  }
  if (const auto given = reader.get("description")) {
    service.description = read_text(*given, sink, {.newlines = true});
  }
  if (const auto given = reader.get("owner")) {
    service.owner = read_text(*given, sink);
  }
  if (const auto given = reader.get("role")) {
    service.role = read_identity(*given, "a role", {kServiceScope}, sink);
  }
  if (const auto given = get_for_ecs(reader, "execution_role", platform)) {
    service.execution_role = read_identity(*given, "a role", {kServiceScope}, sink);
  }
  if (const auto given = get_for_ecs(reader, "container", platform)) {
    service.container = read_word(*given, sink);
    if (service.container) {
      check_name(*service.container, NameKind::Container, sink);
    }
  }
  if (const auto given = reader.get("by")) {
    if (const auto by = read_choice<terms::By>(*given, terms::kBys, sink)) {
      service.by = by->value;
    }
  }
  if (const auto given = reader.get("grant")) {
    service.grant = read_choice<model::GrantBy>(*given, kGrants, sink).value_or(service.grant);
  }
  if (const auto given = reader.get("describe")) {
    service.describe = is_true(read_flag(*given, sink));
  }
  service.environments = read_environments(reader.get("environments"), context);
  if (const auto given = reader.get("reads")) {
    service.reads = resolve_reads(
        *given, {"a read", kReadKeys, default_delivery(service.platform.value)}, context);
  }
  return service;
}

void take_identity(const Reader& reader, model::Principal& principal) {
  static constexpr auto kKinds = std::to_array<std::string_view>({"role", "user", "group"});
  static constexpr auto kNames = std::to_array<std::string_view>({"a role", "a user", "a group"});
  static constexpr auto kValues = std::to_array<terms::IdentityKind>(
      {terms::IdentityKind::Role, terms::IdentityKind::User, terms::IdentityKind::Group});
  reader.at_most_one(kKinds);
  for (std::size_t i = 0; i < std::size(kKinds); ++i) {
    if (const auto given = reader.get(kKinds[i])) {
      principal.kind = kValues[i];
      principal.identity = read_identity(*given, kNames[i], {kEnvironmentScope}, reader.sink());
    }
  }
}

model::Principal read_principal(const Reader& reader, const model::Text& name, Context& context) {
  diag::Sink& sink = context.sink;
  model::Principal principal{.name = name};
  take_identity(reader, principal);
  if (const auto given = reader.get("description")) {
    principal.description = read_text(*given, sink, {.newlines = true});
  }
  if (const auto given = reader.get("grant")) {
    principal.grant = read_choice<model::GrantBy>(*given, kGrants, sink).value_or(principal.grant);
  }
  if (const auto given = reader.get("describe")) {
    principal.describe = is_true(read_flag(*given, sink));
  }
  if (const auto given = reader.get("manages")) {
    principal.manages = is_true(read_flag(*given, sink));
  }
  if (const auto given = reader.get("reads")) {
    principal.reads = resolve_reads(*given, {"a principal's read", kPrincipalReadKeys}, context);
  }
  return principal;
}

}  // namespace

void resolve_services(const std::vector<Input>& services, Context& context) {
  for (const Input& map : services) {
    if (!expect_entries(map, context.sink)) {
      continue;
    }
    for (const syntax::Entry entry : map.value.entries()) {
      const model::Text name{entry.key.text(), entry.key.span()};
      check_name(name, NameKind::Service, context.sink);
      const bool added = context.services.add(name, context.sink);
      const Reader reader(entry.value, {"service", name.value, name.span}, kServiceKeys,
                          context.sink);
      model::Service service = read_service(reader, name, context);
      if (added) {
        context.spec.services.push_back(std::move(service));
      }
    }
  }
}

void resolve_principals(const std::vector<Input>& principals, Context& context) {
  for (const Input& map : principals) {
    if (!expect_entries(map, context.sink)) {
      continue;
    }
    for (const syntax::Entry entry : map.value.entries()) {
      const model::Text name{entry.key.text(), entry.key.span()};
      check_name(name, NameKind::Principal, context.sink);
      const bool added = context.principals.add(name, context.sink);
      const Reader reader(entry.value, {"principal", name.value, name.span}, kPrincipalKeys,
                          context.sink);
      model::Principal principal = read_principal(reader, name, context);
      if (added) {
        context.spec.principals.push_back(std::move(principal));
      }
    }
  }
}

}  // namespace resolve
