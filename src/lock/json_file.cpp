#include "lock/json_file.h"

#include <algorithm>
#include <cstdint>
#include <unordered_set>
#include <utility>
#include <vector>

#include "lock/rules.h"

namespace lock {

namespace {

constexpr std::size_t kMaxDepth = 32;

// Reads through a text without keeping it, and stops at a key that an object has twice. (The
// callback of Json::parse would serve too, but searches an object again for each object in it.)
class Watch final : public nlohmann::json_sax<Json> {
 public:
  bool null() override { return true; }
  bool boolean(bool /*value*/) override { return true; }
  bool number_integer(number_integer_t /*value*/) override { return true; }
  bool number_unsigned(number_unsigned_t /*value*/) override { return true; }
  bool number_float(number_float_t /*value*/, const string_t& /*text*/) override { return true; }
  bool string(string_t& /*value*/) override { return true; }
  bool binary(binary_t& /*value*/) override { return true; }
  bool start_object(std::size_t /*size*/) override { return deeper(); }
  bool end_object() override { return shallower(); }
  bool start_array(std::size_t /*size*/) override { return deeper(); }
  bool end_array() override { return shallower(); }
  bool key(string_t& name) override {
    if (!keys_.back().insert(name).second) {
      problem_ = "the key " + Json(name).dump() + " is there twice";
    }
    return problem_.empty();
  }
  bool parse_error(std::size_t byte, const std::string& /*token*/,
                   const Json::exception& /*error*/) override {
    problem_ = "this is not JSON";
    byte_ = byte;
    return false;
  }

  [[nodiscard]] const std::string& problem() const { return problem_; }
  [[nodiscard]] std::size_t byte() const { return byte_; }

 private:
  bool deeper() {
    keys_.emplace_back();
    if (keys_.size() > kMaxDepth) {
      problem_ = "it is nested too deeply";
    }
    return problem_.empty();
  }
  bool shallower() {
    keys_.pop_back();
    return true;
  }

  std::vector<std::unordered_set<std::string>> keys_;
  std::string problem_;
  std::size_t byte_ = 0;
};

source::Span at(const source::File& file, std::size_t byte) {
  const auto place =
      static_cast<std::uint32_t>(std::min(byte == 0 ? 0 : byte - 1, file.text().size()));
  const auto end = std::min(place + 1, static_cast<std::uint32_t>(file.text().size()));
  return {file.base() + place, file.base() + end};
}

}  // namespace

std::optional<Json> parse_json(const source::File& file, std::string_view text,
                               std::string_view what, diag::Sink& sink) {
  const std::size_t marker = ("\n" + std::string(file.text())).find("\n<<<<<<<");
  if (marker != std::string::npos) {
    sink.report(kNotJson.at(at(file, marker + 1), std::string(what), "a merge is not finished")
                    .advise("keep the lines of both sides, then build again"));
    return std::nullopt;
  }
  Watch watch;
  Json::sax_parse(text, &watch);
  if (!watch.problem().empty()) {
    sink.report(kNotJson.at(at(file, watch.byte()), std::string(what), watch.problem()));
    return std::nullopt;
  }
  return Json::parse(text);
}

diag::Diagnostic wrong_content(const source::File& file, const std::string& what,
                               const std::string& problem) {
  return kNotJson.at(at(file, 0), what, problem);
}

}  // namespace lock
