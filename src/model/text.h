#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace model {

// A value and the place it was written at.
template <class T>
struct Located {
  T value{};
  source::Span span{};
};

// Text of the spec; the view is into the input and lives as long as it.
using Text = Located<std::string_view>;

// What a piece of a template stands for.
enum class Variable : std::uint8_t {
  Literal,  // `text` as it is
  System,
  Env,
  Region,
  Account,
  Secret,     // the id of the secret in scope
  Service,    // the name of the service in scope
  Dimension,  // the value of `dimension` / `variable` for the instance in scope
};

struct TemplatePart {
  Variable kind = Variable::Literal;
  std::string_view text;        // Literal: the text; else the variable's name
  std::uint32_t dimension = 0;  // index into Spec::dimensions
  std::uint32_t variable = 0;   // index into Dimension::variables
};

// A text with `{name}` in it, taken apart; every name is known to be in scope.
struct Template {
  Text raw;
  std::vector<TemplatePart> parts;
};

}  // namespace model
