#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace format {

// `text` as a quoted HCL string that evaluates to exactly that text: ${ and %{ do not interpolate.
std::string hcl_quoted(std::string_view text);
void append_hcl_quoted(std::string& out, std::string_view text);

// Prints HCL the way `terraform fmt` leaves it: indented by two, the equals signs of neighbouring
// one-line attributes aligned, a blank line between blocks. An expression given as text is printed
// as it is and must be one line; texts from a spec go through hcl_quoted first.
class HclWriter {
 public:
  explicit HclWriter(std::string& out) : out_(out) {}

  // A comment on lines of its own.
  HclWriter& comment(std::string_view text);
  // TYPE "LABEL" … {; labels are quoted.
  HclWriter& begin_block(std::string_view type,
                         std::initializer_list<std::string_view> labels = {});
  HclWriter& end_block();
  // NAME = EXPRESSION. In an object, a name that is no identifier is quoted.
  HclWriter& attribute(std::string_view name, std::string_view expression);
  HclWriter& attribute_string(std::string_view name, std::string_view text);
  HclWriter& attribute_integer(std::string_view name, std::int64_t value);
  HclWriter& attribute_boolean(std::string_view name, bool value);
  // NAME = PREFIX{ … }SUFFIX over several lines: begin_object("policy", "jsonencode(") …
  // end_object(")").
  HclWriter& begin_object(std::string_view name, std::string_view prefix = {});
  HclWriter& end_object(std::string_view suffix = {});
  // NAME = PREFIX[ … ]SUFFIX over several lines, an item a line.
  HclWriter& begin_list(std::string_view name, std::string_view prefix = {});
  HclWriter& end_list(std::string_view suffix = {});
  // Items of a list.
  HclWriter& item(std::string_view expression);
  HclWriter& item_string(std::string_view text);
  HclWriter& begin_item_object();
  HclWriter& end_item_object();
  // A blank line, unless one stands there already or a block has just begun.
  HclWriter& blank();

 private:
  struct Attribute {
    std::string name;
    std::string expression;
  };
  void flush();
  void indent();

  std::string& out_;
  std::vector<Attribute> pending_;
  int depth_ = 0;
  bool at_start_ = true;  // nothing yet in this block or file
};

}  // namespace format
