#pragma once

#include <string>
#include <string_view>

#include "plan/plan.h"

namespace emit {

// What the modules of all languages call the same.

// string, integer, boolean or json: what code gets for a value of the format.
std::string_view type_word(terms::FieldFormat format);
// The text that a person has to replace before code may have it; empty: there is none. What is not
// sensitive may well be meant as it stands.
std::string_view refused_placeholder(const plan::Field& field);
// The field that an accessor gives; null where it gives the whole value.
const plan::Field* field_of(const plan::Plan& plan, const plan::AccessorModule& module,
                            const plan::Accessor& accessor);
// True if the value may not be there.
bool may_be_missing(const plan::Plan& plan, const plan::AccessorModule& module,
                    const plan::Accessor& accessor);
// What the field or else the secret is described as.
std::string_view description_of(const plan::Plan& plan, const plan::AccessorModule& module,
                                const plan::Accessor& accessor);
// True if the accessor gives an object, so that a type is declared for it.
bool gives_object(const plan::Plan& plan, const plan::AccessorModule& module,
                  const plan::Accessor& accessor);
// Its place among the values of its source; -1: the whole object.
std::string place_of(const plan::Plan& plan, const plan::AccessorModule& module,
                     const plan::Accessor& accessor);

}  // namespace emit
