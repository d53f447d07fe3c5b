#pragma once

#include <string_view>
#include <unordered_map>

#include "diag/sink.h"
#include "model/text.h"
#include "source/span.h"

namespace schema {

// The items of a list in which each may be only once.
class ItemSet {
 public:
  // True if the item is new; else reports it.
  bool add(const model::Text& item, diag::Sink& sink);

 private:
  std::unordered_map<std::string_view, source::Span> seen_;
};

}  // namespace schema
