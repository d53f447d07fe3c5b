#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace prove {

// Every secret that the spec knows of, in every environment and region: what a policy could reach.
// An id stands for one secret in AWS, however many environments share it.
class Universe {
 public:
  // `arn` is without its suffix; `suffix` is empty where it is not known. The same ARN gives the
  // same id.
  std::uint32_t add(std::string arn, std::string_view suffix);
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view arn) const;
  [[nodiscard]] const std::string& arn(std::uint32_t id) const { return secrets_[id].arn; }
  [[nodiscard]] std::size_t size() const { return secrets_.size(); }

  // The ids whose complete ARN a pattern matches: by lookup if only the suffix is open, or by a
  // search among those that begin like it if there is another wildcard. An unknown suffix is six
  // characters.
  [[nodiscard]] std::vector<std::uint32_t> matching(std::string_view pattern) const;

  // A number for the text that stands for a key; the same text gives the same number.
  std::uint32_t key(const std::string& text);
  [[nodiscard]] std::optional<std::uint32_t> find_key(const std::string& text) const;
  [[nodiscard]] const std::string& key_text(std::uint32_t key) const { return *key_texts_[key]; }

 private:
  struct Secret {
    std::string arn;
    std::string suffix;
  };
  std::deque<Secret> secrets_;
  std::unordered_map<std::string_view, std::uint32_t> ids_;
  std::unordered_map<std::string, std::uint32_t> keys_;
  std::vector<const std::string*> key_texts_;
  mutable std::vector<std::uint32_t> sorted_;  // by ARN; made for the first walk
};

}  // namespace prove
