#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "plan/plan.h"
#include "terms/value.h"

namespace emit {

// Terms that the modules of all languages share.

// string, integer, boolean or json: the type that code receives for a value of the format.
std::string_view type_word(terms::FieldFormat format);
// The placeholder that a person must replace before code may receive the value; empty if there is
// none. A placeholder of a field that is not sensitive may be the intended value.
std::string_view refused_placeholder(const plan::Field& field);

// The syntax that differs between languages.
struct AccessorLanguage {
  std::string_view constant;  // prefix of the names of sources
  std::string_view integer;
  std::string_view boolean;
  std::string_view string;
  std::string_view json;
  std::string_view bytes;

  [[nodiscard]] std::string source(std::size_t index) const;
  [[nodiscard]] std::string_view type(const plan::Field& field) const;
};

// One function of a module, independent of the language.
struct AccessorFacts {
  const plan::AccessorSource& source;
  const plan::Field* field;  // what it returns; null for a value without fields
  bool object;               // it returns all fields, so a type is declared for it
  std::string type;
  bool optional;  // the value may be missing
  std::string_view field_name;
  std::string_view description;
  std::string constant;
  std::string place;  // index among the values of the source; -1: the entire object
  bool chosen;        // the caller chooses among instances
};
AccessorFacts accessor_facts(const AccessorLanguage& language, const plan::Plan& plan,
                             const plan::AccessorModule& module, const plan::Accessor& accessor);

}  // namespace emit
