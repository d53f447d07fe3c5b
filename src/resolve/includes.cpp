#include <unordered_map>

#include "resolve/paths.h"
#include "resolve/resolve.h"
#include "resolve/rules/names.h"
#include "resolve/rules/values.h"
#include "resolve/values.h"

namespace resolve {

namespace {

void take_list(const Input& list, std::vector<model::Text>& files, diag::Sink& sink) {
  if (!expect_items(list, sink)) {
    return;
  }
  std::unordered_map<std::string_view, source::Span> seen;
  for (const syntax::Value item : list.value.items()) {
    const auto file = read_text({list.key, item}, sink);
    if (!file) {
      continue;
    }
    if (!is_below(file->value)) {
      sink.report(kBadPath.at(file->span, file->value, "the directory of the including file"));
      continue;
    }
    const auto [at, added] = seen.try_emplace(file->value, file->span);
    if (added) {
      files.push_back(*file);
    } else {
      sink.report(kRepeatedItem.at(file->span, file->value).label(at->second, "first listed here"));
    }
  }
}

}  // namespace

std::vector<model::Text> includes(const syntax::Document& document, diag::Sink& sink) {
  std::vector<model::Text> files;
  const syntax::Value root = document.root();
  if (!root.is_map()) {
    return files;
  }
  for (const syntax::Entry entry : root.entries()) {
    if (entry.key.text() == "include") {
      take_list({entry.key.text(), entry.value}, files, sink);
    }
  }
  return files;
}

}  // namespace resolve
