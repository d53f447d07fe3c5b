#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace format {

// `text` as a quoted HCL string that evaluates to exactly that text, without interpolation by ${ or
// %{.
std::string hcl_quoted(std::string_view text);
void append_hcl_quoted(std::string& out, std::string_view text);

// Prints HCL in the style of `terraform fmt`: indented by two, the equals signs of adjacent
// one-line attributes aligned, a blank line around nested blocks and between top-level ones. An
// expression given as text is printed unchanged and must be one line with balanced brackets; quote
// text from a spec with hcl_quoted first. A wrong order of calls aborts.
class HclWriter {
 public:
  explicit HclWriter(std::string& out) : out_(out) {}
  HclWriter(const HclWriter&) = delete;
  HclWriter& operator=(const HclWriter&) = delete;
  ~HclWriter();

  // A comment on lines of its own, which belongs to what follows.
  HclWriter& comment(std::string_view text);
  // TYPE "LABEL" … {; labels are quoted.
  HclWriter& begin_block(std::string_view type,
                         std::initializer_list<std::string_view> labels = {});
  HclWriter& end_block();
  // NAME = EXPRESSION. In an object, a name that is not an identifier is quoted.
  HclWriter& attribute(std::string_view name, std::string_view expression);
  HclWriter& attribute_string(std::string_view name, std::string_view text);
  HclWriter& attribute_integer(std::string_view name, std::int64_t value);
  HclWriter& attribute_boolean(std::string_view name, bool value);
  // NAME = PREFIX{ … }SUFFIX over several lines: begin_object("policy", "jsonencode(") …
  // end_object(")"). An empty object is {} on one line.
  HclWriter& begin_object(std::string_view name, std::string_view prefix = {});
  HclWriter& end_object(std::string_view suffix = {});
  // NAME = PREFIX[ … ]SUFFIX over several lines, one item per line. An empty list is [] on one
  // line.
  HclWriter& begin_list(std::string_view name, std::string_view prefix = {});
  HclWriter& end_list(std::string_view suffix = {});
  // Items of a list.
  HclWriter& item(std::string_view expression);
  HclWriter& item_string(std::string_view text);
  HclWriter& begin_item_object();
  HclWriter& end_item_object();
  // A blank line, unless there is one already or a block has just begun.
  HclWriter& blank();
  // Ends the file; nothing may follow.
  void finish();

 private:
  enum class Scope { Block, Object, List, ItemObject };
  // The content of the previous line.
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
  // Adjacent one-line attributes, buffered until the longest name is known.
  std::string run_;
  std::vector<Attribute> attributes_;
  // The last line of `run_` begins an object or list that is still empty.
  bool opening_ = false;
  Above above_ = Above::Begin;
};

}  // namespace format
