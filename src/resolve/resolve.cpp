#include "resolve/resolve.h"

#include <string_view>
#include <utility>

#include "resolve/context.h"
#include "resolve/conventions.h"
#include "resolve/dimensions.h"
#include "resolve/environments.h"
#include "resolve/excluded.h"
#include "resolve/files.h"
#include "resolve/head.h"
#include "resolve/local.h"
#include "resolve/principals.h"
#include "resolve/references.h"
#include "resolve/secrets.h"
#include "resolve/services.h"
#include "resolve/shapes.h"
#include "resolve/targets.h"
#include "resolve/waivers.h"
#include "schema/name_index.h"

namespace resolve {

namespace {

// One misspelt `secrets:` is one mistake, however many reads then refer to nothing.
void forgive_uncertain(const Files& files, Context& context) {
  const auto forgive = [&files](std::string_view key, schema::NameIndex& names) {
    if (files.is_uncertain(key)) {
      names.forgive();
    }
  };
  forgive("environments", context.environments);
  forgive("shapes", context.shapes);
  forgive("dimensions", context.dimensions);
  forgive("secrets", context.secrets);
}

}  // namespace

std::optional<model::Spec> resolve(const std::vector<const syntax::Document*>& documents,
                                   diag::Sink& sink) {
  const std::size_t errors = sink.errors();
  const Files files(documents, sink);
  Context context(sink);
  resolve_head(files, context);
  static_cast<void>(files.require("environments"));
  forgive_uncertain(files, context);
  // Each of these refers only to what comes before it.
  resolve_environments(files.all("environments"), files.one("defaults"), context);
  resolve_dimensions(files.all("dimensions"), context);
  resolve_shapes(files.all("shapes"), context);
  resolve_secrets(files.all("secrets"), context);
  resolve_services(files.all("services"), context);
  resolve_principals(files.all("principals"), context);
  resolve_targets(files.all("targets"), context);
  if (const auto given = files.one("local")) {
    resolve_local(*given, context);
  }
  if (const auto given = files.one("conventions")) {
    resolve_conventions(*given, context);
  }
  resolve_excluded(files.all("excluded"), context);
  resolve_references(files.all("references"), context);
  resolve_waivers(files.all("waivers"), context);
  if (sink.errors() != errors) {
    return std::nullopt;
  }
  return std::move(context.spec);
}

}  // namespace resolve
