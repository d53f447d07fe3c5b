#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/span.h"

namespace plan {

// An attribute that contains the name of a secret, from the outermost map inwards.
struct ReferenceName {
  std::string_view attribute;  // as in the spec, with dots between its parts
  std::vector<std::string_view> path;
  source::Span span;
};

struct ReferenceItem {
  std::string label;  // the values of its members, joined by commas
  std::vector<std::pair<std::string_view, std::string>> key;  // attribute and value, one or two
  // Index into Reference::names and into Environment::secrets, at least one.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> names;
};

// Items of a DynamoDB table that contain names of secrets, for code that looks them up there.
struct Reference {
  std::string_view id;
  std::string table;
  source::Span table_span;
  source::Span key_span;
  std::vector<ReferenceName> names;  // sorted by path; no path is a prefix of another
  std::vector<ReferenceItem> items;  // those with a name, in the order of the dimensions
};

}  // namespace plan
