#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "format/hcl.h"

namespace format {

// Prints the value of an attribute, NAME = PREFIX…SUFFIX, with the interface of json::Writer and
// YamlWriter. A list may contain strings and objects, but no lists.
class HclValueWriter {
 public:
  HclValueWriter(HclWriter& out, std::string name, std::string_view prefix, std::string_view suffix)
      : out_(out), name_(std::move(name)), prefix_(prefix), suffix_(suffix) {}

  HclValueWriter& begin_object();
  HclValueWriter& end_object();
  HclValueWriter& begin_array();
  HclValueWriter& end_array();
  HclValueWriter& key(std::string_view name);
  HclValueWriter& string(std::string_view text);

 private:
  enum class Level { Object, Array };
  [[nodiscard]] bool in_array() const { return !levels_.empty() && levels_.back() == Level::Array; }
  void leave(Level level);

  HclWriter& out_;
  std::string name_;  // of the next value
  std::string_view prefix_;
  std::string_view suffix_;
  std::vector<Level> levels_;
};

}  // namespace format
