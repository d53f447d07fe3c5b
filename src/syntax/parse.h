#pragma once

#include <optional>

#include "diag/sink.h"
#include "source/files.h"
#include "syntax/document.h"

namespace syntax {

// Reads a spec's text. Refuses, with a diagnostic at the place, everything that another reader of
// YAML could take for something else: bytes that are no UTF-8 or invisible, a second document,
// anchors, aliases, tags, merge keys, a key given twice, a key or an item without a value, an
// unterminated quote, nesting deeper than 64. Nullopt if there was any error; the views in the
// document point into `file`.
std::optional<Document> parse(const source::File& file, diag::Sink& sink);

}  // namespace syntax
