#include "emit/policy_document.h"

#include <string_view>
#include <vector>

namespace emit {

namespace {

template <class Writer, class Texts>
void append_list(Writer& out, std::string_view key, const Texts& texts) {
  out.key(key);
  out.begin_array();
  for (const auto& text : texts) {
    out.string(text);
  }
  out.end_array();
}

// Conditions with the same operator share a map, even if they are not adjacent.
template <class Writer>
void append_conditions(Writer& out, const std::vector<policy::Condition>& conditions) {
  out.key("Condition");
  out.begin_object();
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
    out.begin_object();
    for (const policy::Condition& condition : conditions) {
      if (condition.op == first.op) {
        append_list(out, condition.key, condition.values);
      }
    }
    out.end_object();
  }
  out.end_object();
}

template <class Writer>
void append_document(Writer& out, const policy::Document& document) {
  out.begin_object();
  out.key("Version").string("2012-10-17");
  out.key("Statement");
  out.begin_array();
  for (const policy::Statement& statement : document.statements) {
    out.begin_object();
    out.key("Sid").string(statement.sid);
    out.key("Effect").string("Allow");
    append_list(out, "Action", statement.actions);
    append_list(out, "Resource", statement.resources);
    if (!statement.conditions.empty()) {
      append_conditions(out, statement.conditions);
    }
    out.end_object();
  }
  out.end_array();
  out.end_object();
}

}  // namespace

void append_policy(json::Writer& out, const policy::Document& document) {
  append_document(out, document);
}

void append_policy(format::YamlWriter& out, const policy::Document& document) {
  append_document(out, document);
}

void append_policy(format::HclValueWriter& out, const policy::Document& document) {
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
