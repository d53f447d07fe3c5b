#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "schema/input.h"
#include "schema/keys.h"
#include "schema/reader.h"
#include "syntax/document.h"

namespace resolve {

// The top levels of all files of a system, the main file first.
class Files {
 public:
  // Reports what no included file may say, and whatever only one file may say and a second one
  // says.
  Files(const std::vector<const syntax::Document*>& documents, diag::Sink& sink);

  // The values under a key that files may share: one for each file that has it.
  [[nodiscard]] const std::vector<schema::Input>& all(std::string_view key) const;
  // The value under a key that only one file has.
  [[nodiscard]] std::optional<schema::Input> one(std::string_view key) const;
  // The same, and a report at the main file if there is none.
  [[nodiscard]] std::optional<schema::Input> require(std::string_view key) const;
  // True if a file has the key misspelt, or with a value of no use: what it defines is not known.
  [[nodiscard]] bool is_uncertain(std::string_view key) const;

 private:
  void take(const schema::Reader& reader, std::string_view key, bool main);

  std::array<std::vector<schema::Input>, std::size(schema::kTopKeys)> inputs_;
  std::array<bool, std::size(schema::kTopKeys)> misspelt_{};
  source::Span main_;
  bool main_is_map_ = false;
  diag::Sink* sink_;
};

}  // namespace resolve
