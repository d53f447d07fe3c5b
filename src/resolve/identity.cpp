#include "resolve/identity.h"

#include "resolve/rules/aws.h"
#include "resolve/values.h"

namespace resolve {

std::optional<model::Template> read_identity(const Input& input, std::string_view what,
                                             const Scope& scope, diag::Sink& sink) {
  auto name = read_template(input, scope, sink);
  const bool good = name && literals_match(*name, [](char c) {
                      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                             (c >= '0' && c <= '9') ||
                             std::string_view("+=,.@_-").find(c) != std::string_view::npos;
                    });
  if (name && !good) {
    auto diagnostic = kBadIdentity.at(name->raw.span, name->raw.value, what);
    if (name->raw.value.starts_with("arn:")) {
      diagnostic.help = "write the name alone, without the ARN around it";
    }
    sink.report(std::move(diagnostic));
    return std::nullopt;
  }
  return name;
}

}  // namespace resolve
