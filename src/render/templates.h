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

// The templates of a run: the built-in ones, some of them overridden.
class Templates {
 public:
  // The build has already parsed the built-in templates without mistakes.
  explicit Templates(std::span<const BuiltIn> built_in);

  // Replaces the template at `path`, which must be one of paths(), with `text`, which must outlive
  // this.
  base::Expected<void, std::vector<Mistake>> override_with(std::string_view path,
                                                           std::string_view text);
  [[nodiscard]] std::vector<std::string_view> paths() const;

  // Appends the template's text with these values. `Values` is one of the structs that the build
  // generates from a template's declarations (see embed_main.cpp).
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
