#include "render/template.h"

#include <algorithm>
#include <cstddef>

namespace render {

namespace {

// Quotes `value`, and keeps its other lines in the same comment or part as the first.
void append_value(std::string& out, std::string_view value, const format::Quoting& quoting,
                  std::string_view begin_of_line, bool after_mark) {
  const std::size_t start = out.size();
  if (value.size() > start) {  // a whole document: grown for once, and no more often than doubled
    out.reserve(start + value.size());
  }
  quoting.quote(out, value);
  if (quoting.lines == format::Lines::Whole) {
    return;
  }
  // The text before it may have several lines itself, so there is no prefix for further lines.
  if (after_mark && quoting.any_text) {
    std::replace(out.begin() + static_cast<std::ptrdiff_t>(start), out.end(), '\n', ' ');
  }
  if (after_mark || begin_of_line.empty()) {
    return;
  }
  for (std::size_t end = out.find('\n', start); end != std::string::npos;
       end = out.find('\n', end + 1 + begin_of_line.size())) {
    out.insert(end + 1, begin_of_line);
  }
}

}  // namespace

void Template::append(std::string& out, const Record& values) const {
  run(out, 0, steps_.size(), {&values, nullptr, true});
}

void Template::run(std::string& out, std::size_t begin, std::size_t end, const Scope& scope) const {
  for (std::size_t at = begin; at < end;) {
    const Step& step = steps_[at];
    const Scope* holder = &scope;
    for (std::size_t depth = step.depth; depth > 0; --depth) {
      holder = holder->outer;
    }
    switch (step.op) {
      case Op::Literal:
        out += step.text;
        break;
      case Op::Value:
        append_value(out, holder->values->texts[step.slot], *step.quoting, step.text,
                     step.after_mark);
        break;
      case Op::Each: {
        const std::vector<Record>& items = holder->values->lists[step.slot];
        for (const Record& item : items) {
          run(out, at + 1, step.end, {&item, &scope, &item == &items.back()});
        }
        break;
      }
      case Op::When:
      case Op::Unless: {
        const bool value = step.slot == kLast ? holder->last : holder->values->flags[step.slot];
        if (value == (step.op == Op::When)) {
          run(out, at + 1, step.end, scope);
        }
        break;
      }
    }
    at = step.end > at ? step.end : at + 1;
  }
}

}  // namespace render
