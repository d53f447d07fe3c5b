#include "emit/policy_document.h"

#include <string_view>
#include <vector>

namespace emit {

namespace {

void begin_map(format::JsonWriter& out) { out.begin_object(); }
void begin_map(format::YamlWriter& out) { out.begin_map(); }
void end_map(format::JsonWriter& out) { out.end_object(); }
void end_map(format::YamlWriter& out) { out.end_map(); }
void begin_list(format::JsonWriter& out) { out.begin_array(); }
void begin_list(format::YamlWriter& out) { out.begin_sequence(); }
void end_list(format::JsonWriter& out) { out.end_array(); }
void end_list(format::YamlWriter& out) { out.end_sequence(); }

template <class Writer, class Texts>
void append_list(Writer& out, std::string_view key, const Texts& texts) {
  out.key(key);
  begin_list(out);
  for (const auto& text : texts) {
    out.string(text);
  }
  end_list(out);
}

// Conditions of one operator share a map, whatever stands between them.
template <class Writer>
void append_conditions(Writer& out, const std::vector<policy::Condition>& conditions) {
  out.key("Condition");
  begin_map(out);
  std::vector<std::string_view> done;
  for (const policy::Condition& first : conditions) {
    bool again = false;
    for (const std::string_view op : done) {
      again = again || op == first.op;
    }
    if (again) {
      continue;
    }
    done.push_back(first.op);
    out.key(first.op);
    begin_map(out);
    for (const policy::Condition& condition : conditions) {
      if (condition.op == first.op) {
        append_list(out, condition.key, condition.values);
      }
    }
    end_map(out);
  }
  end_map(out);
}

template <class Writer>
void append_document(Writer& out, const policy::Document& document) {
  begin_map(out);
  out.key("Version").string("2012-10-17");
  out.key("Statement");
  begin_list(out);
  for (const policy::Statement& statement : document.statements) {
    begin_map(out);
    out.key("Sid").string(statement.sid);
    out.key("Effect").string("Allow");
    append_list(out, "Action", statement.actions);
    append_list(out, "Resource", statement.resources);
    if (!statement.conditions.empty()) {
      append_conditions(out, statement.conditions);
    }
    end_map(out);
  }
  end_list(out);
  end_map(out);
}

}  // namespace

void append_policy(format::JsonWriter& out, const policy::Document& document) {
  append_document(out, document);
}

void append_policy(format::YamlWriter& out, const policy::Document& document) {
  append_document(out, document);
}

std::string policy_description(const plan::Plan& plan, const plan::Environment& environment,
                               const plan::Principal& principal) {
  std::string text = "Secrets of ";
  text += plan.system;
  text += " in ";
  text += environment.name;
  text += " for ";
  text += principal.name;
  return text;
}

}  // namespace emit
