#include "emit/script/secret_document.h"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "aws/rotation.h"
#include "plan/make_names.h"
#include "terms/value.h"

namespace emit::script {

namespace {

std::string_view source_word(plan::FieldSource source) {
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

void append_unless_empty(json::Writer& out, std::string_view key, std::string_view text) {
  if (!text.empty()) {
    out.key(key).string(text);
  }
}

// A request of GetRandomPassword.
void append_generate(json::Writer& out, const terms::Generate& from) {
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

void append_field(json::Writer& out, const plan::Field& field) {
  out.begin_line_object();
  out.key("name").string(field.name);
  out.key("source").string(source_word(field.source));
  append_unless_empty(out, "initial", field.initial);
  out.key("format").string(terms::word(field.format));
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

// The list of the fields of a shape.
void append_fields(json::Writer& out, const plan::Shape& shape) {
  out.begin_array();
  for (const plan::Field& field : shape.fields) {
    append_field(out, field);
  }
  out.end_array();
}

void append_place(json::Writer& out, std::string_view file, std::string_view key) {
  out.begin_object();
  out.key("file").string(file);
  out.key("key").string(key);
  out.end_object();
}

// Where the value of a field may be in local files: under its own key, or under the variable in
// which a service receives it.
void append_places(json::Writer& out, const SecretPlace& in, std::size_t index,
                   std::string_view name) {
  if (!in.environment->local_file.empty()) {
    append_place(out, in.environment->local_file, in.secret->sources[index]);
  }
  const plan::Service* last = nullptr;
  for (const auto& [service, variable] : *in.reads) {
    if (service != last) {
      append_place(out, service->local_file, in.secret->environment_names[index]);
      last = service;
    }
    if (variable->deliver != terms::Deliver::Runtime && variable->field == name &&
        variable->name != in.secret->environment_names[index]) {
      append_place(out, service->local_file, variable->name);
    }
  }
}

// By the name of the field. Constants have no places.
void append_all_places(json::Writer& out, const SecretPlace& in) {
  if (in.environment->local_file.empty() && in.reads->empty()) {
    return;
  }
  out.begin_line_object();
  for (std::size_t i = 0; i < in.shape->fields.size(); ++i) {
    const plan::Field& field = in.shape->fields[i];
    if (field.source != plan::FieldSource::Constant) {
      out.key(field.name).begin_array();
      append_places(out, in, i, field.name);
      out.end_array();
    }
  }
  out.end_object();
}

void append_tags(json::Writer& out, const std::vector<plan::Tag>& tags) {
  out.begin_line_object();
  for (const plan::Tag& tag : tags) {
    out.key(tag.key).string(tag.value);
  }
  out.end_object();
}

void append_replicas(json::Writer& out, const std::vector<plan::Replica>& replicas) {
  out.begin_array();
  for (const plan::Replica& replica : replicas) {
    out.begin_line_object();
    out.key("region").string(replica.region);
    if (replica.kms_key) {
      out.key("kms_key").string(replica.kms_key->text);
    }
    out.end_object();
  }
  out.end_array();
}

void append_rotation(json::Writer& out, const plan::Rotation& rotation) {
  const aws::RotationRules rules =
      aws::rotation_rules(rotation.every_hours, rotation.schedule, rotation.window_hours);
  out.begin_line_object();
  out.key("lambda").string(rotation.lambda_arn);
  // As RotateSecret takes them.
  out.key("rules").begin_object();
  if (rules.days != 0) {
    out.key("AutomaticallyAfterDays").integer(rules.days);
  }
  append_unless_empty(out, "ScheduleExpression", rules.schedule);
  append_unless_empty(out, "Duration", rules.duration);
  out.end_object();
  out.end_object();
}

void append_text(json::Writer& out, std::string_view text) {
  if (!text.empty()) {
    out.string(text);
  }
}

void append_trait(json::Writer& out, bool has) {
  if (has) {
    out.boolean(true);
  }
}

// A member that may differ between environments. `print` prints its value, or nothing if the secret
// does not have it.
struct Member {
  std::string_view key;
  void (*print)(json::Writer& out, const SecretPlace& in);
};

using Out = json::Writer;
using In = SecretPlace;

constexpr auto kMembers = std::to_array<Member>({
    {"name", [](Out& out, const In& in) { out.string(in.secret->name); }},
    // Names are safer than ARNs without a suffix, which can be taken for another secret's ARN.
    {"arn", [](Out& out,
               const In& in) { append_text(out, in.secret->arn_complete ? in.secret->arn : ""); }},
    {"logical_id", [](Out& out, const In& in) { out.string(in.secret->logical_id); }},
    {"description", [](Out& out, const In& in) { append_text(out, in.secret->description); }},
    {"external", [](Out& out, const In& in) { append_trait(out, in.secret->external); }},
    {"retired", [](Out& out, const In& in) { append_trait(out, in.secret->retired); }},
    {"retain", [](Out& out, const In& in) { append_trait(out, in.secret->retain); }},
    {"window", [](Out& out, const In& in) { out.integer(in.secret->recovery_window); }},
    {"kms_key",
     [](Out& out, const In& in) {
       if (in.secret->kms_key && !in.secret->external) {
         out.string(in.secret->kms_key->text);
       }
     }},
    {"tags",
     [](Out& out, const In& in) {
       if (!in.secret->tags.empty() && !in.secret->external) {
         append_tags(out, in.secret->tags);
       }
     }},
    {"replicas",
     [](Out& out, const In& in) {
       if (!in.secret->replicas.empty()) {
         append_replicas(out, in.secret->replicas);
       }
     }},
    {"rotation",
     [](Out& out, const In& in) {
       // The service that manages a secret configures its rotation.
       if (in.secret->rotation && !in.secret->rotation->lambda_arn.empty() &&
           !in.secret->external) {
         append_rotation(out, *in.secret->rotation);
       }
     }},
    {"places", append_all_places},
});

// Sets `text` to the printed value; empty if there is none.
void print_to(std::string& text, const Member& member, const SecretPlace& in) {
  text.clear();
  json::Writer out(text);
  member.print(out, in);
}

enum class Spread { Nowhere, Alike, Different };

// `texts` is scratch space.
Spread spread(const Member& member, const std::vector<SecretPlace>& places,
              std::array<std::string, 2>& texts) {
  print_to(texts[0], member, places.front());
  for (std::size_t i = 1; i < places.size(); ++i) {
    print_to(texts[1], member, places[i]);
    if (texts[1] != texts[0]) {
      return Spread::Different;
    }
  }
  return texts[0].empty() ? Spread::Nowhere : Spread::Alike;
}

void append_names(json::Writer& out, const plan::Secret& secret) {
  const plan::MakeNames names = plan::make_names(secret);
  out.key("label").string(secret.label);
  out.key("selector").string(names.own);
  if (names.id != names.own) {
    out.key("id_selector").string(names.id);
  }
  out.key("group").string(names.group);
}

}  // namespace

void append_secret(json::Writer& out, const std::vector<SecretPlace>& places) {
  const plan::Shape& shape = *places.front().shape;
  std::vector<const Member*> different;
  std::array<std::string, 2> texts;
  out.begin_object();
  append_names(out, *places.front().secret);
  for (const Member& member : kMembers) {
    switch (spread(member, places, texts)) {
      case Spread::Nowhere:
        break;
      case Spread::Alike:
        out.key(member.key);
        member.print(out, places.front());
        break;
      case Spread::Different:
        different.push_back(&member);
        break;
    }
  }
  if (shape.kind != terms::ShapeKind::Value) {
    out.key(shape.kind == terms::ShapeKind::Object ? "object" : "binary").boolean(true);
  }
  out.key("fields");
  append_fields(out, shape);
  out.key("environments").begin_object();
  for (const SecretPlace& place : places) {
    out.key(place.environment->name).begin_line_object();
    for (const Member* member : different) {
      print_to(texts[0], *member, place);
      if (!texts[0].empty()) {
        out.key(member->key);
        member->print(out, place);
      }
    }
    out.end_object();
  }
  out.end_object();
  out.end_object();
}

}  // namespace emit::script
