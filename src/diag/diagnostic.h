#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "diag/example.h"
#include "source/span.h"

namespace diag {

enum class Level { Error, Warning };

// What a broken rule is about; it determines the exit code.
enum class Cause {
  Spec,      // the user's input
  Output,    // an output, or another checked file: stale, edited, with a value in plain text
  System,    // the system refused an operation
  Internal,  // secretgen itself
};

// The constant part of the findings of a rule.
struct RuleView {
  std::string_view code;  // "SG2104"; never given to another rule
  std::string_view name;  // "rotation-too-slow"
  Level level = Level::Error;
  Cause cause = Cause::Spec;
  std::string_view message;
  std::string_view why;
  std::string_view help;
  Example example;
};

// A second place, and its relation to the first.
struct Label {
  source::Span span;
  std::string text;
};

// A place whose line is not shown, because it contains a secret. Columns count bytes.
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
  std::optional<Place> place;        // instead of `span`
  std::string message;
  std::string help;  // the rule's own, unless `advise` gave a better one
  std::vector<Label> labels;

  // Adds a second place, unless it is the first one or empty.
  Diagnostic&& label(source::Span where, std::string text) && {
    if (where != span && where != source::Span{}) {
      labels.push_back({where, std::move(text)});
    }
    return std::move(*this);
  }
  // Sets the place without showing its line.
  Diagnostic&& in(Place where) && {
    place = std::move(where);
    return std::move(*this);
  }
  // Replaces the help of the rule with one for this case.
  Diagnostic&& advise(std::string text) && {
    help = std::move(text);
    return std::move(*this);
  }
};

}  // namespace diag
