#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "diag/sink.h"
#include "schema/input.h"
#include "source/span.h"
#include "syntax/document.h"

namespace schema {

// A map with a closed set of keys. Making one reports a value that is no map, and every key that is
// not in the set.
class Reader {
 public:
  Reader(const syntax::Value& map, const Subject& subject, std::span<const std::string_view> keys,
         diag::Sink& sink);

  // False if the value is no map: then nothing is in it, and nothing is missed.
  [[nodiscard]] bool is_map() const { return is_map_; }
  [[nodiscard]] const Subject& subject() const { return subject_; }
  [[nodiscard]] diag::Sink& sink() const { return *sink_; }

  // True if the key belongs to the set.
  [[nodiscard]] bool allows(std::string_view key) const;
  [[nodiscard]] bool has(std::string_view key) const;
  // True if an unknown key was most likely meant to be this one: then it is not missed.
  [[nodiscard]] bool is_misspelt(std::string_view key) const;
  [[nodiscard]] bool is_misspelt(std::span<const std::string_view> keys) const;
  [[nodiscard]] std::optional<Input> get(std::string_view key) const;
  // The same, and a report if the key is not there.
  [[nodiscard]] std::optional<Input> require(std::string_view key) const;
  // The place of a key that is there.
  [[nodiscard]] source::Span key_span(std::string_view key) const;
  // Reports all but the first of the given keys that are there; gives the first.
  std::optional<std::string_view> at_most_one(std::span<const std::string_view> keys) const;

 private:
  static constexpr std::size_t kMaxKeys = 20;

  [[nodiscard]] std::size_t slot(std::string_view key) const;

  Subject subject_;
  std::span<const std::string_view> keys_;
  diag::Sink* sink_;
  bool is_map_ = true;
  std::array<std::optional<syntax::Entry>, kMaxKeys> entries_;
  std::array<bool, kMaxKeys> misspelt_{};
};

}  // namespace schema
