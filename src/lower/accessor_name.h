#pragma once

#include <string>
#include <string_view>

#include "plan/accessor.h"

namespace lower {

// The words of a secret and of its field, as snake case; those at the seam are said once:
// `database` and `DATABASE_URL` give database_url, `stripe/api_key` and `api_key` stripe_api_key.
std::string joined_words(std::string_view secret, std::string_view field);

// The name in every way of writing it. `snake` is snake case.
plan::AccessorName accessor_name(std::string snake);

// The words of `name` as a name in Python that is no keyword and hides nothing that the modules
// use.
std::string python_name(std::string_view name);

}  // namespace lower
