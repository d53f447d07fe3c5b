#pragma once

#include <optional>
#include <string_view>

#include "diag/sink.h"
#include "model/text.h"
#include "schema/input.h"

namespace resolve {

std::optional<model::Text> read_region(const schema::Input& input, diag::Sink& sink);
// The partition that a region belongs to; empty for those that are not supported.
std::string_view partition_of(std::string_view region);

}  // namespace resolve
