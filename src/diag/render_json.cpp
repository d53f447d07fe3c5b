#include <optional>
#include <string>
#include <string_view>

#include "diag/mask.h"
#include "diag/render.h"
#include "json/writer.h"

namespace diag {

namespace {

std::string masked(std::string text) {
  mask_secrets(text);
  return text;
}

// Lines and columns start at 1.
struct Range {
  std::string_view file;
  std::size_t line;
  std::size_t column;
  std::size_t end_line;
  std::size_t end_column;
};

std::optional<Range> range(const source::Span& span, const source::Files& files) {
  const source::File* const file = files.find(span.begin);
  if (file == nullptr) {
    return std::nullopt;
  }
  const source::Position begin = file->position(span.begin);
  const source::Position end = file->contains(span) ? file->position(span.end) : begin;
  return Range{file->path(), begin.line, begin.column, end.line, end.column};
}

// The keys of a place; all null if there is none.
void append_range(json::Writer& out, const std::optional<Range>& range) {
  const auto number = [&](std::string_view key, std::size_t Range::*member) {
    out.key(key);
    if (range) {
      out.integer(static_cast<std::int64_t>((*range).*member));
    } else {
      out.null();
    }
  };
  out.key("file");
  if (range) {
    out.string(range->file);
  } else {
    out.null();
  }
  number("line", &Range::line);
  number("column", &Range::column);
  number("end_line", &Range::end_line);
  number("end_column", &Range::end_column);
}

void append(json::Writer& out, const Diagnostic& diagnostic, const source::Files& files) {
  std::optional<Range> at = diagnostic.span ? range(*diagnostic.span, files) : std::nullopt;
  if (const auto& place = diagnostic.place) {
    at = {place->path, place->line, place->column, place->line, place->end_column};
  }
  out.begin_object();
  out.key("code").string(diagnostic.rule.code);
  out.key("name").string(diagnostic.rule.name);
  out.key("level").string(diagnostic.rule.level == Level::Error ? "error" : "warning");
  out.key("message").string(masked(diagnostic.message));
  append_range(out, at);
  out.key("help");
  if (diagnostic.help.empty()) {
    out.null();
  } else {
    out.string(masked(diagnostic.help));
  }
  out.key("labels").begin_array();
  for (const Label& label : diagnostic.labels) {
    out.begin_object();
    out.key("message").string(masked(label.text));
    append_range(out, range(label.span, files));
    out.end_object();
  }
  out.end_array();
  out.end_object();
}

}  // namespace

std::string render_json(const std::vector<Diagnostic>& diagnostics, const source::Files& files) {
  std::string text;
  // So that a log contains no invisible characters.
  json::Writer out(text, json::Writer::Characters::Ascii);
  out.begin_array();
  for (const Diagnostic& diagnostic : diagnostics) {
    append(out, diagnostic, files);
  }
  out.end_array().finish();
  return text;
}

}  // namespace diag
