#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace source {

// The largest input file that is read: 64 MiB.
inline constexpr std::size_t kMaxFileSize = std::size_t{64} * 1024 * 1024;

// A line and a column, both counted from 1; columns count characters (code points).
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

// An input file: the path as the user gave it, and the text without a byte order mark. The table of
// lines is built on first use, so only one thread may ask for positions and lines.
class File {
 public:
  File(std::string path, std::string text, std::uint32_t base);

  [[nodiscard]] std::string_view path() const { return path_; }
  [[nodiscard]] std::string_view text() const { return text_; }
  // The offset of the file's first byte in the space of all files.
  [[nodiscard]] std::uint32_t base() const { return base_; }
  // True if `span` begins and ends inside this file.
  [[nodiscard]] bool contains(Span span) const;
  // The position of a global offset in this file.
  [[nodiscard]] Position position(std::uint32_t offset) const;
  // The text of line `line` (from 1), without its line end.
  [[nodiscard]] std::string_view line(std::uint32_t line) const;
  // The global offset at which line `line` (from 1) begins.
  [[nodiscard]] std::uint32_t line_begin(std::uint32_t line) const;

 private:
  std::string path_;
  std::string text_;
  std::uint32_t base_;

  // Where each line begins, and the number of characters before every kStride-th byte.
  struct Index {
    std::vector<std::uint32_t> lines;
    std::vector<std::uint32_t> characters;
  };
  [[nodiscard]] const Index& index() const;
  [[nodiscard]] std::uint32_t characters_before(std::uint32_t offset) const;

  mutable Index index_;
};

// All input files of a run. Views of a text and references to a file remain valid as long as the
// `Files`.
class Files {
 public:
  Files() = default;
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;

  // Adds a file; a leading UTF-8 byte order mark is dropped. All files together must have fewer
  // than 2^32 bytes; a file over kMaxFileSize is refused when it is parsed.
  const File& add(std::string path, std::string text);
  // The file that contains `offset`; null if there is none.
  [[nodiscard]] const File* find(std::uint32_t offset) const;
  [[nodiscard]] const std::deque<File>& all() const { return files_; }

 private:
  std::deque<File> files_;
};

}  // namespace source
