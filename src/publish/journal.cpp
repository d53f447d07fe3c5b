#include "publish/journal.h"

#include <algorithm>
#include <cstddef>
#include <map>

#include "base/digest.h"
#include "disk/path.h"

namespace publish {

namespace {

constexpr std::string_view kJournalHead = "secretgen journal 1\n";
constexpr std::string_view kJournalEnd = "end\n";

}  // namespace

void Journal::add(const std::string& path, const std::string& digest) {
  std::vector<std::string>& known = digests[path];
  if (std::find(known.begin(), known.end(), digest) == known.end()) {
    known.push_back(digest);
  }
}

bool Journal::knows(const std::string& path, std::string_view digest) const {
  const auto found = digests.find(path);
  return found != digests.end() &&
         std::find(found->second.begin(), found->second.end(), digest) != found->second.end();
}

std::string print_journal(const Journal& journal) {
  std::string text(kJournalHead);
  const std::map<std::string, std::vector<std::string>> sorted(journal.digests.begin(),
                                                               journal.digests.end());
  for (const auto& [path, digests] : sorted) {
    for (const std::string& digest : digests) {
      text.append(digest).append(" ").append(path).append("\n");
    }
  }
  text += kJournalEnd;
  return text;
}

Journal read_journal(std::string_view text) {
  Journal journal;
  if (!text.starts_with(kJournalHead) || !text.ends_with(kJournalEnd)) {
    return {};
  }
  text.remove_prefix(kJournalHead.size());
  while (text != kJournalEnd) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos || end <= base::kDigestSize) {
      return {};
    }
    const std::string_view digest = text.substr(0, base::kDigestSize);
    const std::string_view path = text.substr(base::kDigestSize + 1, end - base::kDigestSize - 1);
    if (!base::is_digest(digest) || text[base::kDigestSize] != ' ' || !disk::is_below(path)) {
      return {};
    }
    journal.add(std::string(path), std::string(digest));
    text.remove_prefix(end + 1);
  }
  return journal;
}

}  // namespace publish
