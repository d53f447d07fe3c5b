#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.h"
#include "render/schema.h"

namespace render {

// A text with placeholders for values. It begins with declarations, one a line, which are not part
// of the output:
//
//   @: NAME QUOTING...       a text, and how it is quoted (format/quoting.h)
//   @: NAME flag             true or false
//   @: NAME list             a list; the names of its items are declared as LIST.NAME
//
// In the text, `@NAME@` is the value in its first quoting, and `@NAME:QUOTING@` in another of the
// declared ones. `@each LIST@`, `@when FLAG@` and `@unless FLAG@` begin a part that `@end@` ends;
// alone on a line, they remove that line. `last` is a flag of every item. Names are looked up in
// the innermost list first. The further lines of a comment, and of a printed part, are prefixed
// with the text before it on its line, so that a comment stays a comment; after another mark on its
// line, the line ends of a comment become spaces. `@@` is an at sign where one would begin a name.
class Template {
 public:
  // Parses `text`, which must outlive the template. If `known` is given, only its names may be
  // declared, and values use its slots. The error has at least one mistake: a name that is used but
  // not declared, declared but not used, or declared but not known, or a syntax error.
  static base::Expected<Template, std::vector<Mistake>> parse(
      std::string_view text, const std::vector<Name>* known = nullptr);

  [[nodiscard]] const std::vector<Name>& names() const { return names_; }
  void append(std::string& out, const Record& values) const;

 private:
  friend class Parser;

  enum class Op : std::uint8_t { Literal, Value, Each, When, Unless };
  struct Step {
    Op op = Op::Literal;
    std::string_view text;                     // Literal; Value: the text before it on its line
    std::size_t depth = 0;                     // how many lists out the name is declared
    std::size_t slot = 0;                      // kLast: the flag `last`
    std::size_t end = 0;                       // Each, When, Unless: the step after its part
    bool after_mark = false;                   // Value: another mark precedes it on its line
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
