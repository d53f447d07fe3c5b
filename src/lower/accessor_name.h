#pragma once

#include <string>
#include <string_view>

#include "plan/accessor.h"

namespace lower {

// The words of a secret and of its field in snake case, without repeating words where they meet:
// `database` and `DATABASE_URL` give database_url, `stripe/api_key` and `api_key` stripe_api_key.
std::string joined_words(std::string_view secret, std::string_view field);

// The name in every style, made from snake case.
plan::AccessorName accessor_name(std::string snake);

// `name` as a Python name that is not a keyword and shadows nothing that the modules use.
std::string python_name(std::string_view name);

}  // namespace lower
