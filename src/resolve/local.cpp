#include "resolve/local.h"

#include <optional>
#include <utility>

#include "resolve/rules/keys.h"
#include "schema/keys.h"
#include "schema/paths.h"
#include "schema/reader.h"
#include "schema/rules/keys.h"
#include "schema/templates.h"
#include "schema/values.h"
#include "terms/local_format.h"

namespace resolve {

void resolve_local(const schema::Input& local, Context& context) {
  diag::Sink& sink = context.sink;
  const schema::Reader reader(local.value, {"`local`", {}, local.value.span()}, schema::kLocalKeys,
                              sink);
  model::Local out;
  std::optional<model::Located<terms::LocalFormat>> format;
  if (const auto given = reader.require("format")) {
    format = schema::read_choice<terms::LocalFormat>(*given, terms::kLocalFormats, sink);
    out.format = format ? format->value : out.format;
  }
  const bool prompt = format && format->value == terms::LocalFormat::Prompt;
  if (const auto given = reader.get("path")) {
    out.path = schema::read_template(*given, {schema::kLocalPathScope}, sink);
    if (out.path) {
      schema::check_output_path(out.path->raw, sink);
    }
    if (prompt) {
      sink.report(kMisplacedKey.at(reader.key_span("path"), "path", "where values are prompted for")
                      .label(format->span, "the format is set here"));
    }
  } else if (format && !prompt && !reader.is_misspelt("path")) {
    sink.report(schema::kMissingKey.at(reader.subject().span, reader.subject().text(), "path"));
  }
  context.spec.local = std::move(out);
}

}  // namespace resolve
