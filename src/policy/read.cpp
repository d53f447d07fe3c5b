#include <cstddef>
#include <utility>

#include "json/events.h"
#include "policy/reader.h"

namespace policy {

std::variant<AccessPolicy, Problem> read_policy(std::string_view text) {
  if (text.size() > kMostBytes) {
    return Problem{"the policy is larger than any that AWS accepts", kMostBytes, 1};
  }
  constexpr std::size_t kMostDepth = 16;  // PolicyEvents rejects less, with its position
  PolicyEvents events;
  if (auto problem = json::Reader(text).read_whole(events, kMostDepth)) {
    return Problem{std::move(problem->text), problem->place.byte, problem->place.line};
  }
  return events.take();
}

std::variant<AccessPolicy, Problem> read_policy(const json::Value& value) {
  PolicyEvents events;
  if (!json::replay(value, events)) {
    return Problem{events.problem()};
  }
  return events.take();
}

}  // namespace policy
