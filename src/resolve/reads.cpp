#include "resolve/reads.h"

#include <optional>
#include <string>
#include <utility>

#include "base/suggest.h"
#include "resolve/rules/dimensions.h"
#include "resolve/rules/keys.h"
#include "resolve/rules/secrets.h"
#include "schema/name_index.h"
#include "schema/names.h"
#include "schema/rules/names.h"
#include "schema/values.h"
#include "syntax/document.h"
#include "terms/value.h"

namespace resolve {

namespace {

class ReadReader {
 public:
  ReadReader(source::Span span, Context& context) : context_(context), sink_(context.sink) {
    out_.span = span;
  }

  // True if there is a secret of that name; then it is the one that is read.
  bool take_secret(const schema::Input& input) {
    const auto id = schema::read_word(input, sink_);
    const auto index = id ? context_.secrets.require(*id, sink_) : std::nullopt;
    if (!index) {
      return false;
    }
    out_.secret = *id;
    out_.secret_index = *index;
    return true;
  }

  std::optional<model::Read> take_long(const schema::Reader& reader) {
    const auto secret = reader.require("secret");
    const bool known = secret && take_secret(*secret);
    take_delivery(reader);
    if (const auto given = reader.get("where")) {
      take_where(reader, *given, known);
    }
    if (reader.allows("field")) {
      take_access(reader, known);
    }
    return known ? std::optional(std::move(out_)) : std::nullopt;
  }

  model::Read& read() { return out_; }

 private:
  [[nodiscard]] const model::Secret& secret() const {
    return context_.spec.secrets[out_.secret_index];
  }
  [[nodiscard]] const SecretState& state() const {
    return context_.secret_states[out_.secret_index];
  }

  // The keys that are only for those who read values, not for those who only pass names on.
  void take_access(const schema::Reader& reader, bool known) {
    if (const auto given = reader.get("field")) {
      take_field(*given, known);
    }
    if (const auto given = reader.get("open")) {
      out_.open = schema::is_true(schema::read_flag(*given, sink_));
      if (out_.open && known) {
        has_dimensions(reader, "open");
      }
    }
    if (const auto given = reader.get("optional")) {
      out_.optional = schema::is_true(schema::read_flag(*given, sink_));
    }
  }

  // The keys that only a service's read has.
  void take_delivery(const schema::Reader& reader) {
    if (!reader.allows("deliver")) {
      return;
    }
    if (const auto given = reader.get("as")) {
      take_variable(*given);
    }
    if (const auto given = reader.get("version_stage")) {
      out_.version_stage = schema::read_text(*given, sink_);
    }
    if (const auto given = reader.get("deliver")) {
      if (const auto deliver =
              schema::read_choice<terms::Deliver>(*given, terms::kDelivers, sink_)) {
        out_.deliver = deliver->value;
        out_.deliver_given = true;
      }
    }
    if (const auto given = reader.get("accessor")) {
      take_accessor(reader, *given);
    }
  }

  void take_accessor(const schema::Reader& reader, const schema::Input& input) {
    const auto name = schema::read_word(input, sink_);
    if (name && schema::check_name(*name, schema::NameKind::Accessor, sink_)) {
      out_.accessor = name;
    }
    if (out_.deliver != terms::Deliver::Runtime) {
      sink_.report(kMisplacedKey.at(reader.key_span("accessor"), "accessor",
                                    "where no code fetches the secret"));
    }
  }

  void take_variable(const schema::Input& input) {
    const auto name = schema::read_word(input, sink_);
    if (name && schema::check_name(*name, schema::NameKind::EnvironmentVariable, sink_)) {
      out_.as = name;
    }
  }

  void take_field(const schema::Input& input, bool known) {
    const auto name = schema::read_word(input, sink_);
    if (!name) {
      return;
    }
    out_.field = name;
    if (!known || !state().fields_known) {
      return;
    }
    if (secret().kind != terms::ShapeKind::Object) {
      const std::string_view what =
          secret().kind == terms::ShapeKind::Value ? "a single string" : "binary";
      sink_.report(
          kNoFields.at(name->span, secret().id.value, what).label(secret().id.span, "this secret"));
      return;
    }
    schema::NameIndex& fields = fields_of_secret();
    if (!fields.find(name->value)) {
      const std::string kind = "field of secret `" + std::string(secret().id.value) + "` called";
      sink_.report(schema::kUnknownReference.at(name->span, kind, name->value)
                       .label(secret().id.span, "this secret")
                       .advise(fields.suggest(name->value)));
    }
  }

  schema::NameIndex& fields_of_secret() {
    const auto [at, added] =
        context_.fields.try_emplace(out_.secret_index, std::string_view("field"));
    if (added) {
      for (const model::Field& field : secret().fields) {
        at->second.add(field.name, sink_);
      }
    }
    return at->second;
  }

  // True if the secret has instances, which the key requires; reports nothing if that is not known.
  bool has_dimensions(const schema::Reader& reader, std::string_view key) {
    if (state().dimensions_known && secret().per.empty()) {
      sink_.report(kNoDimensions.at(reader.key_span(key), key, secret().id.value)
                       .label(secret().id.span, "this secret"));
    }
    return state().dimensions_known && !secret().per.empty();
  }

  void take_where(const schema::Reader& reader, const schema::Input& map, bool known) {
    if (!schema::expect_entries(map, sink_) || !known || !has_dimensions(reader, "where")) {
      return;
    }
    for (const syntax::Entry entry : map.value.entries()) {
      const model::Text variable{entry.key.text(), entry.key.span()};
      const auto value = schema::read_word({entry.key.text(), entry.value}, sink_);
      auto where = find_variable(variable);
      if (!value || !where) {
        continue;
      }
      where->value = *value;
      const schema::NameIndex& values =
          context_.dimension_values[where->dimension][where->variable_index];
      if (!values.find(value->value)) {
        report_unknown_value(*where);
        continue;
      }
      out_.where.push_back(*where);
    }
  }

  std::optional<model::Where> find_variable(const model::Text& variable) {
    std::vector<std::string_view> candidates;
    for (const std::uint32_t dimension : secret().per) {
      const auto& variables = context_.spec.dimensions[dimension].variables;
      for (std::uint32_t i = 0; i < variables.size(); ++i) {
        if (variables[i].value == variable.value) {
          return model::Where{variable, {}, dimension, i};
        }
        candidates.push_back(variables[i].value);
      }
    }
    const std::string kind =
        "variable in the dimensions of secret `" + std::string(secret().id.value) + "` called";
    sink_.report(schema::kUnknownReference.at(variable.span, kind, variable.value)
                     .label(secret().id.span, "this secret")
                     .advise(base::suggestion(variable.value, candidates)));
    return std::nullopt;
  }

  void report_unknown_value(const model::Where& where) {
    const model::Dimension& dimension = context_.spec.dimensions[where.dimension];
    const std::string kind = "member of dimension `" + std::string(dimension.name.value) +
                             "` whose `" + std::string(where.variable.value) + "` is";
    schema::NameIndex& values = context_.dimension_values[where.dimension][where.variable_index];
    sink_.report(schema::kUnknownReference.at(where.value.span, kind, where.value.value)
                     .label(dimension.name.span, "this dimension")
                     .advise(values.suggest(where.value.value)));
  }

  Context& context_;
  diag::Sink& sink_;
  model::Read out_;
};

}  // namespace

std::optional<model::Read> resolve_read(const schema::Reader& reader, const ReadForm& form,
                                        Context& context) {
  ReadReader read(reader.subject().span, context);
  read.read().deliver = form.deliver;
  return read.take_long(reader);
}

std::vector<model::Read> resolve_reads(const schema::Input& list, const ReadForm& form,
                                       Context& context) {
  std::vector<model::Read> reads;
  // A service may state that it reads nothing.
  if (list.value.is_sequence() && list.value.size() == 0) {
    return reads;
  }
  if (!schema::expect_items(list, context.sink)) {
    return reads;
  }
  reads.reserve(list.value.size());
  for (const syntax::Value item : list.value.items()) {
    const schema::Input input{list.key, item};
    if (item.is_scalar()) {
      ReadReader read(item.span(), context);
      read.read().deliver = form.deliver;
      if (read.take_secret(input)) {
        reads.push_back(std::move(read.read()));
      }
      continue;
    }
    const schema::Reader reader(item, {form.subject, {}, item.span()}, form.keys, context.sink);
    if (auto taken = resolve_read(reader, form, context)) {
      reads.push_back(std::move(*taken));
    }
  }
  return reads;
}

}  // namespace resolve
