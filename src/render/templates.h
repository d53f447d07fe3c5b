#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.h"
#include "render/schema.h"
#include "render/template.h"

namespace render {

// A template that is compiled into the program.
struct BuiltIn {
  std::string_view path;  // <target>/<file>, below templates/
  std::string_view text;
};

// The templates of a run: the built-in ones, each of which may be overridden.
class Templates {
 public:
  // The built-in templates were parsed without a mistake when the program was built.
  explicit Templates(std::span<const BuiltIn> built_in);

  // Puts `text` in the place of the template at `path`, which is one of paths(); `text` must
  // outlive this. The mistakes if it breaks a rule.
  base::Expected<void, std::vector<Mistake>> override_with(std::string_view path,
                                                           std::string_view text);
  [[nodiscard]] std::vector<std::string_view> paths() const;

  // Appends what the template of these values makes of them. `Values` is one of the structs that
  // the build makes of a template's declarations (see embed_main.cpp).
  template <class Values>
  void append(std::string& out, const Values& values) const {
    append_record(out, Values::kTemplate, values.record());
  }
  template <class Values>
  [[nodiscard]] std::string text(const Values& values) const {
    std::string out;
    append(out, values);
    return out;
  }

 private:
  struct Entry {
    std::string_view path;
    Template built_in;
    Template used;
  };
  void append_record(std::string& out, std::size_t which, const Record& record) const;

  std::vector<Entry> entries_;
};

}  // namespace render
