#include <string>
#include <unordered_map>

#include "rules/spec/spec_rule.h"

namespace rules::same_source {

namespace {

// The template as text, with the id of the secret in place of its variable.
std::string key_of(const model::Secret& secret, const model::Template& source) {
  std::string key;
  for (const model::TemplatePart& part : source.parts) {
    if (part.kind == model::Variable::Literal) {
      key += part.text;
    } else if (part.kind == model::Variable::Secret) {
      key += secret.id.value;
    } else {
      key.append("{").append(part.text).append("}");
    }
  }
  return key;
}

}  // namespace

constexpr SpecRule<model::Spec, std::string_view> kRule{
    .code = "SG2140",
    .name = "same-source",
    .message = "two fields take their value from `{}`",
    .why =
        "A key in the local value file holds one value; two secrets with the same value are "
        "usually a copy-and-paste mistake.",
    .help = "give each field its own `source`",
    .example = {.text = R"(
secrets:
  mail: {value: {source: <?>{env}"}}
local: {format: json, path: secrets.json})",
                .bad = R"("token_{env}"}}
  chat: {value: {source: "token_)",
                .good = R"("mail_token_{env}"}}
  chat: {value: {source: "chat_token_)"},
    .check =
        [](const model::Spec& spec, auto& report) {
          std::unordered_map<std::string, source::Span> seen;
          for (const model::Secret& secret : spec.secrets) {
            for (const model::Field& field : secret.fields) {
              if (!field.source) {
                continue;
              }
              // Secrets that are never in one environment may share a key.
              std::string key = key_of(secret, *field.source);
              for (const std::uint32_t environment : secret.environments) {
                const auto [entry, fresh] =
                    seen.try_emplace(std::to_string(environment) + " " + key,
                                     secret.shape ? secret.id.span : field.source->raw.span);
                if (!fresh) {
                  const source::Span at = secret.shape ? secret.id.span : field.source->raw.span;
                  report.every(at, field.source->raw.value).label(entry->second, "the other one");
                  break;
                }
              }
            }
          }
        },
};

}  // namespace rules::same_source
