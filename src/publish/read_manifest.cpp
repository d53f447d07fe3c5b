#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "base/date.h"
#include "base/digest.h"
#include "base/unicode.h"
#include "disk/path.h"
#include "publish/manifest.h"

namespace publish {

namespace {

int hexadecimal(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// Reads the layout of `print_manifest` and no other: the file comes from a repository, where anyone
// may have written it, and a merge may have left anything in it.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  base::Expected<Manifest, std::string> manifest() {
    Manifest read;
    if (!parse(read)) {
      return base::Unexpected("line " + std::to_string(line()) + ": " + mistake_);
    }
    return read;
  }

 private:
  bool parse(Manifest& to) {
    constexpr std::string_view kHead = "{\n  \"format\": ";
    if (!literal(kHead)) {
      return false;
    }
    if (!text_.substr(at_).starts_with("1,\n")) {
      return fail("written by another version of secretgen");
    }
    return literal("1,\n  \"program\": ") && string(to.program) && literal(",\n  \"system\": ") &&
           string(to.system) && literal(",\n  \"spec\": ") && string(to.spec) && literal(",\n") &&
           waived_until(to.waived_until) && digests("inputs", to.inputs) &&
           digests("templates", to.templates) && digests("files", to.files) &&
           environments(to.environments) && finished();
  }

  bool waived_until(std::string& to) {
    if (!next_is("  \"waived_until\": ")) {
      return true;
    }
    return string(to) && (base::is_date(to) || fail("no date")) && literal(",\n");
  }

  bool fail(const char* mistake) {
    mistake_ = mistake;
    return false;
  }

  bool next_is(std::string_view text) {
    if (!text_.substr(at_).starts_with(text)) {
      return false;
    }
    at_ += text.size();
    return true;
  }

  bool literal(std::string_view text) {
    return next_is(text) || fail("not in the format that secretgen writes");
  }

  bool finished() { return at_ == text_.size() || fail("not in the format that secretgen writes"); }

  [[nodiscard]] std::size_t line() const {
    return 1 + static_cast<std::size_t>(std::count(
                   text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at_), '\n'));
  }

  // Between the quotes; an escape means its character.
  bool string(std::string& to) {
    if (!literal("\"")) {
      return false;
    }
    while (at_ < text_.size()) {
      const std::size_t end = std::min(text_.find_first_of("\"\\\n", at_), text_.size());
      to += text_.substr(at_, end - at_);
      at_ = end;
      if (next_is("\"")) {
        return true;
      }
      if (!escape(to)) {
        return fail("a text that is not as secretgen writes it");
      }
    }
    return fail("the end is missing");
  }

  bool escape(std::string& to) {
    if (!next_is("\\") || at_ == text_.size()) {
      return false;
    }
    const char c = text_[at_++];
    constexpr std::string_view kLetters = "\"\\/bfnrt";
    constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
    if (const std::size_t found = kLetters.find(c); found != std::string_view::npos) {
      to += kMeant[found];
      return true;
    }
    std::uint32_t unit = 0;
    if (c != 'u' || !code_unit(unit)) {
      return false;
    }
    constexpr std::uint32_t kHigh = 0xd800;
    constexpr std::uint32_t kLow = 0xdc00;
    constexpr std::uint32_t kEnd = 0xe000;
    if (unit >= kHigh && unit < kLow) {
      std::uint32_t low = 0;
      if (!next_is("\\u") || !code_unit(low) || low < kLow || low >= kEnd) {
        return false;
      }
      unit = 0x10000 + ((unit - kHigh) << 10U) + (low - kLow);
    } else if (unit >= kLow && unit < kEnd) {
      return false;
    }
    base::append_utf8(to, unit);
    return true;
  }

  bool code_unit(std::uint32_t& to) {
    constexpr std::size_t kDigits = 4;
    for (std::size_t i = 0; i < kDigits; ++i) {
      const int digit = at_ < text_.size() ? hexadecimal(text_[at_]) : -1;
      if (digit < 0) {
        return false;
      }
      to = to * 16 + static_cast<std::uint32_t>(digit);
      ++at_;
    }
    return true;
  }

  // The entries of a list or map whose lines begin with `indent`; `close` ends it.
  template <class Entry>
  bool entries(std::string_view indent, std::string_view close, const Entry& entry) {
    if (next_is(close)) {
      return true;
    }
    do {
      if (!literal("\n") || !literal(indent) || !entry()) {
        return false;
      }
    } while (next_is(","));
    return literal("\n") && literal(indent.substr(2)) && literal(close);
  }

  template <class List>
  bool ordered(const List& list) {
    return list.size() < 2 || list[list.size() - 2] < list.back() || fail("twice, or out of order");
  }

  bool digests(std::string_view key, std::vector<Digest>& to) {
    return literal("  \"") && literal(key) && literal("\": {") &&
           entries(
               "    ", "}",
               [&] {
                 auto& [path, digest] = to.emplace_back();
                 if (!string(path) || !literal(": ") || !string(digest)) {
                   return false;
                 }
                 if (!disk::is_below(path) || (to.size() > 1 && to[to.size() - 2].first >= path)) {
                   return fail("a path that is not allowed here");
                 }
                 return base::is_digest(digest) || fail("no SHA-256 digest");
               }) &&
           literal(",\n");
  }

  bool environments(std::vector<Guarded>& to) {
    return literal("  \"environments\": {") &&
           entries(
               "    ", "}",
               [&] {
                 Guarded& one = to.emplace_back();
                 if (!string(one.name) || (to.size() > 1 && to[to.size() - 2].name >= one.name)) {
                   return fail("an environment that cannot be here");
                 }
                 return guarded(one);
               }) &&
           literal("\n}\n");
  }

  bool guarded(Guarded& to) {
    if (!literal(": {\n      \"protect\": ")) {
      return false;
    }
    to.protect = next_is("true");
    return (to.protect || literal("false")) && literal(",\n      \"secrets\": [") &&
           entries("        ", "]",
                   [&] { return string(to.secrets.emplace_back()) && ordered(to.secrets); }) &&
           literal(",\n      \"grants\": [") &&
           entries("        ", "]",
                   [&] {
                     auto& [principal, secret] = to.grants.emplace_back();
                     return literal("[") && string(principal) && literal(", ") && string(secret) &&
                            literal("]") && ordered(to.grants);
                   }) &&
           literal("\n    }");
  }

  std::string_view text_;
  std::size_t at_ = 0;
  const char* mistake_ = "";
};

}  // namespace

base::Expected<Manifest, std::string> read_manifest(std::string_view text) {
  return Reader(text).manifest();
}

}  // namespace publish
