#pragma once

#include <string>

#include "plan/secret.h"

namespace emit {

// What a field's value looks like, for people: "a URL, at least 12 characters, matching
// https://.+". Empty where every text will do.
std::string field_words(const plan::Field& field);

// How it is generated: "64 characters, no punctuation".
std::string generate_words(const terms::Generate& generate);

}  // namespace emit
