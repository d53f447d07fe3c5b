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

// The names of one kind in the order in which they were defined; a name's place is its index.
class NameIndex {
 public:
  explicit NameIndex(std::string_view kind) : kind_(kind) {}

  // Adds a name; a second definition is reported instead.
  bool add(const model::Text& name, diag::Sink& sink);
  // Adds a name that may be there already.
  void add_once(const model::Text& name);
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view name) const;
  // The same, and a report if there is none.
  std::optional<std::uint32_t> require(const model::Text& name, diag::Sink& sink);
  [[nodiscard]] const model::Text& name(std::uint32_t index) const { return names_[index]; }
  // From now on a name that is not there is not reported: some definitions could not be read.
  void forgive() { forgiving_ = true; }
  // How to go on after a name that is not there.
  std::string suggest(std::string_view name);

 private:
  std::string_view kind_;
  bool forgiving_ = false;
  std::vector<model::Text> names_;
  std::unordered_map<std::string_view, std::uint32_t> index_;
  // A suggestion looks at every name. A spec with thousands of wrong names gets them for the first.
  std::size_t comparisons_left_ = 500'000;
};

}  // namespace schema
