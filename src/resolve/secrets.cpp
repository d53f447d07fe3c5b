#include "resolve/secrets.h"

#include <array>
#include <utility>

#include "aws/limits.h"
#include "resolve/environment_list.h"
#include "resolve/fields.h"
#include "resolve/per.h"
#include "resolve/rules/dimensions.h"
#include "resolve/rules/keys.h"
#include "resolve/secret_settings.h"
#include "schema/keys.h"
#include "schema/names.h"
#include "schema/reader.h"
#include "schema/templates.h"
#include "schema/values.h"
#include "syntax/document.h"
#include "terms/value.h"

namespace resolve {

namespace {

constexpr auto kValueKinds =
    std::to_array<std::string_view>({"value", "fields", "shape", "binary"});

// Reads one secret; afterwards `state` says what is known about it.
class SecretReader {
 public:
  SecretReader(const schema::Reader& reader, const model::Text& id, Context& context)
      : reader_(reader), context_(context), sink_(context.sink) {
    out_.id = id;
    out_.span = id.span;
  }

  [[nodiscard]] const SecretState& state() const { return state_; }

  model::Secret read() {
    take_dimensions();
    const schema::Scope scope{schema::kSecretScope, out_.per, &context_.spec,
                              state_.dimensions_known};
    out_.environments = read_environments(reader_.get("environments"), context_);
    take_texts(scope);
    take_value(scope);
    out_.settings = read_secret_settings(reader_, scope);
    read_overrides(reader_, scope, context_, out_);
    check_settings(out_, context_);
    return std::move(out_);
  }

 private:
  void take_dimensions() {
    const auto given = reader_.get("per");
    if (!given) {
      return;
    }
    Per per = read_per(*given, context_);
    out_.per = std::move(per.dimensions);
    state_.dimensions_known = per.known;
    if (!out_.per.empty() && !reader_.has("name")) {
      sink_.report(kPerNeedsName.at(reader_.key_span("per"), out_.id.value));
    }
  }

  void take_texts(const schema::Scope& scope) {
    if (const auto given = reader_.get("name")) {
      out_.name = schema::read_template(*given, scope, sink_);
    }
    if (const auto given = reader_.get("description")) {
      out_.description = schema::read_text(
          *given, sink_, {.max_characters = aws::kMaxDescription, .newlines = true});
    }
    if (const auto given = reader_.get("owner")) {
      out_.owner = schema::read_text(*given, sink_);
    }
    if (const auto given = reader_.get("logical_id")) {
      out_.logical_id = schema::read_text(*given, sink_);
    }
  }

  void take_value(const schema::Scope& scope) {
    const auto kind = reader_.at_most_one(kValueKinds);
    const std::size_t errors = sink_.errors();
    if (!kind) {
      report_no_value();
    }
    if (const auto given = reader_.get("value")) {
      out_.kind = terms::ShapeKind::Value;
      out_.fields.push_back(read_field(*given, {{}, reader_.key_span("value")}, scope, sink_));
    }
    if (const auto given = reader_.get("fields")) {
      out_.kind = terms::ShapeKind::Object;
      out_.fields = read_fields(*given, scope, sink_);
    }
    if (const auto given = reader_.get("shape")) {
      out_.kind = terms::ShapeKind::Object;
      take_shape(*given, scope);
    }
    if (const auto given = reader_.get("binary")) {
      const auto flag = schema::read_flag(*given, sink_);
      if (schema::is_true(flag)) {
        out_.kind = terms::ShapeKind::Binary;
      } else if (flag && kind == "binary") {
        report_no_value();
      }
    }
    state_.fields_known = state_.fields_known && sink_.errors() == errors;
  }

  void report_no_value() {
    state_.fields_known = false;
    if (reader_.is_map() && !reader_.is_misspelt(kValueKinds)) {
      sink_.report(kNeedsOneOf.at(out_.id.span, reader_.subject().text(),
                                  "`value`, `fields`, `shape` and `binary: true`"));
    }
  }

  void take_shape(const schema::Input& input, const schema::Scope& scope) {
    out_.shape = schema::read_word(input, sink_);
    const auto index = out_.shape ? context_.shapes.require(*out_.shape, sink_) : std::nullopt;
    if (!index) {
      state_.fields_known = false;
      return;
    }
    model::Shape& shape = context_.spec.shapes[*index];
    shape.used = true;
    out_.fields = shape.fields;
    state_.fields_known = context_.shape_known[*index];
    for (model::Field& field : out_.fields) {
      if (field.source) {
        field.source = schema::parse_template(field.source->raw, scope, sink_);
      }
    }
  }

  const schema::Reader& reader_;
  Context& context_;
  diag::Sink& sink_;
  model::Secret out_;
  SecretState state_;
};

}  // namespace

void resolve_secrets(const std::vector<schema::Input>& secrets, Context& context) {
  const auto take = [&](const model::Text& id, const syntax::Value& value) {
    schema::check_name(id, schema::NameKind::Secret, context.sink);
    const bool added = context.secrets.add(id, context.sink);
    const schema::Reader reader(value, {"secret", id.value, id.span}, schema::kSecretKeys,
                                context.sink);
    SecretReader secret(reader, id, context);
    model::Secret read = secret.read();
    if (added) {
      context.spec.secrets.push_back(std::move(read));
      context.secret_states.push_back(secret.state());
    }
  };
  schema::for_each_entry(secrets, context.sink, take);
}

}  // namespace resolve
