#include "resolve/includes.h"

#include "schema/input.h"
#include "schema/item_set.h"
#include "schema/paths.h"
#include "schema/rules/names.h"
#include "schema/values.h"

namespace resolve {

namespace {

void take_list(const schema::Input& list, std::vector<model::Text>& files, diag::Sink& sink) {
  if (!schema::expect_items(list, sink)) {
    return;
  }
  schema::ItemSet seen;
  for (const syntax::Value item : list.value.items()) {
    const auto file = schema::read_text({list.key, item}, sink);
    if (!file) {
      continue;
    }
    if (!schema::is_below(file->value)) {
      sink.report(
          schema::kBadPath.at(file->span, file->value, "the directory of the including file"));
      continue;
    }
    if (seen.add(*file, sink)) {
      files.push_back(*file);
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
