#include "emit/ecs/secrets_file.h"

#include <algorithm>

#include "emit/ecs/value_from.h"
#include "json/writer.h"

namespace emit::ecs {

namespace {

bool injected(const plan::Variable& variable) {
  return variable.deliver == terms::Deliver::EcsSecret;
}

}  // namespace

std::string secrets_file(const plan::Environment& environment, const plan::Service& service) {
  std::string text;
  json::Writer out(text);
  out.begin_object();
  out.key("secrets").begin_array();
  for (const plan::Variable& variable : service.variables) {
    if (injected(variable)) {
      out.begin_object();
      out.key("name").string(variable.name);
      out.key("valueFrom")
          .string(environment.secrets[variable.secret].known_arn() + value_from_tail(variable));
      out.end_object();
    }
  }
  out.end_array();
  if (!std::ranges::all_of(service.variables, injected)) {
    out.key("environment").begin_array();
    for (const plan::Variable& variable : service.variables) {
      if (!injected(variable)) {
        const plan::Secret& secret = environment.secrets[variable.secret];
        out.begin_object();
        out.key("name").string(variable.name);
        out.key("value").string(secret.arn_complete ? secret.arn : secret.name);
        out.end_object();
      }
    }
    out.end_array();
  }
  out.end_object();
  out.finish();
  return text;
}

}  // namespace emit::ecs
