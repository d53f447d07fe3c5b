#include "lock/json_file.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <utility>
#include <vector>

#include "lock/rules.h"

namespace lock {

namespace {

constexpr int kMaxDepth = 32;

// Keeps what nlohmann's parser sees, and stops it at a key that an object has twice.
class Watch {
 public:
  bool operator()(int depth, Json::parse_event_t event, Json& value) {
    switch (event) {
      case Json::parse_event_t::object_start:
        if (depth > kMaxDepth) {
          problem_ = "it is nested too deeply";
        }
        keys_.emplace_back();
        break;
      case Json::parse_event_t::object_end:
        keys_.pop_back();
        break;
      case Json::parse_event_t::array_start:
        if (depth > kMaxDepth) {
          problem_ = "it is nested too deeply";
        }
        break;
      case Json::parse_event_t::key:
        if (!keys_.empty() && !keys_.back().insert(value.get<std::string>()).second &&
            problem_.empty()) {
          problem_ = "the key " + value.dump() + " is there twice";
        }
        break;
      case Json::parse_event_t::array_end:
      case Json::parse_event_t::value:
        break;
    }
    return problem_.empty();
  }
  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  std::vector<std::set<std::string>> keys_;
  std::string problem_;
};

source::Span at(const source::File& file, std::size_t byte) {
  const auto place =
      static_cast<std::uint32_t>(std::min(byte == 0 ? 0 : byte - 1, file.text().size()));
  const auto end = std::min(place + 1, static_cast<std::uint32_t>(file.text().size()));
  return {file.base() + place, file.base() + end};
}

}  // namespace

std::optional<Json> parse_json(const source::File& file, std::string_view what, diag::Sink& sink) {
  const std::size_t marker = ("\n" + std::string(file.text())).find("\n<<<<<<<");
  if (marker != std::string::npos) {
    sink.report(kNotJson.at(at(file, marker + 1), std::string(what), "a merge is not finished")
                    .advise("keep the lines of both sides, then build again"));
    return std::nullopt;
  }
  Watch watch;
  try {
    Json value = Json::parse(file.text(), std::ref(watch));
    if (watch.problem().empty()) {
      return value;
    }
    sink.report(kNotJson.at(at(file, 0), std::string(what), watch.problem()));
  } catch (const Json::parse_error& error) {
    sink.report(kNotJson.at(at(file, error.byte), std::string(what), "this is not JSON"));
  } catch (const Json::exception& error) {
    sink.report(kNotJson.at(at(file, 0), std::string(what), "this is not JSON"));
  }
  return std::nullopt;
}

diag::Diagnostic wrong_content(const source::File& file, const std::string& what,
                               const std::string& problem) {
  return kNotJson.at(at(file, 0), what, problem);
}

}  // namespace lock
