#pragma once

#include <string_view>

#include "diag/sink.h"
#include "model/text.h"

namespace schema {

enum class NameKind {
  System,
  Environment,
  Service,
  Principal,
  Dimension,
  Shape,
  Secret,
  Field,
  DimensionVariable,
  DimensionValue,
  EnvironmentVariable,
  Container,
  Accessor,
};

// What the grammar of a kind of name allows, in words.
std::string_view allowed(NameKind kind);

// True if `name` is valid for its kind; otherwise reports it.
bool check_name(const model::Text& name, NameKind kind, diag::Sink& sink);

}  // namespace schema
