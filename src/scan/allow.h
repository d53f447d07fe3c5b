#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace scan {

// Whether a line allows the secrets in it: a comment `secretgen:allow REASON`, in the comment
// syntax of the file.
enum class Allowance { None, WithoutReason, Given };

// The allowances of a text. Offsets must not decrease, so that each line is read once.
class Allowances {
 public:
  explicit Allowances(std::string_view text) : text_(text) {}
  // The allowance of the line that contains `offset`.
  Allowance at(std::size_t offset);

 private:
  std::string_view text_;
  std::size_t end_ = 0;  // of the line of the last call
  Allowance said_ = Allowance::None;
};

// An invalid line of an allow list. Lines are counted from 1.
struct Misfit {
  enum class Kind { NoDigest, NoReason, Twice };
  Kind kind = Kind::NoDigest;
  std::size_t line = 1;
  std::size_t first_line = 1;  // for Twice: the line that has the digest first
};

// Digests of the values that files may contain, one `DIGEST REASON` per line. Empty lines and lines
// that begin with # are ignored.
class AllowList {
 public:
  // Adds every valid line, and reports the others in `misfits`.
  static AllowList read(std::string_view text, std::vector<Misfit>& misfits);

  // True if files may contain the value with this digest. Marks the digest as used.
  bool allows(std::string_view digest);
  // The lines of the unused digests, ascending.
  [[nodiscard]] std::vector<std::size_t> unused() const;

 private:
  struct Entry {
    std::string digest;
    std::size_t line = 1;
    bool used = false;
  };
  // Sorted by digest, without duplicates.
  std::vector<Entry> entries_;
};

}  // namespace scan
