#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "model/service.h"
#include "resolve/context.h"
#include "schema/input.h"
#include "schema/reader.h"
#include "terms/delivery.h"

namespace resolve {

// The format of a reader's reads.
struct ReadForm {
  std::string_view subject;                // what messages call one
  std::span<const std::string_view> keys;  // of the long form
  terms::Deliver deliver = terms::Deliver::Runtime;
};

// The list under `reads`.
std::vector<model::Read> resolve_reads(const schema::Input& list, const ReadForm& form,
                                       Context& context);

// One item of it, with at least the keys `secret` and `where`. Nothing if it names no secret.
std::optional<model::Read> resolve_read(const schema::Reader& reader, const ReadForm& form,
                                        Context& context);

}  // namespace resolve
