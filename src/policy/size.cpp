#include <numeric>

#include "policy/document.h"

namespace policy {

namespace {

// Quotes around a text and the comma or colon after it.
constexpr std::size_t kPunctuation = 3;

template <class Texts>
std::size_t list_size(const Texts& texts) {
  // The brackets. The comma after the last item is that after the list.
  return std::accumulate(
      texts.begin(), texts.end(), std::size_t{2},
      [](std::size_t sum, const auto& text) { return sum + text.size() + kPunctuation; });
}

}  // namespace

std::size_t size(const Statement& statement) {
  std::size_t total =
      std::string_view(R"({"Sid":"","Effect":"Allow","Action":,"Resource":})").size();
  total += statement.sid.size() + list_size(statement.actions) + list_size(statement.resources);
  if (!statement.conditions.empty()) {
    total += std::string_view(R"(,"Condition":{})").size();
    for (const Condition& condition : statement.conditions) {
      total += condition.op.size() + kPunctuation + condition.key.size() + kPunctuation + 3 +
               list_size(condition.values);
    }
  }
  return total;
}

std::size_t size(const Document& document) {
  return std::accumulate(
      document.statements.begin(), document.statements.end(),
      std::string_view(R"({"Version":"2012-10-17","Statement":[]})").size(),
      [](std::size_t sum, const Statement& statement) { return sum + size(statement) + 1; });
}

}  // namespace policy
