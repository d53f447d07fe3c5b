#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "audit/answers.h"

namespace audit {

// What an answer says under a key. What is not there, or of another kind, is empty.
std::string text(const Json& object, const char* key);
bool flag(const Json& object, const char* key);
std::int64_t number(const Json& object, const char* key);
// Its entries that are objects or texts.
const Json& array(const Json& object, const char* key);
const Json* object(const Json& object, const char* key);
// Microseconds since 1970, from what any version of the CLI prints.
std::optional<std::int64_t> time(const Json& object, const char* key);
// Of `Tags`, sorted.
std::vector<std::pair<std::string, std::string>> tags(const Json& object);

// The parts of an ARN; empty if it is none.
std::string arn_account(std::string_view arn);
std::string arn_region(std::string_view arn);

}  // namespace audit
