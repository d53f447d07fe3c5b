#include "resolve/identity.h"

#include <array>

#include "aws/arn.h"
#include "resolve/rules/aws.h"
#include "schema/values.h"

namespace resolve {

std::optional<model::Located<model::GrantBy>> read_grant(const schema::Input& input,
                                                         diag::Sink& sink) {
  // In the order of model::GrantBy.
  static constexpr auto kGrants = std::to_array<std::string_view>({"by-name", "by-tag"});
  return schema::read_choice<model::GrantBy>(input, kGrants, sink);
}

std::optional<model::Template> read_identity(const schema::Input& input, std::string_view what,
                                             const schema::Scope& scope, diag::Sink& sink) {
  auto name = schema::read_template(input, scope, sink);
  const bool good = name && schema::literals_match(*name, [](char c) {
                      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                             (c >= '0' && c <= '9') ||
                             std::string_view("+=,.@_-").find(c) != std::string_view::npos;
                    });
  if (name && !good) {
    auto diagnostic = kBadIdentity.at(name->raw.span, name->raw.value, what);
    if (name->raw.value.starts_with(aws::kArnPrefix)) {
      diagnostic.help = "write only the name, without the ARN";
    }
    sink.report(std::move(diagnostic));
    return std::nullopt;
  }
  return name;
}

}  // namespace resolve
