#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/unicode.h"
#include "render/template.h"

namespace render {

namespace {

bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

std::string ticked(std::string_view text) { return "`" + std::string(text) + "`"; }

// The words of a line, separated by spaces.
std::vector<std::string_view> words(std::string_view line) {
  std::vector<std::string_view> found;
  for (std::size_t at = line.find_first_not_of(' '); at < line.size();
       at = line.find_first_not_of(' ', at)) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    found.push_back(line.substr(at, end - at));
    at = end;
  }
  return found;
}

Name* find(std::vector<Name>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name, &Name::name);
  return found == names.end() ? nullptr : &*found;
}

const Name* find(const std::vector<Name>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name, &Name::name);
  return found == names.end() ? nullptr : &*found;
}

}  // namespace

class Parser {
 public:
  Parser(std::string_view text, const std::vector<Name>* known) : text_(text), known_(known) {}

  base::Expected<Template, std::vector<Mistake>> parse() {
    if (!is_plain_text()) {
      return base::Unexpected(std::move(mistakes_));
    }
    declare_all();
    lists_.push_back({nullptr, &template_.names_});
    read_body();
    for (const Open& open : open_) {
      mistake(open.place, "this part has no end", "add `@end@` where it ends");
    }
    for (const Declared& declared : declared_) {
      if (!used_.contains(declared.key)) {
        mistake(declared.place, ticked(declared.key) + " is declared and not used",
                "use it, or remove the line");
      }
    }
    if (!mistakes_.empty()) {
      return base::Unexpected(std::move(mistakes_));
    }
    return std::move(template_);
  }

 private:
  struct Declared {
    std::string key;  // LIST.NAME
    std::string_view place;
  };
  struct Open {
    std::size_t step;
    std::string_view place;
    bool list;
  };
  struct Level {
    const Name* list;
    const std::vector<Name>* names;
  };
  struct Found {
    const Name* name;
    std::size_t depth;
    std::string key;
  };

  void mistake(std::string_view place, std::string message, std::string help) {
    mistakes_.push_back({static_cast<std::size_t>(place.data() - text_.data()), place.size(),
                         std::move(message), std::move(help)});
  }

  // So must the output: a script with CR LF does not run.
  bool is_plain_text() {
    for (std::size_t at = 0; at < text_.size();) {
      const base::CodePoint character = base::decode_utf8(text_, at);
      if (!character.valid) {
        mistake(text_.substr(at, 1), "this is not UTF-8", "save the template as UTF-8");
        return false;
      }
      if (character.value == U'\r') {
        mistake(text_.substr(at, 1), "this line ends in CR LF", "end the template's lines in LF");
        return false;
      }
      at += character.size;
    }
    return true;
  }

  void declare_all() {
    while (text_.substr(at_).starts_with("@:")) {
      const std::size_t end = std::min(text_.find('\n', at_), text_.size());
      const std::string_view line = text_.substr(at_, end - at_);
      at_ = std::min(end + 1, text_.size());
      const std::vector<std::string_view> parts = words(line.substr(2));
      if (parts.size() < 2) {
        mistake(line, "a declaration needs a name and a quoting",
                "write `@: NAME QUOTING`, `@: NAME flag` or `@: NAME list`");
      } else {
        declare(parts);
      }
    }
  }

  void declare(const std::vector<std::string_view>& parts) {
    std::vector<Name>* names = &template_.names_;
    const std::vector<Name>* known = known_;
    std::string_view rest = parts.front();
    for (std::size_t dot = rest.find('.'); dot != std::string_view::npos; dot = rest.find('.')) {
      const std::string_view list = rest.substr(0, dot);
      Name* outer = find(*names, list);
      if (outer == nullptr || outer->kind != Kind::List) {
        mistake(list, ticked(list) + " is not a declared list", "declare it first, with `list`");
        return;
      }
      if (known != nullptr) {
        known = &find(*known, list)->inner;
      }
      names = &outer->inner;
      rest.remove_prefix(dot + 1);
    }
    if (rest.empty() || !std::ranges::all_of(rest, is_name) || rest == "last" || rest == "end") {
      mistake(parts.front(), ticked(rest) + " is not a name",
              "a name has lower-case letters, digits and `_`; `last` and `end` are reserved");
      return;
    }
    if (find(*names, rest) != nullptr) {
      mistake(parts.front(), ticked(parts.front()) + " is declared twice", "remove one");
      return;
    }
    Name name{.name = rest};
    if (!read_kind(parts, name)) {
      return;
    }
    if (known != nullptr) {
      const Name* same = find(*known, rest);
      if (same == nullptr || same->kind != name.kind) {
        mistake(parts.front(),
                same == nullptr ? "this template has no value " + ticked(parts.front())
                                : ticked(parts.front()) + " has another kind",
                "the names and kinds are those of the built-in template with this name");
        return;
      }
      for (std::size_t i = 0; i < name.quotings.size(); ++i) {
        if (!format::find_quoting(name.quotings[i])->any_text &&
            std::ranges::find(same->quotings, name.quotings[i]) == same->quotings.end()) {
          mistake(parts[i + 1],
                  ticked(parts.front()) + " may be any text, which " + ticked(name.quotings[i]) +
                      " does not accept",
                  "use a quoting of the built-in template, or one that accepts any text");
        }
      }
      name.slot = same->slot;
    } else {
      name.slot = static_cast<std::size_t>(std::ranges::count(*names, name.kind, &Name::kind));
    }
    declared_.push_back({std::string(parts.front()), parts.front()});
    names->push_back(std::move(name));
  }

  bool read_kind(const std::vector<std::string_view>& parts, Name& name) {
    if (parts.size() == 2 && (parts[1] == "flag" || parts[1] == "list")) {
      name.kind = parts[1] == "flag" ? Kind::Flag : Kind::List;
      return true;
    }
    for (std::size_t i = 1; i < parts.size(); ++i) {
      if (format::find_quoting(parts[i]) == nullptr) {
        std::string all;
        for (const format::Quoting& quoting : format::quotings()) {
          all += all.empty() ? "" : ", ";
          all += quoting.name;
        }
        mistake(parts[i], ticked(parts[i]) + " is not a quoting", "one of: flag, list, " + all);
        return false;
      }
      name.quotings.push_back(parts[i]);
    }
    return true;
  }

  void read_body() {
    literal_begin_ = at_;
    while (at_ < text_.size()) {
      at_ = text_.find('@', at_);
      if (at_ == std::string_view::npos) {
        break;
      }
      if (text_.substr(at_).starts_with("@@")) {
        end_literal(at_ + 1);
        at_ += 2;
        literal_begin_ = at_;
        continue;
      }
      std::size_t end = at_ + 1;
      while (end < text_.size() &&
             (is_name(text_[end]) || text_[end] == ' ' || text_[end] == ':')) {
        ++end;
      }
      const std::string_view inside = text_.substr(at_ + 1, end - at_ - 1);
      if (end == text_.size() || text_[end] != '@' || inside.front() == ' ' ||
          inside.back() == ' ') {
        ++at_;
        continue;
      }
      read_mark(inside, end + 1);
    }
    end_literal(text_.size());
  }

  void read_mark(std::string_view inside, std::size_t end) {
    const std::vector<std::string_view> parts = words(inside);
    if (parts.size() == 1 && parts[0] != "end") {
      end_literal(at_);
      read_value(inside);
      at_ = literal_begin_ = end;
      return;
    }
    const bool begins =
        parts.size() == 2 && (parts[0] == "each" || parts[0] == "when" || parts[0] == "unless");
    if (parts.size() != 1 && !begins) {
      // Ordinary words between two at signs.
      ++at_;
      return;
    }
    // Alone on its line, the mark removes the line.
    std::size_t begin = at_;
    const std::size_t line = text_.rfind('\n', at_) + 1;
    const std::size_t after = text_.find_first_not_of(" ", end);
    if (text_.find_first_not_of(' ', std::max(line, literal_begin_)) == at_ &&
        line >= literal_begin_ && after != std::string_view::npos && text_[after] == '\n') {
      begin = line;
      end = after + 1;
    }
    end_literal(begin);
    at_ = literal_begin_ = end;
    if (begins) {
      begin_part(parts[0], parts[1]);
    } else {
      end_part(inside);
    }
  }

  void end_literal(std::size_t end) {
    if (end > literal_begin_) {
      template_.steps_.push_back({.op = Template::Op::Literal,
                                  .text = text_.substr(literal_begin_, end - literal_begin_)});
    }
  }

  std::optional<Found> look_up(std::string_view word) {
    for (std::size_t depth = 0; depth < lists_.size(); ++depth) {
      const Level& level = lists_[lists_.size() - 1 - depth];
      if (const Name* name = find(*level.names, word)) {
        std::string key;
        for (std::size_t i = 1; i + depth < lists_.size(); ++i) {
          key += std::string(lists_[i].list->name) + ".";
        }
        return Found{name, depth, key + std::string(word)};
      }
    }
    mistake(word, ticked(word) + " is not declared",
            "declare it at the top: `@: " + std::string(word) + " QUOTING`");
    return std::nullopt;
  }

  void read_value(std::string_view inside) {
    const std::size_t colon = inside.find(':');
    const std::string_view word = inside.substr(0, colon);
    const auto found = look_up(word);
    if (!found) {
      return;
    }
    used_.insert(found->key);
    if (found->name->kind != Kind::Text) {
      mistake(word, ticked(word) + " is not a text", "use `@each` for a list, `@when` for a flag");
      return;
    }
    std::string_view quoting = found->name->quotings.front();
    if (colon != std::string_view::npos) {
      quoting = inside.substr(colon + 1);
      if (std::ranges::find(found->name->quotings, quoting) == found->name->quotings.end()) {
        mistake(inside, ticked(word) + " is not declared with " + ticked(quoting),
                "add it to the declaration");
        return;
      }
    }
    const std::size_t line = text_.rfind('\n', at_) + 1;
    const std::string_view before = text_.substr(line, at_ - line);
    template_.steps_.push_back({.op = Template::Op::Value,
                                .text = before,
                                .depth = found->depth,
                                .slot = found->name->slot,
                                .after_mark = before.find('@') != std::string_view::npos,
                                .quoting = format::find_quoting(quoting)});
  }

  void begin_part(std::string_view what, std::string_view word) {
    Template::Step step;
    step.op = what == "each"   ? Template::Op::Each
              : what == "when" ? Template::Op::When
                               : Template::Op::Unless;
    const Kind kind = what == "each" ? Kind::List : Kind::Flag;
    const std::vector<Name>* inner = &kNothing;
    const Name* list = nullptr;
    if (word == "last" && kind == Kind::Flag && lists_.size() > 1) {
      step.slot = Template::kLast;
    } else if (const auto found = look_up(word)) {
      used_.insert(found->key);
      step.depth = found->depth;
      step.slot = found->name->slot;
      if (found->name->kind != kind) {
        mistake(word, ticked(word) + (kind == Kind::List ? " is not a list" : " is not a flag"),
                "see its declaration");
      }
      inner = &found->name->inner;
      list = found->name;
    }
    open_.push_back({template_.steps_.size(), word, kind == Kind::List});
    if (kind == Kind::List) {
      lists_.push_back({list == nullptr ? &kNowhere : list, inner});
    }
    template_.steps_.push_back(step);
  }

  void end_part(std::string_view place) {
    if (open_.empty()) {
      mistake(place, "there is no open part to end here", "remove it");
      return;
    }
    template_.steps_[open_.back().step].end = template_.steps_.size();
    if (open_.back().list) {
      lists_.pop_back();
    }
    open_.pop_back();
  }

  static inline const std::vector<Name> kNothing;
  static inline const Name kNowhere;

  std::string_view text_;
  const std::vector<Name>* known_;
  std::vector<Mistake> mistakes_;
  Template template_;
  std::size_t at_ = 0;
  std::size_t literal_begin_ = 0;
  std::vector<Declared> declared_;
  std::set<std::string, std::less<>> used_;
  std::vector<Open> open_;
  std::vector<Level> lists_;
};

base::Expected<Template, std::vector<Mistake>> Template::parse(std::string_view text,
                                                               const std::vector<Name>* known) {
  return Parser(text, known).parse();
}

}  // namespace render
