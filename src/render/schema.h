#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "format/quoting.h"

namespace render {

enum class Kind { Text, Flag, List };

// A name that a template declares. Its slot is its index among the names of its kind in its scope.
struct Name {
  std::string_view name;
  Kind kind = Kind::Text;
  std::size_t slot = 0;
  std::vector<std::string_view> quotings;  // Text: how it may be quoted, the first by default
  std::vector<Name> inner;                 // List: what each of its items has
};

// The values that an emitter provides for the names of one scope, by slot. The creator of the
// record determines how long the views are valid.
struct Record {
  std::vector<std::string_view> texts;
  std::vector<bool> flags;
  std::vector<std::vector<Record>> lists;
};

// A mistake in a template, at the given bytes.
struct Mistake {
  std::size_t offset = 0;
  std::size_t size = 0;
  std::string message;  // lower case, no full stop
  std::string help;
};

}  // namespace render
