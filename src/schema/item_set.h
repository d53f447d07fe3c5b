#pragma once

#include <string_view>
#include <unordered_map>

#include "diag/sink.h"
#include "model/text.h"
#include "source/span.h"

namespace schema {

// The items of a list without repetition.
class ItemSet {
 public:
  // True if the item is new; otherwise reports it.
  bool add(const model::Text& item, diag::Sink& sink);

 private:
  std::unordered_map<std::string_view, source::Span> seen_;
};

}  // namespace schema
