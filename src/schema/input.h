#pragma once

#include <string>
#include <string_view>

#include "source/span.h"
#include "syntax/document.h"

namespace schema {

// The subject of a map, as messages name it: secret `db`, or a word such as "rotation".
struct Subject {
  std::string_view kind;
  std::string_view name;
  source::Span span;

  [[nodiscard]] std::string text() const {
    std::string out(kind);
    if (!name.empty()) {
      out.append(" `").append(name).append("`");
    }
    return out;
  }
};

// A value and its key (for an item of a list, the list's key).
struct Input {
  std::string_view key;
  syntax::Value value;
};

}  // namespace schema
