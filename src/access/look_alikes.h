#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plan/secret.h"

namespace access_query {

// Complete ARNs that are not the secret's, but that a pattern which is too wide may match: a longer
// name, another beginning, region or account, another character where `pattern` has a `?`.
std::vector<std::string> look_alikes(const plan::Secret& secret, std::string_view pattern);

}  // namespace access_query
