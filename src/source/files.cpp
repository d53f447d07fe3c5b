#include "source/files.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

#include "base/check.h"

namespace source {

namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
// Computing a column counts over at most this many bytes, however long the line is.
constexpr std::size_t kStride = 4096;

std::uint32_t count_characters(std::string_view text) {
  std::uint32_t count = 0;
  for (const char byte : text) {
    // Every byte but a continuation byte begins a character.
    count += (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U ? 1U : 0U;
  }
  return count;
}

}  // namespace

File::File(std::string path, std::string text, std::uint32_t base)
    : path_(std::move(path)), text_(std::move(text)), base_(base) {}

bool File::contains(Span span) const {
  return span.begin >= base_ && span.begin <= span.end && span.end - base_ <= text_.size();
}

const File::Index& File::index() const {
  if (!index_.lines.empty()) {
    return index_;
  }
  index_.lines.push_back(0);
  const char* const begin = text_.data();
  const char* const end = begin + text_.size();
  for (const char* at = begin; at != end;) {
    at = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
    if (at == nullptr) {
      break;
    }
    ++at;
    index_.lines.push_back(static_cast<std::uint32_t>(at - begin));
  }
  std::uint32_t count = 0;
  const std::string_view text = text_;
  for (std::size_t i = 0; i <= text.size(); i += kStride) {
    index_.characters.push_back(count);
    count += count_characters(text.substr(i, kStride));
  }
  return index_;
}

std::uint32_t File::characters_before(std::uint32_t offset) const {
  const std::size_t block = offset / kStride;
  const std::string_view rest =
      std::string_view(text_).substr(block * kStride, offset - block * kStride);
  return index().characters[block] + count_characters(rest);
}

Position File::position(std::uint32_t offset) const {
  SG_CHECK(contains({offset, offset}), "the offset lies in the file");
  const std::uint32_t local = offset - base_;
  const std::vector<std::uint32_t>& lines = index().lines;
  const auto after = std::ranges::upper_bound(lines, local);
  const std::uint32_t begin = *std::prev(after);
  return {static_cast<std::uint32_t>(after - lines.begin()),
          characters_before(local) - characters_before(begin) + 1};
}

std::string_view File::line(std::uint32_t line) const {
  const std::vector<std::uint32_t>& lines = index().lines;
  SG_CHECK(line >= 1 && line <= lines.size(), "the line lies in the file");
  const std::size_t begin = lines[line - 1];
  const std::size_t end = line < lines.size() ? lines[line] - 1 : text_.size();
  std::string_view text = std::string_view(text_).substr(begin, end - begin);
  if (text.ends_with('\r')) {
    text.remove_suffix(1);
  }
  return text;
}

std::uint32_t File::line_begin(std::uint32_t line) const {
  const std::vector<std::uint32_t>& lines = index().lines;
  SG_CHECK(line >= 1 && line <= lines.size(), "the line lies in the file");
  return base_ + lines[line - 1];
}

const File& Files::add(std::string path, std::string text) {
  if (text.starts_with(kByteOrderMark)) {
    text.erase(0, kByteOrderMark.size());
  }
  std::size_t base = 0;
  if (!files_.empty()) {
    // Leave one offset unused, so that the end of a file is not the beginning of the next.
    base = files_.back().base() + files_.back().text().size() + 1;
  }
  SG_CHECK(base + text.size() < std::numeric_limits<std::uint32_t>::max(),
           "all files together have fewer than 2^32 bytes");
  return files_.emplace_back(std::move(path), std::move(text), static_cast<std::uint32_t>(base));
}

const File* Files::find(std::uint32_t offset) const {
  const auto after = std::ranges::upper_bound(files_, offset, {}, &File::base);
  if (after == files_.begin()) {
    return nullptr;
  }
  const File& file = *std::prev(after);
  return file.contains({offset, offset}) ? &file : nullptr;
}

}  // namespace source
