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

  // The character at the place that yaml-cpp complains about.
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
      return std::move(diagnostic).label(*span, "this text goes over several lines");
    }
    return diagnostic;
  }

  // Anchors, aliases and tags are refused anyway, so it is of no use to say what is wrong with
  // them.
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
      return at("this is no escape that a text in double quotes may hold",
                "write `\\\\` for a backslash, or use single quotes");
    }
    if (said(Said::TAB_IN_INDENTATION)) {
      return kTabIndentation.at(here());
    }
    if (said(Said::UNKNOWN_TOKEN)) {
      const std::string_view first = text_.substr(offset_, 1);
      return at("no text can begin with " + quoted(first) + " without quotes",
                "put the text in quotes");
    }
    if (said(Said::CHAR_IN_BLOCK) || said(Said::ZERO_INDENT_IN_BLOCK)) {
      return at("this cannot follow a `|` or `>`",
                "begin the text on the next line, or put it in quotes");
    }
    if (said(Said::CHAR_IN_SCALAR)) {
      return at("this cannot stand in a text without quotes", "put the text in quotes");
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<diag::Diagnostic> structure() const {
    if (said(Said::END_OF_MAP_FLOW) || said(Said::END_OF_SEQ_FLOW)) {
      return unclosed();
    }
    if (said(Said::FLOW_END)) {
      return at("this bracket closes none that is open",
                "remove it, or quote the text it is part of");
    }
    if (said(Said::BLOCK_ENTRY)) {
      return at("a list cannot begin here", "put each `- ` on a line of its own");
    }
    if (said(Said::MAP_VALUE) || said(Said::MAP_KEY)) {
      return at(
          "no key can stand before this `:`",
          "indent the keys of one map alike, give every line its `:`, and put quotes around a "
          "text with `: ` in it");
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
        .label(bracket, "the bracket that is open")
        .advise("put quotes around a text with brackets or quotes in it");
  }

  // Something stands where the map or list around it has no place for it.
  [[nodiscard]] diag::Diagnostic misplaced() const {
    const std::size_t newline = text_.substr(0, offset_).find_last_of('\n');
    const std::size_t line = newline == std::string_view::npos ? 0 : newline + 1;
    const bool first =
        text_.substr(line, offset_ - line).find_first_not_of(' ') == std::string_view::npos;
    if (first && offset_ < text_.size()) {
      return at("this line is indented like none of those it could belong to",
                "indent it like the other entries of its map or list");
    }
    return at("the value has ended before this",
              builder_.long_text() ? "close the quote on the line on which it begins"
                                   : "put quotes around the whole value");
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
