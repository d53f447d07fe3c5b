#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "policy/reader.h"

namespace policy {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kMostDepth = 16;

// Walks over the text and lets another see how far it came, and over how many lines.
class Cursor {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  struct Progress {
    std::size_t byte = 0;
    std::size_t line = 1;
  };

  Cursor(const char* at, Progress* progress) : at_(at), progress_(progress) {}
  reference operator*() const { return *at_; }
  Cursor& operator++() {
    ++progress_->byte;
    progress_->line += *at_ == '\n' ? 1 : 0;
    ++at_;
    return *this;
  }
  friend bool operator==(const Cursor& a, const Cursor& b) { return a.at_ == b.at_; }

 private:
  const char* at_;
  Progress* progress_;
};

class Handler final : public nlohmann::json_sax<Json> {
 public:
  Handler(PolicyEvents& events, const Cursor::Progress& progress)
      : events_(events), progress_(progress) {}

  bool null() override { return here().null(); }
  bool boolean(bool value) override { return here().word(value ? "true" : "false"); }
  bool number_integer(number_integer_t value) override {
    return here().word(std::to_string(value));
  }
  bool number_unsigned(number_unsigned_t value) override {
    return here().word(std::to_string(value));
  }
  bool number_float(number_float_t /*value*/, const string_t& text) override {
    return here().word(text);
  }
  bool string(string_t& value) override { return here().text(value); }
  bool binary(binary_t& /*value*/) override { return here().null(); }
  bool start_object(std::size_t /*size*/) override { return deeper() && here().start_object(); }
  bool key(string_t& value) override { return here().key(value); }
  bool end_object() override {
    --depth_;
    return here().end_object();
  }
  bool start_array(std::size_t /*size*/) override { return deeper() && here().start_array(); }
  bool end_array() override {
    --depth_;
    return here().end_array();
  }
  bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                   const nlohmann::detail::exception& /*error*/) override {
    broken_ = true;
    return false;
  }

  [[nodiscard]] bool broken() const { return broken_; }

 private:
  PolicyEvents& here() {
    events_.at(progress_.byte, progress_.line);
    return events_;
  }
  bool deeper() {
    // Nothing that a policy has is so deep; PolicyEvents refuses it before, at its place.
    return ++depth_ <= kMostDepth;
  }

  PolicyEvents& events_;
  const Cursor::Progress& progress_;
  std::size_t depth_ = 0;
  bool broken_ = false;
};

}  // namespace

std::variant<AccessPolicy, Problem> read_policy(std::string_view text) {
  if (text.size() > kMostBytes) {
    return Problem{"the policy is larger than any that AWS takes", kMostBytes, 1};
  }
  Cursor::Progress progress;
  PolicyEvents events;
  Handler handler(events, progress);
  bool read = false;
  try {
    read = Json::sax_parse(Cursor(text.data(), &progress),
                           Cursor(text.data() + text.size(), &progress), &handler);
  } catch (const Json::exception&) {
    read = false;
  }
  if (read && events.done()) {
    return events.take();
  }
  if (events.failed()) {
    return events.problem();
  }
  return Problem{"this is not JSON", progress.byte == 0 ? 0 : progress.byte - 1, progress.line};
}

}  // namespace policy
