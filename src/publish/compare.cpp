#include "publish/compare.h"

#include <algorithm>
#include <limits>

#include "base/digest.h"
#include "base/file_set.h"

namespace publish {

void find_difference(std::string_view wanted, std::string_view text, Found& found) {
  const auto differ = std::ranges::mismatch(wanted, text);
  const auto at = static_cast<std::size_t>(differ.in1 - wanted.begin());
  found.line = 1 + static_cast<std::size_t>(std::count(wanted.begin(), differ.in1, '\n'));
  const std::size_t before = at == 0 ? std::string_view::npos : wanted.rfind('\n', at - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  found.wanted_line = wanted.substr(begin, wanted.find('\n', begin) - begin);
}

disk::Expected<Found> look(disk::Root& root, const std::string& path, const std::string* wanted,
                           std::string_view recorded, const Journal& journal) {
  Found found;
  const auto text = root.read(path, std::numeric_limits<std::size_t>::max());
  if (!text && text.error().absent()) {
    return found;
  }
  if (!text && text.error().kind == disk::Failure::Kind::Link) {
    found.link = true;
    found.state = recorded.empty() ? State::Foreign : State::Edited;
    return found;
  }
  if (!text) {
    return base::Unexpected(text.error());
  }
  if (wanted != nullptr && *text == *wanted) {
    found.state = State::Same;
    if (base::is_program(*wanted)) {
      const auto status = root.status(path);
      found.lost_mode = status && !status->executable;
    }
    return found;
  }
  if (wanted != nullptr) {
    find_difference(*wanted, *text, found);
  }
  found.digest = base::sha256_hex(*text);
  if (found.digest == recorded || journal.knows(path, found.digest)) {
    found.state = State::Ours;
    return found;
  }
  found.state = recorded.empty() ? State::Foreign : State::Edited;
  return found;
}

}  // namespace publish
