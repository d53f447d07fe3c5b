#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "policy/folded.h"

namespace policy {

// The known context keys of a request, for conditions and variables. A key is given, known to be
// absent, or unknown. Names are not case-sensitive.
class Context {
 public:
  enum class State : std::uint8_t { Given, Absent, Unknown };
  struct Found {
    State state;
    const std::vector<std::string>* values;  // at least one if the key is given; otherwise null
  };

  // Without values, the key is known to be absent.
  void set_values(std::string_view key, std::vector<std::string> values) {
    keys_[folded(key)] = std::move(values);
  }
  void set(std::string_view key, std::string value) { set_values(key, {std::move(value)}); }
  void set_absent(std::string_view key) { set_values(key, {}); }
  // Keys with this prefix are absent unless given, for example if all tags of a resource are known.
  void close(std::string_view prefix) { closed_.push_back(folded(prefix)); }
  // All keys are absent unless given.
  void close_all() { close({}); }

  // `key` is in lower case.
  [[nodiscard]] Found find(std::string_view key) const {
    const auto found = keys_.find(key);
    if (found != keys_.end()) {
      return found->second.empty() ? Found{State::Absent, nullptr}
                                   : Found{State::Given, &found->second};
    }
    for (const std::string& prefix : closed_) {
      if (key.starts_with(prefix)) {
        return {State::Absent, nullptr};
      }
    }
    return {State::Unknown, nullptr};
  }

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> keys_;
  std::vector<std::string> closed_;
};

}  // namespace policy
