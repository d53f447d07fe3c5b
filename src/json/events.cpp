#include "json/events.h"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <unordered_set>
#include <utility>
#include <vector>

#include "format/json.h"

namespace json {

namespace {

constexpr std::size_t kPiece = std::size_t{64} * 1024;
constexpr std::string_view kNoJson = "this is not JSON";

}  // namespace

Place Events::place() const { return reader_ == nullptr ? Place() : reader_->place(); }

bool Events::fail(std::string reason) {
  if (problem_.empty()) {
    problem_ = std::move(reason);
  }
  return false;
}

// The iterator for nlohmann. All cursors that are not at the end have the same position.
class Reader::Cursor {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  explicit Cursor(Reader* reader) : reader_(reader) {}
  reference operator*() const { return *reader_->at_; }
  Cursor& operator++() {
    if (++reader_->at_ == reader_->end_) {
      reader_->fill();
    }
    return *this;
  }
  friend bool operator==(const Cursor& a, const Cursor& b) { return a.done() == b.done(); }

 private:
  [[nodiscard]] bool done() const { return reader_ == nullptr || reader_->at_ == reader_->end_; }
  Reader* reader_;
};

class Reader::Handler final : public nlohmann::json_sax<nlohmann::json> {
 public:
  Handler(Events& events, std::size_t most_depth) : events_(events), most_depth_(most_depth) {}

  bool null() override { return events_.null(); }
  bool boolean(bool value) override { return events_.boolean(value); }
  bool number_integer(number_integer_t value) override {
    return events_.number({std::to_string(value), static_cast<double>(value), value});
  }
  bool number_unsigned(number_unsigned_t value) override {
    Number number{std::to_string(value), static_cast<double>(value), std::nullopt};
    if (std::in_range<std::int64_t>(value)) {
      number.integer = static_cast<std::int64_t>(value);
    }
    return events_.number(number);
  }
  bool number_float(number_float_t value, const string_t& text) override {
    return events_.number({text, value, std::nullopt});
  }
  bool string(string_t& value) override { return events_.text(std::move(value)); }
  bool binary(binary_t& /*value*/) override { return false; }  // JSON has no binary values
  bool start_object(std::size_t /*size*/) override {
    keys_.emplace_back();
    return deeper() && events_.start_object();
  }
  bool key(string_t& name) override {
    if (!keys_.back().add(name)) {
      return stop("duplicate key " + format::json_quoted(name));
    }
    return events_.key(std::move(name));
  }
  bool end_object() override {
    keys_.pop_back();
    --depth_;
    return events_.end_object();
  }
  bool start_array(std::size_t /*size*/) override { return deeper() && events_.start_array(); }
  bool end_array() override {
    --depth_;
    return events_.end_array();
  }
  bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                   const nlohmann::detail::exception& /*error*/) override {
    return stop(std::string(kNoJson));
  }

  [[nodiscard]] std::string problem() const {
    if (!problem_.empty()) {
      return problem_;
    }
    return events_.failed() ? events_.problem() : std::string(kNoJson);
  }

 private:
  // The keys of an object. Keys in ascending order, as programs write them, are compared only with
  // the previous one.
  class Keys {
   public:
    bool add(const std::string& name) {
      if (all_.empty() && (ascending_.empty() || ascending_.back() < name)) {
        ascending_.push_back(name);
        return true;
      }
      if (all_.empty()) {
        all_.insert(ascending_.begin(), ascending_.end());
      }
      return all_.insert(name).second;
    }

   private:
    std::vector<std::string> ascending_;
    std::unordered_set<std::string> all_;
  };

  bool deeper() { return ++depth_ <= most_depth_ || stop("too deeply nested"); }
  bool stop(std::string problem) {
    if (problem_.empty()) {
      problem_ = std::move(problem);
    }
    return false;
  }

  Events& events_;
  std::size_t most_depth_;
  std::size_t depth_ = 0;
  std::vector<Keys> keys_;
  std::string problem_;
};

Reader::Reader(std::string_view text)
    : begin_(text.data()), at_(begin_), end_(begin_ + text.size()), counted_(begin_) {}

Reader::Reader(Bytes bytes) : bytes_(std::move(bytes)), buffer_(kPiece, '\0') {
  begin_ = at_ = end_ = counted_ = buffer_.data();
  fill();
}

bool Reader::fill() {
  if (!bytes_) {
    return false;
  }
  place();  // counts the lines of the piece before it is replaced
  before_ += static_cast<std::size_t>(end_ - begin_);
  const std::size_t size = bytes_(buffer_.data(), buffer_.size());
  begin_ = at_ = counted_ = buffer_.data();
  end_ = begin_ + size;
  return size != 0;
}

Place Reader::place() {
  for (; counted_ != at_; ++counted_) {
    if (*counted_ == '\n') {
      ++line_;
      line_begin_ = before_ + static_cast<std::size_t>(counted_ - begin_) + 1;
    }
  }
  const std::size_t read = before_ + static_cast<std::size_t>(at_ - begin_);
  return {.byte = read == 0 ? 0 : read - 1,
          .line = line_,
          .column = std::max<std::size_t>(read - line_begin_, 1)};
}

bool Reader::at_end() {
  while (at_ != end_ && std::string_view(" \t\r\n").find(*at_) != std::string_view::npos) {
    if (++at_ == end_) {
      fill();
    }
  }
  return at_ == end_;
}

std::optional<Problem> Reader::read(Events& events, std::size_t most_depth) {
  Handler handler(events, most_depth);
  events.reader_ = this;
  bool read = false;
  try {
    read = nlohmann::json::sax_parse(Cursor(this), Cursor(nullptr), &handler,
                                     nlohmann::json::input_format_t::json, false);
  } catch (const nlohmann::json::exception&) {
    read = false;
  }
  events.reader_ = nullptr;
  if (read) {
    return std::nullopt;
  }
  return Problem{handler.problem(), place()};
}

std::optional<Problem> Reader::read_whole(Events& events, std::size_t most_depth) {
  if (auto problem = read(events, most_depth)) {
    return problem;
  }
  if (at_end()) {
    return std::nullopt;
  }
  ++at_;
  return Problem{std::string(kNoJson), place()};
}

}  // namespace json
