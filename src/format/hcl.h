#pragma once

#include <cstddef>
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
// one-line attributes aligned, a blank line around nested blocks and between those at the top. An
// expression given as text is printed as it is and must be one line with its brackets closed; texts
// from a spec go through hcl_quoted first. A wrong order of calls aborts.
class HclWriter {
 public:
  explicit HclWriter(std::string& out) : out_(out) {}
  HclWriter(const HclWriter&) = delete;
  HclWriter& operator=(const HclWriter&) = delete;
  ~HclWriter();

  // A comment on lines of its own; it belongs to what follows.
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
  // end_object(")"). An empty one is {} on the line.
  HclWriter& begin_object(std::string_view name, std::string_view prefix = {});
  HclWriter& end_object(std::string_view suffix = {});
  // NAME = PREFIX[ … ]SUFFIX over several lines, an item a line. An empty one is [] on the line.
  HclWriter& begin_list(std::string_view name, std::string_view prefix = {});
  HclWriter& end_list(std::string_view suffix = {});
  // Items of a list.
  HclWriter& item(std::string_view expression);
  HclWriter& item_string(std::string_view text);
  HclWriter& begin_item_object();
  HclWriter& end_item_object();
  // A blank line, unless one stands there already or a block has just begun.
  HclWriter& blank();
  // Ends the file; nothing may follow.
  void finish();

 private:
  enum class Scope { Block, Object, List, ItemObject };
  // What stands on the line above.
  enum class Above { Begin, Comment, Blank, Attribute, Block };
  // One line of `run_`: [begin, name_end) is the name, [name_end, end) the expression.
  struct Attribute {
    std::size_t begin;
    std::size_t name_end;
    std::size_t end;
    std::size_t columns;  // of the name
  };

  [[nodiscard]] bool in(Scope scope) const { return !scopes_.empty() && scopes_.back() == scope; }
  void begin_line();
  void begin_item();
  void add_name(std::string_view name);
  void end_attribute();
  void begin_value(std::string_view name, std::string_view prefix, Scope scope);
  void end_value(std::string_view suffix, Scope scope);
  void open();
  void flush();

  std::string& out_;
  std::vector<Scope> scopes_;
  // Neighbouring one-line attributes that wait for the longest name among them.
  std::string run_;
  std::vector<Attribute> attributes_;
  // An object or list that has begun, as `run_`'s last line, and has nothing in it so far.
  bool opening_ = false;
  Above above_ = Above::Begin;
};

}  // namespace format
