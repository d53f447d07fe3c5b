#include "rules/spec/settings.h"
#include "rules/spec/spec_rule.h"

namespace rules::unread_secret {

constexpr SpecRule<model::Spec, std::string_view> kRule{
    .code = "SG2103",
    .name = "unread-secret",
    .level = diag::Level::Warning,
    .message = "nothing reads `{}`",
    .why =
        "Every secret costs money and can leak; one that no service or principal reads is either "
        "obsolete or missing from a `reads`.",
    .help = "add it to the `reads` of a service or principal, set `retired: true`, or remove it",
    .example = {.text = R"(
secrets:
  db: {value: {}}
  token: {value: {}<?>}
services:
  api: {platform: ec2, role: api, reads: [db]})",
                .bad = "",
                .good = ", retired: true"},
    .check =
        [](const model::Spec& spec, auto& report) {
          // A spec without readers only creates secrets; there the warning would be of no use.
          if (spec.services.empty() && spec.principals.empty()) {
            return;
          }
          std::vector<bool> read(spec.secrets.size());
          const auto mark = [&](const auto& readers) {
            for (const auto& reader : readers) {
              for (const model::Read& each : reader.reads) {
                read[each.secret_index] = true;
              }
            }
          };
          mark(spec.services);
          mark(spec.principals);
          for (std::size_t i = 0; i < read.size(); ++i) {
            const model::Secret& secret = spec.secrets[i];
            if (!read[i] && first_where(secret, secret.environments,
                                        [](const auto& settings) { return !settings.retired(); })) {
              report(secret.id.span, secret.id.value);
            }
          }
        },
};

}  // namespace rules::unread_secret
