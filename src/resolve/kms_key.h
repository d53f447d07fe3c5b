#pragma once

#include <optional>
#include <string_view>

#include "diag/sink.h"
#include "model/text.h"
#include "schema/input.h"
#include "source/span.h"

namespace resolve {

// A key id, a key ARN or an alias.
std::optional<model::Text> read_kms_key(const schema::Input& input, diag::Sink& sink);
// Reports a key ARN in another region. `place`: where that region is set.
void check_key_region(const model::Text& key, const model::Text& region, source::Span place,
                      diag::Sink& sink);

}  // namespace resolve
