#include "resolve/head.h"

#include "resolve/rules/keys.h"
#include "schema/input.h"
#include "schema/names.h"
#include "schema/templates.h"
#include "schema/values.h"
#include "terms/provision.h"

namespace resolve {

namespace {

void check_version(const schema::Input& input, diag::Sink& sink) {
  const auto version = schema::read_integer(input, sink);
  if (version && version->value != 1) {
    sink.report(kBadVersion.at(version->span, input.value.text()));
  }
}

}  // namespace

void resolve_head(const Files& files, Context& context) {
  diag::Sink& sink = context.sink;
  model::Spec& spec = context.spec;
  if (const auto given = files.require("version")) {
    check_version(*given, sink);
  }
  if (const auto given = files.require("system")) {
    if (const auto system = schema::read_word(*given, sink)) {
      schema::check_name(*system, schema::NameKind::System, sink);
      spec.system = *system;
    }
  }
  if (const auto given = files.one("description")) {
    spec.description = schema::read_text(*given, sink, {.newlines = true});
  }
  if (const auto given = files.one("owner")) {
    spec.owner = schema::read_text(*given, sink);
  }
  if (const auto given = files.one("provision")) {
    spec.provision = schema::read_choice<terms::Provision>(*given, terms::kProvisions, sink)
                         .value_or(spec.provision);
  }
  if (const auto given = files.one("naming")) {
    spec.naming = schema::read_template(*given, {schema::kSecretScope}, sink);
  }
}

}  // namespace resolve
