#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "json/events.h"
#include "json/value.h"

namespace audit {

using Json = json::Value;
using json::Bytes;

// Where the input stops being valid.
struct Misread {
  std::string text;  // the end of a sentence: "this is not JSON"
  std::size_t line = 1;
  std::size_t column = 1;  // in bytes
};

// Receives an entry of a requested list or, if `list` is empty, the rest of a response, in which
// the lists are empty. Returns an empty text to continue, or what is wrong with the entry.
using Take = std::function<std::string(std::string_view list, const Json& entry)>;

// The maximum size of an entry: ten times the policies of one role.
inline constexpr std::size_t kMostEntryBytes = std::size_t{16} * 1024 * 1024;

// Reads responses of the AWS CLI: an object, several objects in a row, such as pages, or an array
// of them. Of `lists`, only one entry is in memory at a time. Rejects duplicate keys, and anything
// too deep or too large for a response.
std::optional<Misread> read_answers(const Bytes& bytes, std::span<const std::string_view> lists,
                                    const Take& take);

}  // namespace audit
