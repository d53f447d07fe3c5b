#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "plan/plan.h"
#include "terms/value.h"

namespace emit {

// What the modules of all languages call the same.

// string, integer, boolean or json: what code gets for a value of the format.
std::string_view type_word(terms::FieldFormat format);
// The text that a person has to replace before code may have it; empty: there is none. What is not
// sensitive may well be meant as it stands.
std::string_view refused_placeholder(const plan::Field& field);

// How a language writes what differs between languages.
struct AccessorLanguage {
  std::string_view constant;  // what the names of sources begin with
  std::string_view integer;
  std::string_view boolean;
  std::string_view string;
  std::string_view json;
  std::string_view bytes;

  [[nodiscard]] std::string source(std::size_t index) const;
  [[nodiscard]] std::string_view type(const plan::Field& field) const;
};

// One function of a module, as every language has it.
struct AccessorFacts {
  const plan::AccessorSource& source;
  const plan::Field* field;  // what it gives; null where it gives a value that has no fields
  bool object;               // it gives all fields, so that a type is declared for it
  std::string type;
  bool optional;  // the value may not be there
  std::string_view field_name;
  std::string_view description;
  std::string constant;
  std::string place;  // among the values of the source; -1: the whole object
  bool chosen;        // the caller chooses among instances
};
AccessorFacts accessor_facts(const AccessorLanguage& language, const plan::Plan& plan,
                             const plan::AccessorModule& module, const plan::Accessor& accessor);

}  // namespace emit
