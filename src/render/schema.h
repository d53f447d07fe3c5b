#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "format/quoting.h"

namespace render {

enum class Kind { Text, Flag, List };

// A name that a template declares. Its slot is its place among the names of its kind in its scope.
struct Name {
  std::string_view name;
  Kind kind = Kind::Text;
  std::size_t slot = 0;
  std::vector<std::string_view> quotings;  // Text: the places it lands in, the first by default
  std::vector<Name> inner;                 // List: what each of its items has
};

// What an emitter gives for the names of one scope, by slot. The views live as long as the record's
// maker says.
struct Record {
  std::vector<std::string_view> texts;
  std::vector<bool> flags;
  std::vector<std::vector<Record>> lists;
};

// Something wrong with a template, at a byte of it.
struct Mistake {
  std::size_t offset = 0;
  std::size_t size = 0;
  std::string message;  // lower case, no full stop
  std::string help;
};

}  // namespace render
