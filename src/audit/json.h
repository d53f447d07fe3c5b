#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "audit/answers.h"

namespace audit {

// The value of a key in a response; empty if it is missing or of another type.
std::string text(const Json& object, const char* key);
bool flag(const Json& object, const char* key);
std::int64_t number(const Json& object, const char* key);
// The entries that are objects or strings.
const Json& array(const Json& object, const char* key);
const Json* object(const Json& object, const char* key);
// Microseconds since 1970, from the format of any CLI version.
std::optional<std::int64_t> time(const Json& object, const char* key);
// The entries of `Tags`, sorted.
std::vector<std::pair<std::string, std::string>> tags(const Json& object);

// Parts of an ARN; empty if the text is not an ARN.
std::string arn_account(std::string_view arn);
std::string arn_region(std::string_view arn);

}  // namespace audit
