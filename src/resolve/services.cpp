#include "resolve/services.h"

#include <string>
#include <utility>

#include "resolve/environment_list.h"
#include "resolve/identity.h"
#include "resolve/reads.h"
#include "resolve/rules/keys.h"
#include "schema/keys.h"
#include "schema/names.h"
#include "schema/reader.h"
#include "schema/templates.h"
#include "schema/values.h"
#include "syntax/document.h"
#include "terms/delivery.h"

namespace resolve {

namespace {

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

// Reads a key that only services on ecs have.
std::optional<schema::Input> get_for_ecs(
    const schema::Reader& reader, std::string_view key,
    const std::optional<model::Located<terms::Platform>>& platform) {
  const auto given = reader.get(key);
  if (given && platform && platform->value != terms::Platform::Ecs) {
    const std::string where = "on platform `" + std::string(terms::word(platform->value)) + "`";
    reader.sink().report(kMisplacedKey.at(reader.key_span(key), key, where)
                             .label(platform->span, "the platform is set here"));
  }
  return given;
}

model::Service read_service(const schema::Reader& reader, const model::Text& name,
                            Context& context) {
  diag::Sink& sink = context.sink;
  model::Service service{.name = name};
  std::optional<model::Located<terms::Platform>> platform;
  if (const auto given = reader.require("platform")) {
    platform = schema::read_choice<terms::Platform>(*given, terms::kPlatforms, sink);
    service.platform = platform.value_or(service.platform);
  }
  if (const auto given = reader.get("description")) {
    service.description = schema::read_text(*given, sink, {.newlines = true});
  }
  if (const auto given = reader.get("owner")) {
    service.owner = schema::read_text(*given, sink);
  }
  if (const auto given = reader.get("role")) {
    service.role = read_identity(*given, "a role", {schema::kServiceScope}, sink);
  }
  if (const auto given = get_for_ecs(reader, "execution_role", platform)) {
    service.execution_role = read_identity(*given, "a role", {schema::kServiceScope}, sink);
  }
  if (const auto given = get_for_ecs(reader, "container", platform)) {
    service.container = schema::read_word(*given, sink);
    if (service.container) {
      schema::check_name(*service.container, schema::NameKind::Container, sink);
    }
  }
  if (const auto given = reader.get("by")) {
    if (const auto by = schema::read_choice<terms::By>(*given, terms::kBys, sink)) {
      service.by = by->value;
    }
  }
  if (const auto given = reader.get("grant")) {
    service.grant = read_grant(*given, sink).value_or(service.grant);
  }
  if (const auto given = reader.get("describe")) {
    service.describe = schema::is_true(schema::read_flag(*given, sink));
  }
  service.environments = read_environments(reader.get("environments"), context);
  if (const auto given = reader.get("reads")) {
    service.reads = resolve_reads(
        *given, {"a read", schema::kReadKeys, default_delivery(service.platform.value)}, context);
  }
  return service;
}

}  // namespace

void resolve_services(const std::vector<schema::Input>& services, Context& context) {
  const auto take = [&](const model::Text& name, const syntax::Value& value) {
    schema::check_name(name, schema::NameKind::Service, context.sink);
    const bool added = context.services.add(name, context.sink);
    const schema::Reader reader(value, {"service", name.value, name.span}, schema::kServiceKeys,
                                context.sink);
    model::Service service = read_service(reader, name, context);
    if (added) {
      context.spec.services.push_back(std::move(service));
    }
  };
  schema::for_each_entry(services, context.sink, take);
}

}  // namespace resolve
