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
  // Reports keys that no included file may have, and a second occurrence of keys that only one file
  // may have.
  Files(const std::vector<const syntax::Document*>& documents, diag::Sink& sink);

  // The values of a key that several files may have: one for each file that has it.
  [[nodiscard]] const std::vector<schema::Input>& all(std::string_view key) const;
  // The value of a key that only one file may have.
  [[nodiscard]] std::optional<schema::Input> one(std::string_view key) const;
  // The same; reports a missing key at the main file.
  [[nodiscard]] std::optional<schema::Input> require(std::string_view key) const;
  // True if a file has the key misspelt or with an unusable value, so that its content is unknown.
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
