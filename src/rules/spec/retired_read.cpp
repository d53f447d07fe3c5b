#include <algorithm>

#include "rules/spec/settings.h"
#include "rules/spec/spec_rule.h"

namespace rules::retired_read {

constexpr SpecRule<model::Spec, std::string_view, std::string_view, std::string_view> kRule{
    .code = "SG2108",
    .name = "retired-read",
    .message = "`{}` reads `{}`, which is retired in `{}`",
    .why = "A retired secret is kept, but no longer granted to anyone; the reader would be denied.",
    .help = "remove the read, or remove `retired` from the secret",
    .example = {.text = R"(
secrets:
  db: {value: {}<?>}
services:
  api: {platform: ec2, role: api, reads: [db]})",
                .bad = ", retired: true",
                .good = ""},
    .check =
        [](const model::Spec& spec, auto& report) {
          const auto check = [&](const model::Text& reader, const model::Read& read,
                                 const std::vector<std::uint32_t>& environments) {
            const model::Secret& secret = spec.secrets[read.secret_index];
            const auto there = first_where(secret, environments,
                                           [](const auto& settings) { return settings.retired(); });
            if (there) {
              report(read.secret.span, reader.value, secret.id.value,
                     spec.environments[*there].name.value)
                  .label(secret.id.span, "the secret");
            }
          };
          for (const model::Service& service : spec.services) {
            for (const model::Read& read : service.reads) {
              check(service.name, read, service.environments);
            }
          }
          for (const model::Principal& principal : spec.principals) {
            for (const model::Read& read : principal.reads) {
              check(principal.name, read, spec.secrets[read.secret_index].environments);
            }
          }
        },
};

}  // namespace rules::retired_read
