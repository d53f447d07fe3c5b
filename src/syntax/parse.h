#pragma once

#include <optional>

#include "diag/sink.h"
#include "source/files.h"
#include "syntax/document.h"

namespace syntax {

// Parses a spec's text. Rejects, with a diagnostic at the place, everything that another YAML
// reader could read differently: bytes that are not UTF-8, invisible characters, a second document,
// anchors, aliases, tags, merge keys, duplicate keys, a key or an item without a value, an
// unterminated quote, nesting deeper than 64. Nullopt if there was any error; the views in the
// document point into `file`.
std::optional<Document> parse(const source::File& file, diag::Sink& sink);

}  // namespace syntax
