#include "schema/templates.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/suggest.h"
#include "schema/rules/names.h"
#include "schema/rules/values.h"
#include "schema/values.h"

namespace schema {

namespace {

constexpr auto kAllVariables = std::to_array<model::Variable>(
    {model::Variable::System, model::Variable::Env, model::Variable::Region,
     model::Variable::Account, model::Variable::Secret, model::Variable::Service});

// A dimension with more variables is an error of its own; this keeps the message readable.
constexpr std::size_t kMaxListed = 32;

class TemplateParser {
 public:
  TemplateParser(const model::Text& text, const Scope& scope, diag::Sink& sink)
      : text_(text.value), whole_(text.span), scope_(scope), sink_(sink) {
    // Only a text that is in the file verbatim, plain or quoted, has a place for each of its
    // characters.
    const std::size_t around = whole_.end - whole_.begin - text_.size();
    if (around == 0 || around == 2) {
      first_ = whole_.begin + static_cast<std::uint32_t>(around / 2);
    }
  }

  std::optional<model::Template> parse() {
    std::size_t at = 0;
    while (at < text_.size()) {
      const std::size_t brace = std::min(text_.find_first_of("{}", at), text_.size());
      add_literal(at, brace);
      if (brace == text_.size()) {
        break;
      }
      at = take_brace(brace);
    }
    if (!good_) {
      return std::nullopt;
    }
    return model::Template{{text_, whole_}, std::move(parts_)};
  }

 private:
  void add_literal(std::size_t begin, std::size_t end) {
    if (begin < end) {
      parts_.push_back({.text = text_.substr(begin, end - begin)});
    }
  }

  [[nodiscard]] source::Span span(std::size_t begin, std::size_t end) const {
    if (!first_) {
      return whole_;
    }
    return {*first_ + static_cast<std::uint32_t>(begin), *first_ + static_cast<std::uint32_t>(end)};
  }

  // Reads what begins with the brace at `at`; returns the position after it.
  std::size_t take_brace(std::size_t at) {
    if (at + 1 < text_.size() && text_[at + 1] == text_[at]) {
      add_literal(at, at + 1);
      return at + 2;
    }
    const std::size_t end = text_.find_first_of("{}", at + 1);
    if (text_[at] == '}' || end == std::string_view::npos || text_[end] == '{') {
      sink_.report(kUnbalancedBrace.at(span(at, at + 1), text_.substr(at, 1)));
      good_ = false;
      return at + 1;
    }
    take_variable(text_.substr(at + 1, end - at - 1), span(at, end + 1));
    return end + 1;
  }

  void take_variable(std::string_view name, source::Span where) {
    for (const model::Variable variable : scope_.variables) {
      if (variable_word(variable) == name) {
        parts_.push_back({.kind = variable, .text = name});
        return;
      }
    }
    for (const std::uint32_t dimension : scope_.dimensions) {
      const auto& variables = scope_.spec->dimensions[dimension].variables;
      for (std::uint32_t i = 0; i < variables.size(); ++i) {
        if (variables[i].value == name) {
          parts_.push_back({model::Variable::Dimension, name, dimension, i});
          return;
        }
      }
    }
    if (!scope_.complete) {
      return;
    }
    sink_.report(kUnknownVariable.at(where, name).advise(in_scope(name)));
    good_ = false;
  }

  [[nodiscard]] std::string in_scope(std::string_view name) const {
    std::vector<std::string_view> words;
    for (const model::Variable variable : scope_.variables) {
      words.push_back(variable_word(variable));
    }
    for (const std::uint32_t dimension : scope_.dimensions) {
      for (const model::Text& variable : scope_.spec->dimensions[dimension].variables) {
        words.push_back(variable.value);
      }
    }
    words.resize(std::min(words.size(), kMaxListed));
    std::string help = "in scope:";
    for (const std::string_view word : words) {
      help += (word == words.front() ? " `{" : ", `{") + std::string(word) + "}`";
    }
    if (const auto near = base::closest(name, words)) {
      help += "; did you mean `{" + std::string(*near) + "}`?";
    }
    return help;
  }

  std::string_view text_;
  source::Span whole_;
  const Scope& scope_;
  diag::Sink& sink_;
  std::optional<std::uint32_t> first_;
  std::vector<model::TemplatePart> parts_;
  bool good_ = true;
};

}  // namespace

std::string_view variable_word(model::Variable variable) {
  switch (variable) {
    case model::Variable::System:
      return "system";
    case model::Variable::Env:
      return "env";
    case model::Variable::Region:
      return "region";
    case model::Variable::Account:
      return "account";
    case model::Variable::Secret:
      return "secret";
    case model::Variable::Service:
      return "service";
    case model::Variable::Literal:
    case model::Variable::Dimension:
      break;
  }
  return {};
}

bool is_reserved_variable(std::string_view name) {
  return std::any_of(std::begin(kAllVariables), std::end(kAllVariables),
                     [name](model::Variable variable) { return variable_word(variable) == name; });
}

std::optional<model::Template> read_template(const Input& input, const Scope& scope,
                                             diag::Sink& sink) {
  const auto text = read_text(input, sink);
  if (!text) {
    return std::nullopt;
  }
  // Four braces become two, and what follows may be a variable with the value `resolve`.
  if (text->value.find("{{{{") != std::string_view::npos) {
    sink.report(kLiveReference.at(text->span, input.key));
    return std::nullopt;
  }
  return parse_template(*text, scope, sink);
}

bool literals_match(const model::Template& text, bool (*allowed)(char c)) {
  return std::all_of(text.parts.begin(), text.parts.end(), [allowed](const auto& part) {
    return part.kind != model::Variable::Literal ||
           std::all_of(part.text.begin(), part.text.end(), allowed);
  });
}

std::optional<model::Template> parse_template(const model::Text& text, const Scope& scope,
                                              diag::Sink& sink) {
  return TemplateParser(text, scope, sink).parse();
}

}  // namespace schema
