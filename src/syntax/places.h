#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

// Where things end in a YAML text: yaml-cpp only reports where they begin.
namespace syntax {

// A scalar in the text: [begin, end) and, if the value is there verbatim, where.
struct ScalarPlace {
  std::size_t end = 0;
  std::optional<std::size_t> verbatim;  // where the value's bytes begin
  bool quoted = false;
  bool unterminated = false;  // the quote is never closed
};

// The scalar that begins at `begin` and has the value `value`.
ScalarPlace scalar_place(std::string_view text, std::size_t begin, std::string_view value);

// The first offset from `begin` on that is neither blank nor a line end nor part of a comment, nor
// one of `also`.
std::size_t skip_blank(std::string_view text, std::size_t begin, std::string_view also = {});

// The quote that opens a text which runs to the end of the file, looked for from `begin` on.
std::optional<std::size_t> find_open_quote(std::string_view text, std::size_t begin);

}  // namespace syntax
