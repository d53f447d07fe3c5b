#include "resolve/region.h"

#include "base/ascii.h"
#include "resolve/rules/aws.h"
#include "schema/values.h"

namespace resolve {

namespace {

// [a-z]{2}(-[a-z]+)+-[0-9]
bool is_region(std::string_view text) {
  if (text.size() < 6 || text.size() > 32 || !base::is_lower(text[0]) || !base::is_lower(text[1]) ||
      text[2] != '-' || text[text.size() - 2] != '-' || text.back() < '0' || text.back() > '9') {
    return false;
  }
  for (std::size_t i = 3; i + 2 < text.size(); ++i) {
    if (!base::is_lower(text[i]) && (text[i] != '-' || !base::is_lower(text[i - 1]))) {
      return false;
    }
  }
  return base::is_lower(text[text.size() - 3]);
}

}  // namespace

std::string_view partition_of(std::string_view region) {
  if (region.starts_with("cn-")) {
    return "aws-cn";
  }
  if (region.starts_with("us-gov-")) {
    return "aws-us-gov";
  }
  // The partitions of intelligence services: us-iso-…, us-isob-…, eu-isoe-…
  return region.substr(2).starts_with("-iso") ? "" : "aws";
}

std::optional<model::Text> read_region(const schema::Input& input, diag::Sink& sink) {
  const auto text = schema::read_word(input, sink);
  if (!text) {
    return std::nullopt;
  }
  if (!is_region(text->value)) {
    sink.report(kBadRegion.at(text->span, text->value));
    return std::nullopt;
  }
  if (partition_of(text->value).empty()) {
    sink.report(kBadRegion.at(text->span, text->value)
                    .advise("only the partitions `aws`, `aws-cn` and `aws-us-gov` are supported"));
    return std::nullopt;
  }
  return text;
}

}  // namespace resolve
