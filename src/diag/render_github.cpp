#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>

#include "diag/mask.h"
#include "diag/render.h"
#include "diag/visible.h"

namespace diag {

namespace {

// Escapes as the toolkit of the runner does: `%` and line ends everywhere, and in properties the
// characters that end one.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    const bool special = c == '%' || c == '\n' || c == '\r' || (property && (c == ':' || c == ','));
    out += special ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, c);
  }
  return out;
}

std::string shown(std::string text) {
  mask_secrets(text);
  return visible(text);
}

std::optional<Place> place_of(const Diagnostic& diagnostic, const source::Files& files) {
  if (diagnostic.place || !diagnostic.span) {
    return diagnostic.place;
  }
  const source::File* const file = files.find(diagnostic.span->begin);
  if (file == nullptr) {
    return std::nullopt;
  }
  const source::Position begin = file->position(diagnostic.span->begin);
  const source::Position end =
      file->contains(*diagnostic.span) ? file->position(diagnostic.span->end) : begin;
  return Place{.path = std::string(file->path()),
               .line = begin.line,
               .column = begin.column,
               .end_column = end.line == begin.line ? end.column : begin.column};
}

}  // namespace

std::string render_github(const std::vector<Diagnostic>& diagnostics, const source::Files& files) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics) {
    std::string properties;
    if (const auto place = place_of(diagnostic, files)) {
      properties =
          fmt::format("file={},line={},col={},endColumn={},", escaped(visible(place->path), true),
                      place->line, place->column, place->end_column);
    }
    std::string message = shown(diagnostic.message);
    if (!diagnostic.help.empty()) {
      message += "\n" + shown(diagnostic.help);
    }
    out += fmt::format("::{} {}title={}::{}\n",
                       diagnostic.rule.level == Level::Error ? "error" : "warning", properties,
                       diagnostic.rule.code, escaped(message, false));
  }
  return out;
}

}  // namespace diag
