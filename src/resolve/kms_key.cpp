#include "resolve/kms_key.h"

#include <string>

#include "aws/arn.h"
#include "aws/kms_key.h"
#include "resolve/region.h"
#include "resolve/rules/aws.h"
#include "schema/values.h"

namespace resolve {

namespace {

std::optional<aws::Arn> key_arn(std::string_view text) {
  const auto arn = aws::parse_key_arn(text);
  return arn && arn->partition == partition_of(arn->region) ? arn : std::nullopt;
}

}  // namespace

std::optional<model::Text> read_kms_key(const schema::Input& input, diag::Sink& sink) {
  const auto text = schema::read_word(input, sink);
  if (!text) {
    return std::nullopt;
  }
  if (aws::is_alias(text->value) || aws::is_key_id(text->value) || key_arn(text->value)) {
    return text;
  }
  auto diagnostic = kBadKmsKey.at(text->span, text->value);
  const std::string_view alias = aws::alias_of(text->value);
  if (text->value.starts_with(aws::kArnPrefix) && !alias.empty()) {
    diagnostic.help = "write only the alias: `" + std::string(alias) + "`";
  }
  sink.report(std::move(diagnostic));
  return std::nullopt;
}

void check_key_region(const model::Text& key, const model::Text& region, source::Span place,
                      diag::Sink& sink) {
  const auto arn = key_arn(key.value);
  if (arn && !region.value.empty() && arn->region != region.value) {
    auto diagnostic = kKeyElsewhere.at(key.span, arn->region, region.value);
    if (place != key.span) {
      diagnostic.labels.push_back({place, "the region is set here"});
    }
    sink.report(std::move(diagnostic));
  }
}

}  // namespace resolve
