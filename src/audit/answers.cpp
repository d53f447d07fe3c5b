#include "audit/answers.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

namespace audit {

namespace {

constexpr std::size_t kBuffer = std::size_t{64} * 1024;
constexpr std::size_t kMostDepth = 64;

// A file's bytes, and how far the parser came in them.
class Input {
 public:
  explicit Input(const Bytes& bytes) : bytes_(bytes) { fill(); }

  [[nodiscard]] bool ended() const { return size_ == 0; }
  [[nodiscard]] const char& current() const { return buffer_[at_]; }
  void next() {
    line_begin_ = current() == '\n' ? byte_ + 1 : line_begin_;
    line_ += current() == '\n' ? 1 : 0;
    ++byte_;
    if (++at_ == size_) {
      fill();
    }
  }
  void skip_space() {
    while (!ended() && std::string_view(" \t\r\n").find(current()) != std::string_view::npos) {
      next();
    }
  }
  [[nodiscard]] std::size_t byte() const { return byte_; }
  [[nodiscard]] Misread misread(std::string text) const {
    return {std::move(text), line_, std::max<std::size_t>(byte_ - line_begin_, 1)};
  }

 private:
  void fill() {
    at_ = 0;
    size_ = bytes_(buffer_.data(), buffer_.size());
  }

  const Bytes& bytes_;
  std::array<char, kBuffer> buffer_{};
  std::size_t at_ = 0;
  std::size_t size_ = 0;
  std::size_t byte_ = 0;
  std::size_t line_ = 1;
  std::size_t line_begin_ = 0;
};

// The same for nlohmann, which takes iterators. All that are not the end are at the same place.
class Cursor {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  explicit Cursor(Input* input) : input_(input) {}
  reference operator*() const { return input_->current(); }
  Cursor& operator++() {
    input_->next();
    return *this;
  }
  friend bool operator==(const Cursor& a, const Cursor& b) { return a.done() == b.done(); }

 private:
  [[nodiscard]] bool done() const { return input_ == nullptr || input_->ended(); }
  Input* input_;
};

// Puts entries together and hands them over. The levels: perhaps an array of answers, an answer,
// perhaps a list that was asked for, and what is being put together.
class Handler final : public nlohmann::json_sax<Json> {
 public:
  Handler(const Input& input, std::span<const std::string_view> lists, const Take& take)
      : input_(input), lists_(lists), take_(take) {}

  bool null() override { return value(nullptr); }
  bool boolean(bool is) override { return value(is); }
  bool number_integer(number_integer_t is) override { return value(is); }
  bool number_unsigned(number_unsigned_t is) override { return value(is); }
  bool number_float(number_float_t is, const string_t& /*text*/) override { return value(is); }
  bool string(string_t& is) override { return value(std::move(is)); }
  bool binary(binary_t& /*is*/) override { return fail("there is something that is no JSON"); }

  bool start_object(std::size_t /*size*/) override {
    if (!open_.empty() || in_list_) {
      return deeper(Json::object());
    }
    if (in_answer_) {
      return deeper(Json::object());
    }
    in_answer_ = true;
    rest_ = Json::object();
    seen_.clear();
    return true;
  }
  bool key(string_t& name) override {
    if (open_.empty()) {
      key_ = name;
      if (std::ranges::find(seen_, name) != seen_.end()) {
        return fail("the key " + Json(name).dump(-1, ' ', true) + " is there twice");
      }
      constexpr std::size_t kMostKeys = 1000;
      seen_.push_back(name);
      return seen_.size() <= kMostKeys || fail("it has more keys than any answer");
    }
    if (open_.back()->contains(name)) {
      return fail("the key " + Json(name).dump(-1, ' ', true) + " is there twice");
    }
    keys_.back() = std::move(name);
    return true;
  }
  bool end_object() override {
    if (!open_.empty()) {
      return shallower();
    }
    in_answer_ = false;
    return hand_over({}, rest_);
  }
  bool start_array(std::size_t /*size*/) override {
    if (open_.empty() && !in_list_) {
      if (!in_answer_) {
        return !std::exchange(nested_, true) || fail("it is an array of arrays");
      }
      const auto list = std::ranges::find(lists_, key_);
      if (list != lists_.end()) {
        in_list_ = true;
        list_ = *list;
        rest_[key_] = Json::array();
        return true;
      }
    }
    return deeper(Json::array());
  }
  bool end_array() override {
    if (!open_.empty()) {
      return shallower();
    }
    in_list_ = false;
    return true;
  }
  bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                   const nlohmann::detail::exception& /*error*/) override {
    return fail("this is not JSON");
  }

  [[nodiscard]] const std::string& problem() const { return problem_; }

 private:
  bool fail(std::string text) {
    if (problem_.empty()) {
      problem_ = std::move(text);
    }
    return false;
  }

  bool hand_over(std::string_view list, const Json& entry) {
    std::string problem = take_(list, entry);
    return problem.empty() || fail(std::move(problem));
  }

  // What `open_` stands in: an element of a list that was asked for, or a value beside the lists.
  Json* place(Json&& is) {
    if (!open_.empty()) {
      Json& parent = *open_.back();
      return parent.is_array() ? &parent.emplace_back(std::move(is))
                               : &(parent[keys_.back()] = std::move(is));
    }
    begin_ = input_.byte();
    return in_list_ ? &(entry_ = std::move(is)) : &(rest_[key_] = std::move(is));
  }

  bool value(Json is) {
    if (!in_answer_) {
      return fail("an answer of AWS is an object");
    }
    place(std::move(is));
    return finished();
  }

  bool deeper(Json is) {
    open_.push_back(place(std::move(is)));
    keys_.emplace_back();
    return (open_.size() <= kMostDepth || fail("it is nested too deeply")) && small();
  }
  bool shallower() {
    open_.pop_back();
    keys_.pop_back();
    return finished();
  }
  bool small() {
    return input_.byte() - begin_ <= kMostEntryBytes || fail("an entry is larger than any of AWS");
  }
  bool finished() {
    if (!small()) {
      return false;
    }
    return !open_.empty() || !in_list_ || hand_over(list_, entry_);
  }

  const Input& input_;
  std::span<const std::string_view> lists_;
  const Take& take_;
  bool nested_ = false;
  bool in_answer_ = false;
  bool in_list_ = false;
  std::string_view list_;
  std::string key_;  // of the answer
  std::vector<std::string> seen_;
  Json rest_;
  Json entry_;
  std::vector<Json*> open_;
  std::vector<std::string> keys_;
  std::size_t begin_ = 0;
  std::string problem_;
};

}  // namespace

std::optional<Misread> read_answers(const Bytes& bytes, std::span<const std::string_view> lists,
                                    const Take& take) {
  Input input(bytes);
  input.skip_space();
  if (input.ended()) {
    return input.misread("it is empty");
  }
  while (!input.ended()) {
    Handler handler(input, lists, take);
    bool read = false;
    try {
      read = Json::sax_parse(Cursor(&input), Cursor(nullptr), &handler, Json::input_format_t::json,
                             false);
    } catch (const Json::exception&) {
      read = false;
    }
    if (!read) {
      return input.misread(handler.problem().empty() ? "this is not JSON" : handler.problem());
    }
    input.skip_space();
  }
  return std::nullopt;
}

}  // namespace audit
