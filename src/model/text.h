#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace model {

// A value and its position in the input.
template <class T>
struct Located {
  T value{};
  source::Span span{};
};

// Text of the spec: a view that must not outlive the input.
using Text = Located<std::string_view>;

// The kind of a piece of a template.
enum class Variable : std::uint8_t {
  Literal,  // `text` itself
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
  std::string_view text;        // Literal: the text; otherwise the name of the variable
  std::uint32_t dimension = 0;  // index into Spec::dimensions
  std::uint32_t variable = 0;   // index into Dimension::variables
};

// A parsed text with `{name}` in it; every name is in scope.
struct Template {
  Text raw;
  std::vector<TemplatePart> parts;
};

}  // namespace model
