#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace scan {

// What a line says about secrets in it: a comment `secretgen:allow REASON`, in whatever way the
// file writes comments.
enum class Allowance { None, WithoutReason, Given };

// The allowances of a text, asked for by growing offsets. Reads each line once.
class Allowances {
 public:
  explicit Allowances(std::string_view text) : text_(text) {}
  // What the line in which `offset` lies says.
  Allowance at(std::size_t offset);

 private:
  std::string_view text_;
  std::size_t end_ = 0;  // of the line that was asked for last
  Allowance said_ = Allowance::None;
};

// A line of an allow list that is none. Lines are counted from 1.
struct Misfit {
  enum class Kind { NoDigest, NoReason, Twice };
  Kind kind = Kind::NoDigest;
  std::size_t line = 1;
  std::size_t first_line = 1;  // for Twice: where the digest stood before
};

// Values that may stand in files, by their digests: `DIGEST  REASON` a line; lines without anything
// and those that begin with # say nothing.
class AllowList {
 public:
  // Takes in what can be read; the rest is told in `misfits`.
  static AllowList read(std::string_view text, std::vector<Misfit>& misfits);

  // True if a value with this digest may stand in files. Remembers that it was asked for.
  bool allows(std::string_view digest);
  // The lines of the values that nobody asked for, in their order.
  [[nodiscard]] std::vector<std::size_t> unused() const;

 private:
  struct Entry {
    std::string digest;
    std::size_t line = 1;
    bool used = false;
  };
  // Sorted by digest, each once.
  std::vector<Entry> entries_;
};

}  // namespace scan
