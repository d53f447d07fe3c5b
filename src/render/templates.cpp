#include "render/templates.h"

#include <algorithm>
#include <utility>

#include "base/check.h"

namespace render {

Templates::Templates(std::span<const BuiltIn> built_in) {
  entries_.reserve(built_in.size());
  for (const BuiltIn& from : built_in) {
    const auto parsed = Template::parse(from.text);
    SG_CHECK(parsed, "a built-in template has no mistake");
    entries_.push_back({from.path, *parsed, *parsed});
  }
}

base::Expected<void, std::vector<Mistake>> Templates::override_with(std::string_view path,
                                                                    std::string_view text) {
  const auto entry = std::ranges::find(entries_, path, &Entry::path);
  SG_CHECK(entry != entries_.end(), "an override is of a built-in template");
  auto parsed = Template::parse(text, &entry->built_in.names());
  if (!parsed) {
    return base::Unexpected(std::move(parsed.error()));
  }
  entry->used = *std::move(parsed);
  return {};
}

std::vector<std::string_view> Templates::paths() const {
  std::vector<std::string_view> paths;
  for (const Entry& entry : entries_) {
    paths.push_back(entry.path);
  }
  return paths;
}

void Templates::append_record(std::string& out, std::size_t which, const Record& record) const {
  SG_CHECK(which < entries_.size(), "the template is a built-in one");
  entries_[which].used.append(out, record);
}

}  // namespace render
