#pragma once

#include <cstddef>
#include <string_view>

#include "diag/diagnostic.h"
#include "source/files.h"
#include "syntax/builder.h"

namespace syntax {

// Explains yaml-cpp's `message` about `offset` in plain words, from what `builder` has seen so far.
diag::Diagnostic malformed(const source::File& file, const Builder& builder, std::size_t offset,
                           std::string_view message);

}  // namespace syntax
