#pragma once

#include <cstddef>
#include <string_view>

#include "diag/diagnostic.h"
#include "source/files.h"
#include "syntax/builder.h"

namespace syntax {

// What yaml-cpp's `message` about `offset` means in plain words. `builder` is as far as it came.
diag::Diagnostic malformed(const source::File& file, const Builder& builder, std::size_t offset,
                           std::string_view message);

}  // namespace syntax
