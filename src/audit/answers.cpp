#include "audit/answers.h"

#include <algorithm>
#include <utility>

namespace audit {

namespace {

constexpr std::size_t kMostDepth = 66;  // an array of responses, a response, and its contents

// Builds the entries and passes them on. Levels: possibly an array of responses, a response,
// possibly a requested list, and the value that `builder_` builds.
class AnswerEvents final : public json::Events {
 public:
  AnswerEvents(std::span<const std::string_view> lists, const Take& take)
      : lists_(lists), take_(take) {}

  bool null() override {
    return scalar([&] { return builder_.null(); });
  }
  bool boolean(bool value) override {
    return scalar([&] { return builder_.boolean(value); });
  }
  bool number(const json::Number& value) override {
    return scalar([&] { return builder_.number(value); });
  }
  bool text(std::string&& value) override {
    return scalar([&] { return builder_.text(std::move(value)); });
  }
  bool start_object() override {
    if (in_answer_) {
      return begin([&] { return builder_.start_object(); });
    }
    in_answer_ = true;
    rest_ = Json::object();
    return true;
  }
  bool key(std::string&& name) override {
    if (depth_ != 0) {
      return builder_.key(std::move(name));
    }
    constexpr std::size_t kMostKeys = 1000;
    key_ = std::move(name);
    return ++keys_ <= kMostKeys || fail("it has more keys than any response");
  }
  bool end_object() override {
    if (depth_ != 0) {
      return end([&] { return builder_.end_object(); });
    }
    in_answer_ = false;
    keys_ = 0;
    return hand_over({}, rest_);
  }
  bool start_array() override {
    if (!in_answer_) {
      return !std::exchange(nested_, true) || fail("it is an array of arrays");
    }
    if (depth_ == 0 && !in_list_) {
      const auto list = std::ranges::find(lists_, key_);
      if (list != lists_.end()) {
        in_list_ = true;
        list_ = *list;
        rest_.append(key_, Json::array());
        return true;
      }
    }
    return begin([&] { return builder_.start_array(); });
  }
  bool end_array() override {
    if (depth_ != 0) {
      return end([&] { return builder_.end_array(); });
    }
    in_list_ = false;
    return true;
  }

 private:
  bool hand_over(std::string_view list, const Json& entry) {
    std::string problem = take_(list, entry);
    return problem.empty() || fail(std::move(problem));
  }

  template <class Event>
  bool scalar(Event event) {
    if (!in_answer_) {
      return fail("a response is an object");
    }
    if (depth_ == 0) {
      begin_ = place().byte;
    }
    return event() && finished();
  }
  template <class Event>
  bool begin(Event event) {
    if (depth_++ == 0) {
      begin_ = place().byte;
    }
    return event() && is_small();
  }
  template <class Event>
  bool end(Event event) {
    --depth_;
    return event() && finished();
  }
  bool is_small() {
    return place().byte - begin_ <= kMostEntryBytes || fail("an entry is larger than any from AWS");
  }
  bool finished() {
    if (!is_small()) {
      return false;
    }
    if (depth_ != 0) {
      return true;
    }
    if (in_list_) {
      return hand_over(list_, builder_.take());
    }
    rest_.append(key_, builder_.take());
    return true;
  }

  std::span<const std::string_view> lists_;
  const Take& take_;
  bool nested_ = false;
  bool in_answer_ = false;
  bool in_list_ = false;
  std::string_view list_;
  std::string key_;  // the last one of the response
  std::size_t keys_ = 0;
  Json rest_;
  json::Builder builder_;
  std::size_t depth_ = 0;  // of the value in the builder
  std::size_t begin_ = 0;
};

}  // namespace

std::optional<Misread> read_answers(const Bytes& bytes, std::span<const std::string_view> lists,
                                    const Take& take) {
  const auto misread = [](const json::Problem& problem) {
    return Misread{problem.text, problem.place.line, problem.place.column};
  };
  json::Reader reader(bytes);
  if (reader.at_end()) {
    return misread({"it is empty", reader.place()});
  }
  while (!reader.at_end()) {
    AnswerEvents events(lists, take);
    if (const auto problem = reader.read(events, kMostDepth)) {
      return misread(*problem);
    }
  }
  return std::nullopt;
}

}  // namespace audit
