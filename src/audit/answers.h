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

// Where a file of answers stops to be one.
struct Misread {
  std::string text;  // a sentence's rest: "this is not JSON"
  std::size_t line = 1;
  std::size_t column = 1;  // in bytes
};

// One entry of one of the lists that were asked for, or, with `list` empty, all that an answer says
// beside them, and the lists as empty ones. An empty text: go on; else what is wrong with the
// entry.
using Take = std::function<std::string(std::string_view list, const Json& entry)>;

// An entry is at most this large: ten times the policies of one role.
inline constexpr std::size_t kMostEntryBytes = std::size_t{16} * 1024 * 1024;

// Reads what the AWS CLI answered: an object, several of them one after the other, as pages come,
// or an array of them. Of `lists` one entry at a time is held, however many there are. A key that
// is there twice, and anything too deep or too large for an answer, is refused.
std::optional<Misread> read_answers(const Bytes& bytes, std::span<const std::string_view> lists,
                                    const Take& take);

}  // namespace audit
