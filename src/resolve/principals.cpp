#include "resolve/principals.h"

#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>

#include "resolve/identity.h"
#include "resolve/reads.h"
#include "schema/keys.h"
#include "schema/names.h"
#include "schema/reader.h"
#include "schema/templates.h"
#include "schema/values.h"
#include "syntax/document.h"
#include "terms/identity.h"

namespace resolve {

namespace {

void take_identity(const schema::Reader& reader, model::Principal& principal) {
  static constexpr auto kKinds = std::to_array<std::string_view>({"role", "user", "group"});
  static constexpr auto kNames = std::to_array<std::string_view>({"a role", "a user", "a group"});
  static constexpr auto kValues = std::to_array<terms::IdentityKind>(
      {terms::IdentityKind::Role, terms::IdentityKind::User, terms::IdentityKind::Group});
  reader.at_most_one(kKinds);
  for (std::size_t i = 0; i < std::size(kKinds); ++i) {
    if (const auto given = reader.get(kKinds[i])) {
      principal.kind = kValues[i];
      principal.identity =
          read_identity(*given, kNames[i], {schema::kEnvironmentScope}, reader.sink());
    }
  }
}

model::Principal read_principal(const schema::Reader& reader, const model::Text& name,
                                Context& context) {
  diag::Sink& sink = context.sink;
  model::Principal principal{.name = name};
  take_identity(reader, principal);
  if (const auto given = reader.get("description")) {
    principal.description = schema::read_text(*given, sink, {.newlines = true});
  }
  if (const auto given = reader.get("grant")) {
    principal.grant = read_grant(*given, sink).value_or(principal.grant);
  }
  if (const auto given = reader.get("describe")) {
    principal.describe = schema::is_true(schema::read_flag(*given, sink));
  }
  if (const auto given = reader.get("manages")) {
    principal.manages = schema::is_true(schema::read_flag(*given, sink));
  }
  if (const auto given = reader.get("reads")) {
    principal.reads =
        resolve_reads(*given, {"a principal's read", schema::kPrincipalReadKeys}, context);
  }
  return principal;
}

}  // namespace

void resolve_principals(const std::vector<schema::Input>& principals, Context& context) {
  const auto take = [&](const model::Text& name, const syntax::Value& value) {
    schema::check_name(name, schema::NameKind::Principal, context.sink);
    const bool added = context.principals.add(name, context.sink);
    const schema::Reader reader(value, {"principal", name.value, name.span}, schema::kPrincipalKeys,
                                context.sink);
    model::Principal principal = read_principal(reader, name, context);
    if (added) {
      context.spec.principals.push_back(std::move(principal));
    }
  };
  schema::for_each_entry(principals, context.sink, take);
}

}  // namespace resolve
