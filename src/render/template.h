#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.h"
#include "render/schema.h"

namespace render {

// A text with places for values. It begins with its declarations, one a line, which are not part of
// what it makes:
//
//   @: NAME QUOTING...       a text, and how it is quoted where it lands (format/quoting.h)
//   @: NAME flag             true or false
//   @: NAME list             a list; names of its items are declared as LIST.NAME
//
// In the text, `@NAME@` is the value, quoted as declared first, and `@NAME:QUOTING@` quoted in
// another of the declared ways. `@each LIST@`, `@when FLAG@`, `@unless FLAG@` begin a part that
// `@end@` ends; alone on a line they take the line with them. `last` is a flag of every item. A
// name is looked for in the innermost list first. A comment's line ends, and those of a printed
// part, are followed by what stands before it on its line, so that a comment stays one; behind
// another mark on its line a comment's line ends become spaces. `@@` is an at sign where it would
// be taken for a name.
class Template {
 public:
  // Takes `text` apart; it must outlive the template. Where `known` is given, only its names may be
  // declared, and values are given by its slots. Mistakes, at least one if there is no template: a
  // name that is used but not declared, declared but not used, or declared but not known, and what
  // cannot be read.
  static base::Expected<Template, std::vector<Mistake>> parse(
      std::string_view text, const std::vector<Name>* known = nullptr);

  [[nodiscard]] const std::vector<Name>& names() const { return names_; }
  void append(std::string& out, const Record& values) const;

 private:
  friend class Parser;

  enum class Op : std::uint8_t { Literal, Value, Each, When, Unless };
  struct Step {
    Op op = Op::Literal;
    std::string_view text;                     // Literal; Value: what its line begins with
    std::size_t depth = 0;                     // how many lists out the name is declared
    std::size_t slot = 0;                      // kLast: the flag `last`
    std::size_t end = 0;                       // Each, When, Unless: the step after its part
    bool after_mark = false;                   // Value: another mark stands before it on its line
    const format::Quoting* quoting = nullptr;  // Value
  };
  static constexpr std::size_t kLast = static_cast<std::size_t>(-1);

  struct Scope {
    const Record* values;
    const Scope* outer;
    bool last;
  };
  void run(std::string& out, std::size_t begin, std::size_t end, const Scope& scope) const;

  std::vector<Name> names_;
  std::vector<Step> steps_;
};

}  // namespace render
