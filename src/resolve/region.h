#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "diag/sink.h"
#include "model/text.h"
#include "schema/input.h"

namespace resolve {

// The partitions that a spec may use.
inline constexpr auto kPartitions =
    std::to_array<std::string_view>({"aws", "aws-cn", "aws-us-gov"});

std::optional<model::Text> read_region(const schema::Input& input, diag::Sink& sink);
// The partition of a region; empty if it is not one of these.
std::string_view partition_of(std::string_view region);

}  // namespace resolve
