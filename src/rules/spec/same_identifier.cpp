#include <string>
#include <string_view>
#include <unordered_map>

#include "base/identifier.h"
#include "diag/rule.h"
#include "rules/spec/spec_rule.h"

namespace rules::same_identifier {

namespace {

constexpr diag::Rule<std::string_view, std::string_view, std::string_view, std::string_view> kRule{
    .code = "SG2105",
    .name = "same-identifier",
    .level = diag::Level::Error,
    .message = "`{}` and `{}` are both `{}` in {}",
    .why =
        "Identifiers are made from the words of an id; `a/b` and `a-b` have the same words, and "
        "one template cannot hold two resources of one name.",
    .help = "rename one of the two; `logical_id` sets the CloudFormation name apart",
    .bad = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db/password: {value: {}}
  db-password: {value: {}, logical_id: DbPassword2}
)",
    .good = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
secrets:
  db/password: {value: {}}
  db/login: {value: {}}
)",
};

using Seen = std::unordered_map<std::string, const model::Secret*>;

// True if the identifier was taken, which is then reported.
bool clashes(Seen& seen, std::string identifier, const model::Secret& secret, const model::Text& at,
             std::string_view tool, diag::Sink& sink) {
  const auto [entry, fresh] = seen.try_emplace(std::move(identifier), &secret);
  if (fresh) {
    return false;
  }
  const model::Secret& first = *entry->second;
  sink.report(kRule.at(at.span, first.id.value, secret.id.value, entry->first, tool)
                  .label(first.id.span, "the other one"));
  return true;
}

void run(const model::Spec& spec, diag::Sink& sink) {
  Seen terraform;
  Seen cloudformation;
  terraform.reserve(spec.secrets.size());
  cloudformation.reserve(spec.secrets.size());
  for (const model::Secret& secret : spec.secrets) {
    if (clashes(terraform, base::snake_case(secret.id.value), secret, secret.id, "Terraform",
                sink)) {
      continue;
    }
    // The resource keeps the id that it was first deployed under.
    const auto& renamed = secret.settings.renamed_from;
    const model::Text& origin = renamed.empty() ? secret.id : renamed.front();
    const model::Text& at = secret.logical_id ? *secret.logical_id : origin;
    std::string logical =
        secret.logical_id ? std::string(at.value) : base::pascal_case(origin.value);
    clashes(cloudformation, std::move(logical), secret, at, "CloudFormation", sink);
  }
}

}  // namespace

}  // namespace rules::same_identifier
