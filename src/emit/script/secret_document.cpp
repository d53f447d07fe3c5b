#include "emit/script/secret_document.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "emit/rotation_rules.h"
#include "plan/make_names.h"

namespace emit::script {

namespace {

std::string_view secret_word(plan::FieldSource source) {
  switch (source) {
    case plan::FieldSource::Generated:
      return "generated";
    case plan::FieldSource::Placeholder:
      return "placeholder";
    case plan::FieldSource::Person:
      return "person";
    case plan::FieldSource::Constant:
      return "constant";
  }
  return "person";
}

std::string_view secret_word(plan::FieldFormat format) {
  switch (format) {
    case plan::FieldFormat::String:
      return "string";
    case plan::FieldFormat::Url:
      return "url";
    case plan::FieldFormat::Email:
      return "email";
    case plan::FieldFormat::Json:
      return "json";
    case plan::FieldFormat::Pem:
      return "pem";
    case plan::FieldFormat::Integer:
      return "integer";
    case plan::FieldFormat::Boolean:
      return "boolean";
    case plan::FieldFormat::Base64:
      return "base64";
  }
  return "string";
}

void append_unless_empty(format::JsonWriter& out, std::string_view key, std::string_view text) {
  if (!text.empty()) {
    out.key(key).string(text);
  }
}

// A request of GetRandomPassword.
void append_generate(format::JsonWriter& out, const plan::Generate& from) {
  out.key("generate").begin_object();
  out.key("PasswordLength").integer(from.length);
  append_unless_empty(out, "ExcludeCharacters", from.exclude_characters);
  out.key("ExcludePunctuation").boolean(from.exclude_punctuation);
  out.key("ExcludeNumbers").boolean(from.exclude_numbers);
  out.key("ExcludeUppercase").boolean(from.exclude_uppercase);
  out.key("ExcludeLowercase").boolean(from.exclude_lowercase);
  out.key("IncludeSpace").boolean(from.include_space);
  out.key("RequireEachIncludedType").boolean(from.require_each_included_type);
  out.end_object();
}

void append_field(format::JsonWriter& out, const plan::Field& field) {
  out.begin_line_object();
  out.key("name").string(field.name);
  out.key("source").string(secret_word(field.source));
  append_unless_empty(out, "initial", field.initial);
  out.key("format").string(secret_word(field.format));
  append_unless_empty(out, "pattern", field.pattern);
  if (field.min_length) {
    out.key("min").integer(*field.min_length);
  }
  if (field.max_length) {
    out.key("max").integer(*field.max_length);
  }
  out.key("optional").boolean(field.optional);
  out.key("sensitive").boolean(field.sensitive);
  if (field.source == plan::FieldSource::Generated) {
    append_generate(out, field.generate);
  }
  out.end_object();
}

class SecretDocument {
 public:
  SecretDocument(format::JsonWriter& out, const plan::Shape& shape,
                 const plan::Environment& environment, const plan::Secret& secret,
                 const std::vector<LocalRead>& reads)
      : out_(out), shape_(shape), environment_(environment), secret_(secret), reads_(reads) {}

  // With the number of its fields among those that FieldLists has printed.
  void print(std::size_t fields) {
    const plan::MakeNames names = plan::make_names(secret_);
    out_.begin_object();
    out_.key("label").string(secret_.label);
    out_.key("target").string(names.own);
    out_.key("id_target").string(names.id);
    out_.key("group").string(names.group);
    out_.key("name").string(secret_.name);
    // A name cannot be mistaken for another's ARN, as an ARN without its suffix can.
    if (secret_.arn_complete) {
      out_.key("id").string(secret_.arn);
    }
    out_.key("logical_id").string(secret_.logical_id);
    optional("description", secret_.description);
    trait("object", shape_.kind == plan::ShapeKind::Object);
    trait("binary", shape_.kind == plan::ShapeKind::Binary);
    trait("external", secret_.external);
    trait("retired", secret_.retired);
    trait("retain", secret_.retain);
    out_.key("window").integer(secret_.recovery_window);
    if (!secret_.external) {
      create();
      rotate();
    }
    out_.key("fields").integer(static_cast<std::int64_t>(fields));
    all_places();
    out_.end_object();
  }

 private:
  void optional(std::string_view key, std::string_view text) {
    append_unless_empty(out_, key, text);
  }

  void trait(std::string_view key, bool has) {
    if (has) {
      out_.key(key).boolean(true);
    }
  }

  // A request of CreateSecret, but for the value.
  void create() {
    out_.key("create").begin_line_object();
    out_.key("Name").string(secret_.name);
    optional("Description", secret_.description);
    if (secret_.kms_key) {
      out_.key("KmsKeyId").string(secret_.kms_key->text);
    }
    if (!secret_.tags.empty()) {
      out_.key("Tags").begin_array();
      for (const plan::Tag& tag : secret_.tags) {
        out_.begin_object();
        out_.key("Key").string(tag.key);
        out_.key("Value").string(tag.value);
        out_.end_object();
      }
      out_.end_array();
    }
    if (!secret_.replicas.empty()) {
      out_.key("AddReplicaRegions").begin_array();
      for (const plan::Replica& replica : secret_.replicas) {
        out_.begin_object();
        out_.key("Region").string(replica.region);
        if (replica.kms_key) {
          out_.key("KmsKeyId").string(replica.kms_key->text);
        }
        out_.end_object();
      }
      out_.end_array();
    }
    out_.end_object();
  }

  // A request of RotateSecret.
  void rotate() {
    // The service that manages a secret sets up its rotation.
    if (!secret_.rotation || secret_.rotation->lambda_arn.empty()) {
      return;
    }
    const RotationRules rules = rotation_rules(*secret_.rotation);
    out_.key("rotate").begin_line_object();
    out_.key("SecretId").string(secret_.name);
    out_.key("RotationLambdaARN").string(secret_.rotation->lambda_arn);
    out_.key("RotationRules").begin_object();
    if (rules.days != 0) {
      out_.key("AutomaticallyAfterDays").integer(rules.days);
    }
    optional("ScheduleExpression", rules.schedule);
    optional("Duration", rules.duration);
    out_.end_object();
    out_.end_object();
  }

  // By the name of the field; constants come from nowhere else.
  void all_places() {
    if (environment_.local_file.empty() && reads_.empty()) {
      return;
    }
    out_.key("places").begin_line_object();
    for (std::size_t i = 0; i < shape_.fields.size(); ++i) {
      const plan::Field& field = shape_.fields[i];
      if (field.source != plan::FieldSource::Constant) {
        out_.key(field.name).begin_array();
        places(field, i);
        out_.end_array();
      }
    }
    out_.end_object();
  }

  void place(std::string_view file, std::string_view key) {
    out_.begin_object();
    out_.key("file").string(file);
    out_.key("key").string(key);
    out_.end_object();
  }

  // Where the value of a field may stand in local files: under its own key, or under the variable
  // in which a service receives it.
  void places(const plan::Field& field, std::size_t index) {
    if (!environment_.local_file.empty()) {
      place(environment_.local_file, secret_.sources[index]);
    }
    const plan::Service* last = nullptr;
    for (const auto& [service, variable] : reads_) {
      if (service != last) {
        place(service->local_file, secret_.environment_names[index]);
        last = service;
      }
      if (variable->deliver != plan::Deliver::Runtime && variable->field == field.name &&
          variable->name != secret_.environment_names[index]) {
        place(service->local_file, variable->name);
      }
    }
  }

  format::JsonWriter& out_;
  const plan::Shape& shape_;
  const plan::Environment& environment_;
  const plan::Secret& secret_;
  const std::vector<LocalRead>& reads_;
};

}  // namespace

FieldLists::FieldLists(const plan::Plan& plan) {
  std::unordered_map<std::string, std::size_t> known;
  for (const plan::Shape& shape : plan.shapes) {
    std::string text;
    format::JsonWriter out(text);
    append(out, shape);
    const auto [list, added] = known.try_emplace(std::move(text), shapes_.size());
    if (added) {
      shapes_.push_back(&shape);
    }
    numbers_.push_back(list->second);
  }
}

void FieldLists::append(format::JsonWriter& out, const plan::Shape& shape) {
  out.begin_array();
  for (const plan::Field& field : shape.fields) {
    append_field(out, field);
  }
  out.end_array();
}

void FieldLists::append_all(format::JsonWriter& out) const {
  out.begin_array();
  for (const plan::Shape* shape : shapes_) {
    append(out, *shape);
  }
  out.end_array();
}

SecretDocuments::SecretDocuments(const plan::Plan& plan, const plan::Environment& environment,
                                 const FieldLists& fields)
    : plan_(plan), environment_(environment), fields_(fields), reads_(environment.secrets.size()) {
  for (const plan::Service& service : environment.services) {
    if (service.local_file.empty()) {
      continue;
    }
    for (const plan::Variable& variable : service.variables) {
      if (variable.deliver != plan::Deliver::Reference) {
        reads_[variable.secret].push_back({&service, &variable});
      }
    }
  }
}

void SecretDocuments::append(format::JsonWriter& out, const plan::Secret& secret) const {
  const auto index = static_cast<std::size_t>(&secret - environment_.secrets.data());
  SecretDocument(out, plan_.shapes[secret.shape], environment_, secret, reads_[index])
      .print(fields_.number(secret.shape));
}

}  // namespace emit::script
