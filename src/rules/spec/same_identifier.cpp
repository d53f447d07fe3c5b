#include <string>
#include <string_view>
#include <unordered_map>

#include "base/identifier.h"
#include "rules/spec/spec_rule.h"

namespace rules::same_identifier {

constexpr SpecRule<model::Spec, std::string_view, std::string_view, std::string_view,
                   std::string_view>
    kRule{
        .code = "SG2105",
        .name = "same-identifier",
        .message = "`{}` and `{}` are both `{}` in {}",
        .why =
            "Identifiers are derived from the words of an id: `a/b` and `a-b` have the same words, "
            "and a template cannot contain two resources with the same name.",
        .help = "rename one of the two, or set `logical_id` for a different name in CloudFormation",
        .example = {.text = R"(
secrets:
  db/password: {value: {}}
  <?>})",
                    .bad = "db-password: {value: {}, logical_id: DbPassword2",
                    .good = "db/login: {value: {}"},
        .check =
            [](const model::Spec& spec, auto& report) {
              using Seen = std::unordered_map<std::string, const model::Secret*>;
              // True if nothing has the identifier yet.
              const auto take = [&](Seen& seen, std::string identifier, const model::Secret& secret,
                                    const model::Text& at, std::string_view tool) {
                const auto [entry, fresh] = seen.try_emplace(std::move(identifier), &secret);
                const model::Secret& first = *entry->second;
                if (!fresh) {
                  report.every(at.span, first.id.value, secret.id.value, entry->first, tool)
                      .label(first.id.span, "the other one");
                }
                return fresh;
              };
              Seen terraform;
              Seen cloudformation;
              for (const model::Secret& secret : spec.secrets) {
                if (!take(terraform, base::snake_case(secret.id.value), secret, secret.id,
                          "Terraform")) {
                  continue;
                }
                // The resource keeps the id that it was first deployed under.
                const auto& renamed = secret.settings.renamed_from;
                const model::Text& origin = renamed.empty() ? secret.id : renamed.front();
                const model::Text& at = secret.logical_id ? *secret.logical_id : origin;
                take(cloudformation,
                     secret.logical_id ? std::string(at.value) : base::pascal_case(origin.value),
                     secret, at, "CloudFormation");
              }
            },
    };

}  // namespace rules::same_identifier
