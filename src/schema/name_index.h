#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "diag/sink.h"
#include "model/text.h"

namespace schema {

// The names of one kind in the order of their definition; a name's position is its index.
class NameIndex {
 public:
  explicit NameIndex(std::string_view kind) : kind_(kind) {}

  // Adds a name; a second definition is reported instead.
  bool add(const model::Text& name, diag::Sink& sink);
  // Adds a name that may already exist.
  void add_once(const model::Text& name);
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view name) const;
  // The same; reports a name that does not exist.
  std::optional<std::uint32_t> require(const model::Text& name, diag::Sink& sink);
  [[nodiscard]] const model::Text& name(std::uint32_t index) const { return names_[index]; }
  // From now on unknown names are not reported: some definitions could not be read.
  void forgive() { forgiving_ = true; }
  // The help for a name that does not exist.
  std::string suggest(std::string_view name);

 private:
  std::string_view kind_;
  bool forgiving_ = false;
  std::vector<model::Text> names_;
  std::unordered_map<std::string_view, std::uint32_t> index_;
  // A suggestion compares every name, so a spec with thousands of wrong names gets suggestions only
  // for the first ones.
  std::size_t comparisons_left_ = 500'000;
};

}  // namespace schema
