#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <map>
#include <utility>

#include "diag/render.h"
#include "diag/snippet.h"
#include "diag/visible.h"

namespace diag {

namespace {

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kRed = "\x1b[1;31m";
constexpr std::string_view kYellow = "\x1b[1;33m";
constexpr std::string_view kBlue = "\x1b[1;34m";
constexpr std::string_view kReset = "\x1b[0m";

std::string_view word(Level level) { return level == Level::Error ? "error" : "warning"; }

// The marks of one file by line, in the order in which they are printed.
struct FileMarks {
  const source::File* file = nullptr;
  std::uint32_t first = 0;  // the place named in the heading
  std::map<std::uint32_t, std::vector<Mark>> lines;
};

class TextRenderer {
 public:
  TextRenderer(const source::Files& files, bool color) : files_(files), color_(color) {}

  void append(const Diagnostic& diagnostic);
  void append_count(std::size_t errors, std::size_t warnings);
  std::string take() { return std::move(out_); }

 private:
  void styled(std::string_view style, std::string_view text);
  void gutter(std::string_view number, std::string_view bar);
  void file(const FileMarks& marks, bool heads, std::string_view level_style);
  std::vector<FileMarks> marks(const Diagnostic& diagnostic) const;

  const source::Files& files_;
  bool color_;
  std::string out_;
  std::size_t width_ = 0;
};

void TextRenderer::styled(std::string_view style, std::string_view text) {
  if (color_) {
    out_ += style;
  }
  out_ += text;
  if (color_) {
    out_ += kReset;
  }
}

void TextRenderer::gutter(std::string_view number, std::string_view bar) {
  styled(kBlue, fmt::format("{:>{}} {}", number, width_, bar));
}

std::vector<FileMarks> TextRenderer::marks(const Diagnostic& diagnostic) const {
  std::vector<FileMarks> all;
  const auto add = [&](source::Span span, std::string_view text, bool primary) {
    const source::File* const file = files_.find(span.begin);
    if (file == nullptr) {
      return;
    }
    auto found = std::ranges::find(all, file, &FileMarks::file);
    if (found == all.end()) {
      all.push_back({.file = file, .first = span.begin, .lines = {}});
      found = std::prev(all.end());
    }
    const std::uint32_t line = file->position(span.begin).line;
    const std::uint32_t line_begin = file->line_begin(line);
    const std::size_t line_size = file->line(line).size();
    const std::size_t begin = std::min<std::size_t>(span.begin - line_begin, line_size);
    const std::size_t end = span.end < span.begin ? begin : span.end - line_begin;
    // Only the first line of a span is underlined.
    found->lines[line].push_back({begin, std::min(end, line_size), text, primary});
  };
  if (diagnostic.span) {
    add(*diagnostic.span, {}, true);
  }
  for (const Label& label : diagnostic.labels) {
    add(label.span, label.text, false);
  }
  return all;
}

void TextRenderer::file(const FileMarks& marks, bool heads, std::string_view level_style) {
  const source::Position position = marks.file->position(marks.first);
  out_.append(width_, ' ');
  styled(kBlue, heads ? "-->" : ":::");
  out_ += fmt::format(" {}:{}:{}\n", visible(marks.file->path()), position.line, position.column);
  gutter("", "|");
  out_ += '\n';
  std::uint32_t last = 0;
  for (const auto& [line, line_marks] : marks.lines) {
    if (last != 0 && line != last + 1) {
      styled(kBlue, "...");
      out_ += '\n';
    }
    last = line;
    for (const Row& row : snippet(marks.file->line(line), line_marks)) {
      gutter(row.source ? fmt::to_string(line) : std::string(), "|");
      if (!row.text.empty()) {
        out_ += ' ';
        if (row.source) {
          out_ += row.text;
        } else {
          styled(row.primary ? level_style : kBlue, row.text);
        }
      }
      out_ += '\n';
    }
  }
}

void TextRenderer::append(const Diagnostic& diagnostic) {
  const Level level = diagnostic.rule.level;
  const std::string_view level_style = level == Level::Error ? kRed : kYellow;
  styled(level_style, fmt::format("{}[{}]", word(level), diagnostic.rule.code));
  styled(kBold, ": " + visible(diagnostic.message));
  out_ += '\n';
  const std::vector<FileMarks> all = marks(diagnostic);
  std::uint32_t largest = 0;
  for (const FileMarks& one : all) {
    largest = std::max(largest, one.lines.rbegin()->first);
  }
  width_ = all.empty() ? 1 : fmt::formatted_size("{}", largest);
  if (diagnostic.place) {
    out_.append(width_, ' ');
    styled(kBlue, "-->");
    out_ += fmt::format(" {}:{}:{}\n", visible(diagnostic.place->path), diagnostic.place->line,
                        diagnostic.place->column);
  }
  for (const FileMarks& one : all) {
    file(one, &one == &all.front(), level_style);
  }
  if (!diagnostic.help.empty()) {
    if (!all.empty()) {
      gutter("", "|");
      out_ += '\n';
    }
    gutter("", "=");
    styled(kBold, " help");
    out_ += ": " + visible(diagnostic.help) + '\n';
  }
  out_ += '\n';
}

void TextRenderer::append_count(std::size_t errors, std::size_t warnings) {
  const auto counted = [](std::size_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
  };
  std::string text;
  if (errors != 0) {
    text = counted(errors, "error");
  }
  if (warnings != 0) {
    text += (text.empty() ? "" : ", ") + counted(warnings, "warning");
  }
  styled(errors != 0 ? kRed : kYellow, word(errors != 0 ? Level::Error : Level::Warning));
  out_ += ": " + text + '\n';
}

}  // namespace

std::string render_text(const std::vector<Diagnostic>& diagnostics, const source::Files& files,
                        bool color) {
  if (diagnostics.empty()) {
    return {};
  }
  TextRenderer renderer(files, color);
  std::size_t errors = 0;
  for (const Diagnostic& diagnostic : diagnostics) {
    renderer.append(diagnostic);
    errors += diagnostic.rule.level == Level::Error ? 1 : 0;
  }
  renderer.append_count(errors, diagnostics.size() - errors);
  return renderer.take();
}

}  // namespace diag
