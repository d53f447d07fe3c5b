#include "resolve/region.h"

#include <algorithm>

#include "aws/partition.h"
#include "resolve/rules/aws.h"
#include "schema/values.h"

namespace resolve {

std::string_view partition_of(std::string_view region) {
  const aws::Partition* const partition = aws::partition_of_region(region);
  const bool supported =
      partition != nullptr && std::ranges::find(kPartitions, partition->name) != kPartitions.end();
  return supported ? partition->name : std::string_view();
}

std::optional<model::Text> read_region(const schema::Input& input, diag::Sink& sink) {
  const auto text = schema::read_word(input, sink);
  if (!text) {
    return std::nullopt;
  }
  if (!aws::is_region_code(text->value)) {
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
