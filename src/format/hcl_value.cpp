#include "format/hcl_value.h"

#include "base/check.h"

namespace format {

HclValueWriter& HclValueWriter::begin_object() {
  if (in_array()) {
    out_.begin_item_object();
  } else {
    out_.begin_object(name_, levels_.empty() ? prefix_ : std::string_view());
  }
  levels_.push_back(Level::Object);
  return *this;
}

HclValueWriter& HclValueWriter::end_object() {
  leave(Level::Object);
  if (in_array()) {
    out_.end_item_object();
  } else {
    out_.end_object(levels_.empty() ? suffix_ : std::string_view());
  }
  return *this;
}

HclValueWriter& HclValueWriter::begin_array() {
  SG_CHECK(!in_array(), "an HCL list contains no lists");
  out_.begin_list(name_, levels_.empty() ? prefix_ : std::string_view());
  levels_.push_back(Level::Array);
  return *this;
}

HclValueWriter& HclValueWriter::end_array() {
  leave(Level::Array);
  out_.end_list(levels_.empty() ? suffix_ : std::string_view());
  return *this;
}

HclValueWriter& HclValueWriter::key(std::string_view name) {
  name_ = name;
  return *this;
}

HclValueWriter& HclValueWriter::string(std::string_view text) {
  if (in_array()) {
    out_.item_string(text);
  } else {
    out_.attribute_string(name_, text);
  }
  return *this;
}

void HclValueWriter::leave(Level level) {
  SG_CHECK(!levels_.empty() && levels_.back() == level, "an HCL value ends where it began");
  levels_.pop_back();
}

}  // namespace format
