#include "json/writer.h"
#include "lock/lock.h"

namespace lock {

namespace {

void append_generate(json::Writer& out, const plan::FirstField& field) {
  const terms::Generate& generate = field.generate;
  const terms::Generate defaults;
  const auto flag = [&](std::string_view name, bool terms::Generate::*member) {
    if (generate.*member != defaults.*member) {
      out.key(name).boolean(generate.*member);
    }
  };
  out.begin_object();
  out.key("length").integer(generate.length);
  if (!field.exclude_characters.empty()) {
    out.key("exclude_characters").string(field.exclude_characters);
  }
  flag("exclude_punctuation", &terms::Generate::exclude_punctuation);
  flag("exclude_numbers", &terms::Generate::exclude_numbers);
  flag("exclude_uppercase", &terms::Generate::exclude_uppercase);
  flag("exclude_lowercase", &terms::Generate::exclude_lowercase);
  flag("include_space", &terms::Generate::include_space);
  flag("require_each_included_type", &terms::Generate::require_each_included_type);
  out.end_object();
}

void append(json::Writer& out, const std::vector<plan::FirstField>& fields) {
  out.key("first").begin_array();
  for (const plan::FirstField& field : fields) {
    out.begin_object();
    if (!field.name.empty()) {
      out.key("field").string(field.name);
    }
    if (field.generated) {
      out.key("generate");
      append_generate(out, field);
    } else {
      out.key(field.bare ? "bare" : "text").string(field.initial);
    }
    out.end_object();
  }
  out.end_array();
}

void append(json::Writer& out, const plan::TerraformState& state) {
  out.key("terraform").string(state.name);
  if (state.value) {
    out.key("value").boolean(true);
  }
  if (state.rotation) {
    out.key("rotation").boolean(true);
  }
}

void append(json::Writer& out, const plan::LockedSecret& secret) {
  out.begin_line_object();
  if (!secret.name.empty()) {
    out.key("name").string(secret.name);
  }
  if (secret.recovery_window) {
    out.key("recovery_window").integer(*secret.recovery_window);
  }
  if (secret.terraform) {
    append(out, *secret.terraform);
  }
  if (!secret.stack.empty()) {
    out.key("stack").string(secret.stack);
    out.key("logical_id").string(secret.logical_id);
  }
  if (!secret.arn.empty()) {
    out.key("arn").string(secret.arn);
  }
  if (secret.first) {
    append(out, *secret.first);
  }
  out.end_object();
}

void append_documents(json::Writer& out, const plan::LockedEnvironment& environment) {
  out.key("documents").begin_object();
  for (const auto& [principal, subjects] : environment.documents) {
    out.key(principal).begin_object();
    for (const auto& [subject, number] : subjects) {
      out.key(subject).integer(number + 1);
    }
    out.end_object();
  }
  out.end_object();
}

}  // namespace

std::string print(const plan::Lock& lock) {
  std::string text;
  json::Writer out(text);
  out.begin_object();
  out.key("version").integer(kFormat);
  out.key("environments").begin_object();
  for (const auto& [name, environment] : lock.environments) {
    out.key(name).begin_object();
    if (!environment.account.empty()) {
      out.key("account").string(environment.account);
      out.key("region").string(environment.region);
    }
    if (!environment.module.empty()) {
      out.key("module").string(environment.module);
    }
    out.key("secrets").begin_object();
    for (const auto& [label, secret] : environment.secrets) {
      out.key(label);
      append(out, secret);
    }
    out.end_object();
    out.key("policies").begin_object();
    for (const auto& [policy, stack] : environment.policies) {
      out.key(policy).begin_line_object().key("stack").string(stack).end_object();
    }
    out.end_object();
    if (!environment.documents.empty()) {
      append_documents(out, environment);
    }
    if (!environment.forgotten.empty()) {
      out.key("forgotten").begin_object();
      for (const auto& [label, state] : environment.forgotten) {
        out.key(label).begin_line_object();
        append(out, state);
        out.end_object();
      }
      out.end_object();
    }
    out.end_object();
  }
  out.end_object();
  out.end_object().finish();
  return text;
}

}  // namespace lock
