#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "source/span.h"

namespace diag {

enum class Level { Error, Warning };

// What is wrong when a rule is broken; the exit code follows from it.
enum class Cause {
  Spec,      // the user's input
  Output,    // the outputs, or other files that are checked: stale, edited, a value in plain text
  System,    // the system refused
  Internal,  // secretgen itself
};

// What is the same each time a rule speaks. `bad` and `good` are whole or partial specs: the first
// must raise exactly this code, the second nothing. Both may be empty where no spec can show it.
struct RuleView {
  std::string_view code;  // "SG2104"; never given to another rule
  std::string_view name;  // "rotation-too-slow"
  Level level = Level::Error;
  Cause cause = Cause::Spec;
  std::string_view message;
  std::string_view why;
  std::string_view help;
  std::string_view bad;
  std::string_view good;
};

// A second place, with what it has to do with the first.
struct Label {
  source::Span span;
  std::string text;
};

// A place whose line is not shown, since a secret stands there. Columns count bytes.
struct Place {
  std::string path;
  std::size_t line = 1;
  std::size_t column = 1;
  std::size_t end_column = 1;

  friend bool operator==(const Place&, const Place&) = default;
  friend bool operator<(const Place& a, const Place& b) {
    return std::tie(a.path, a.line, a.column) < std::tie(b.path, b.line, b.column);
  }
};

struct Diagnostic {
  RuleView rule;
  std::optional<source::Span> span;  // none: about the run, not about a place in a spec
  std::optional<Place> place;        // in the stead of `span`
  std::string message;
  std::string help;  // the rule's own, unless `advise` gave a better one
  std::vector<Label> labels;

  // Adds a second place.
  Diagnostic&& label(source::Span where, std::string text) && {
    labels.push_back({where, std::move(text)});
    return std::move(*this);
  }
  // Says where it is without showing the line.
  Diagnostic&& in(Place where) && {
    place = std::move(where);
    return std::move(*this);
  }
  // Replaces the rule's help by one that fits this very case.
  Diagnostic&& advise(std::string text) && {
    help = std::move(text);
    return std::move(*this);
  }
};

}  // namespace diag
