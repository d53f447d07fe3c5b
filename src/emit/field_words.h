#pragma once

#include <string>

#include "plan/secret.h"

namespace emit {

// The format of a field's value, for people: "a URL, at least 12 characters, matching https://.+".
// Empty if every text is valid.
std::string field_words(const plan::Field& field);

// How the value is generated: "64 characters, no punctuation".
std::string generate_words(const terms::Generate& generate);

}  // namespace emit
