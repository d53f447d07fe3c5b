#include "syntax/malformed.h"

#include <yaml-cpp/exceptions.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "syntax/byte_rules.h"
#include "syntax/places.h"
#include "syntax/tree_rules.h"

namespace syntax {

namespace {

namespace Said = YAML::ErrorMsg;

class Translator {
 public:
  Translator(const source::File& file, const Builder& builder, std::size_t offset,
             std::string_view message)
      : text_(file.text()),
        builder_(builder),
        offset_(std::min(offset, text_.size())),
        message_(message) {}

  diag::Diagnostic run() {
    if (auto diagnostic = properties()) {
      return std::move(*diagnostic);
    }
    if (auto diagnostic = texts()) {
      return std::move(*diagnostic);
    }
    if (auto diagnostic = structure()) {
      return std::move(*diagnostic);
    }
    return at("this cannot be read as YAML", kMalformed.help);
  }

 private:
  [[nodiscard]] bool said(std::string_view message) const { return message_.starts_with(message); }

  // The character that yaml-cpp complains about.
  [[nodiscard]] source::Span here() const {
    const bool more = offset_ < text_.size() && text_[offset_] != '\n' && text_[offset_] != '\r';
    std::size_t end = offset_ + (more ? 1 : 0);
    while (end < text_.size() && (static_cast<unsigned char>(text_[end]) & 0xc0U) == 0x80U) {
      ++end;
    }
    return builder_.span(offset_, end);
  }

  [[nodiscard]] diag::Diagnostic at(const std::string& text, std::string_view help) const {
    diag::Diagnostic diagnostic = kMalformed.at(here(), text).advise(std::string(help));
    if (const std::optional<source::Span> span = builder_.long_text()) {
      return std::move(diagnostic).label(*span, "this text spans several lines");
    }
    return diagnostic;
  }

  // Anchors, aliases and tags are not allowed anyway, so details about them do not help.
  [[nodiscard]] std::optional<diag::Diagnostic> properties() const {
    for (const std::string_view anchor :
         {Said::MULTIPLE_ANCHORS, Said::MULTIPLE_ALIASES, Said::ALIAS_CONTENT,
          Said::ALIAS_NOT_FOUND, Said::ANCHOR_NOT_FOUND, Said::CHAR_IN_ALIAS, Said::CHAR_IN_ANCHOR,
          Said::UNKNOWN_ANCHOR}) {
      if (said(anchor)) {
        return kAnchor.at(here(), "anchors and aliases");
      }
    }
    for (const std::string_view tag : {Said::MULTIPLE_TAGS, Said::CHAR_IN_TAG_HANDLE,
                                       Said::TAG_WITH_NO_SUFFIX, Said::END_OF_VERBATIM_TAG}) {
      if (said(tag)) {
        return kTag.at(here());
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<diag::Diagnostic> texts() const {
    if (said(Said::EOF_IN_SCALAR) || said(Said::DOC_IN_SCALAR)) {
      const std::size_t quote = find_open_quote(text_, builder_.last_end()).value_or(offset_);
      return kUnterminatedQuote.at(builder_.span(quote, std::min(quote + 1, text_.size())));
    }
    if (said(Said::INVALID_ESCAPE) || said(Said::INVALID_HEX) || said(Said::INVALID_UNICODE)) {
      return at("this escape is not valid in double quotes",
                "write `\\\\` for a backslash, or use single quotes");
    }
    if (said(Said::TAB_IN_INDENTATION)) {
      return kTabIndentation.at(here());
    }
    if (said(Said::UNKNOWN_TOKEN)) {
      const std::string_view first = text_.substr(offset_, 1);
      return at("an unquoted text cannot begin with " + quoted(first), "quote the text");
    }
    if (said(Said::CHAR_IN_BLOCK) || said(Said::ZERO_INDENT_IN_BLOCK)) {
      return at("this cannot follow a `|` or `>`", "start the text on the next line, or quote it");
    }
    if (said(Said::CHAR_IN_SCALAR)) {
      return at("an unquoted text cannot contain this", "quote the text");
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<diag::Diagnostic> structure() const {
    if (said(Said::END_OF_MAP_FLOW) || said(Said::END_OF_SEQ_FLOW)) {
      return unclosed();
    }
    if (said(Said::FLOW_END)) {
      return at("this bracket has no opening bracket",
                "remove it, or quote the text it is part of");
    }
    if (said(Said::BLOCK_ENTRY)) {
      return at("a list cannot begin here", "put each `- ` on its own line");
    }
    if (said(Said::MAP_VALUE) || said(Said::MAP_KEY)) {
      return at("there cannot be a key before this `:`",
                "indent the keys of a map equally, give every line its `:`, and quote a text that "
                "contains `: `");
    }
    if (said(Said::END_OF_MAP) || said(Said::END_OF_SEQ)) {
      return misplaced();
    }
    return std::nullopt;
  }

  [[nodiscard]] diag::Diagnostic unclosed() const {
    const Builder::Frame* const open = builder_.open_brackets();
    if (open == nullptr) {
      return at("a bracket is missing here", kMalformed.help);
    }
    source::Span bracket = builder_.node(open->node).span;
    bracket.end = bracket.begin + 1;
    const std::string sign = open->map ? "`}`" : "`]`";
    if (skip_blank(text_, offset_) == text_.size()) {
      return kMalformed.at(bracket, "this bracket is never closed").advise("add a " + sign);
    }
    return kMalformed.at(here(), "a `,` or a " + sign + " is missing here")
        .label(bracket, "the open bracket")
        .advise("quote a text that contains brackets or quotes");
  }

  // Something is where the enclosing map or list has no place for it.
  [[nodiscard]] diag::Diagnostic misplaced() const {
    const std::size_t newline = text_.substr(0, offset_).find_last_of('\n');
    const std::size_t line = newline == std::string_view::npos ? 0 : newline + 1;
    const bool first =
        text_.substr(line, offset_ - line).find_first_not_of(' ') == std::string_view::npos;
    if (first && offset_ < text_.size()) {
      return at("the indentation of this line matches no map or list",
                "indent it like the other entries of its map or list");
    }
    return at("the value ends before this", builder_.long_text()
                                                ? "close the quote on the line where it begins"
                                                : "quote the entire value");
  }

  std::string_view text_;
  const Builder& builder_;
  std::size_t offset_;
  std::string_view message_;
};

}  // namespace

diag::Diagnostic malformed(const source::File& file, const Builder& builder, std::size_t offset,
                           std::string_view message) {
  return Translator(file, builder, offset, message).run();
}

}  // namespace syntax
