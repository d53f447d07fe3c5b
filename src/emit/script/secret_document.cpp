#include "emit/script/secret_document.h"

#include <cstddef>
#include <string>
#include <string_view>

#include "emit/rotation_rules.h"
#include "plan/make_names.h"

namespace emit::script {

namespace {

std::string_view word(plan::FieldSource source) {
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

std::string_view word(plan::FieldFormat format) {
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

class Document {
 public:
  Document(format::JsonWriter& out, const plan::Plan& plan, const plan::Environment& environment,
           const plan::Secret& secret, const std::vector<LocalRead>& reads)
      : out_(out), plan_(plan), environment_(environment), secret_(secret), reads_(reads) {}

  void print() {
    const plan::Shape& shape = plan_.shapes[secret_.shape];
    const plan::MakeNames names = plan::make_names(secret_);
    out_.begin_object();
    out_.key("label").string(secret_.label);
    out_.key("target").string(names.own);
    out_.key("id_target").string(names.id);
    out_.key("group").string(names.group);
    out_.key("name").string(secret_.name);
    // A name cannot be mistaken for another's ARN, as an ARN without its suffix can.
    out_.key("id").string(secret_.arn_complete ? secret_.arn : secret_.name);
    out_.key("logical_id").string(secret_.logical_id);
    optional("description", secret_.description);
    out_.key("object").boolean(shape.kind == plan::ShapeKind::Object);
    out_.key("binary").boolean(shape.kind == plan::ShapeKind::Binary);
    out_.key("external").boolean(secret_.external);
    out_.key("retired").boolean(secret_.retired);
    out_.key("retain").boolean(secret_.retain);
    out_.key("window").integer(secret_.recovery_window);
    if (!secret_.external) {
      create();
      rotate();
    }
    out_.key("fields").begin_array();
    for (std::size_t i = 0; i < shape.fields.size(); ++i) {
      field(shape.fields[i], i);
    }
    out_.end_array();
    out_.end_object();
  }

 private:
  void optional(std::string_view key, std::string_view text) {
    if (!text.empty()) {
      out_.key(key).string(text);
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

  void field(const plan::Field& field, std::size_t index) {
    out_.begin_line_object();
    out_.key("name").string(field.name);
    out_.key("source").string(word(field.source));
    optional("initial", field.initial);
    out_.key("format").string(word(field.format));
    optional("pattern", field.pattern);
    if (field.min_length) {
      out_.key("min").integer(*field.min_length);
    }
    if (field.max_length) {
      out_.key("max").integer(*field.max_length);
    }
    out_.key("optional").boolean(field.optional);
    out_.key("sensitive").boolean(field.sensitive);
    if (field.source == plan::FieldSource::Generated) {
      generate(field.generate);
    }
    if (field.source != plan::FieldSource::Constant) {
      out_.key("places").begin_array();
      places(field, index);
      out_.end_array();
    }
    out_.end_object();
  }

  // A request of GetRandomPassword.
  void generate(const plan::Generate& from) {
    out_.key("generate").begin_object();
    out_.key("PasswordLength").integer(from.length);
    optional("ExcludeCharacters", from.exclude_characters);
    out_.key("ExcludePunctuation").boolean(from.exclude_punctuation);
    out_.key("ExcludeNumbers").boolean(from.exclude_numbers);
    out_.key("ExcludeUppercase").boolean(from.exclude_uppercase);
    out_.key("ExcludeLowercase").boolean(from.exclude_lowercase);
    out_.key("IncludeSpace").boolean(from.include_space);
    out_.key("RequireEachIncludedType").boolean(from.require_each_included_type);
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
  const plan::Plan& plan_;
  const plan::Environment& environment_;
  const plan::Secret& secret_;
  const std::vector<LocalRead>& reads_;
};

}  // namespace

SecretDocuments::SecretDocuments(const plan::Plan& plan, const plan::Environment& environment)
    : plan_(plan), environment_(environment), reads_(environment.secrets.size()) {
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
  Document(out, plan_, environment_, secret, reads_[index]).print();
}

}  // namespace emit::script
