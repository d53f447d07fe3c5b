#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "model/service.h"
#include "resolve/context.h"
#include "resolve/reader.h"

namespace resolve {

// How a reader's reads are written.
struct ReadForm {
  std::string_view subject;                // how messages call one
  std::span<const std::string_view> keys;  // of the long form
  model::Deliver deliver = model::Deliver::Runtime;
};

// The list under `reads`.
std::vector<model::Read> resolve_reads(const Input& list, const ReadForm& form, Context& context);

}  // namespace resolve
