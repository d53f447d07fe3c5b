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

// A map with a closed set of keys. The constructor reports a value that is not a map, and every key
// that is not in the set.
class Reader {
 public:
  Reader(const syntax::Value& map, const Subject& subject, std::span<const std::string_view> keys,
         diag::Sink& sink);

  // False if the value is not a map: then it has no keys, and none is reported as missing.
  [[nodiscard]] bool is_map() const { return is_map_; }
  [[nodiscard]] const Subject& subject() const { return subject_; }
  [[nodiscard]] diag::Sink& sink() const { return *sink_; }

  // True if the key belongs to the set.
  [[nodiscard]] bool allows(std::string_view key) const;
  [[nodiscard]] bool has(std::string_view key) const;
  // True if an unknown key is probably a typo of this one: then it is not reported as missing.
  [[nodiscard]] bool is_misspelt(std::string_view key) const;
  [[nodiscard]] bool is_misspelt(std::span<const std::string_view> keys) const;
  [[nodiscard]] std::optional<Input> get(std::string_view key) const;
  // The same; reports a missing key.
  [[nodiscard]] std::optional<Input> require(std::string_view key) const;
  // The place of a key that is present.
  [[nodiscard]] source::Span key_span(std::string_view key) const;
  // Reports all but the first of the given keys that are present; returns the first.
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
