#include "cli/summary.h"

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace cli {

namespace {

constexpr std::size_t kListed = 10;

void append_list(std::string& out, std::string_view mark, const std::vector<std::string>& paths,
                 std::size_t& room) {
  for (const std::string& path : paths) {
    if (room == 0) {
      return;
    }
    --room;
    out += mark;
    out += path;
    out += '\n';
  }
}

std::string counted(std::size_t count, std::string_view what) {
  return std::to_string(count) + std::string(what);
}

}  // namespace

void append_summary(std::string& out, const std::string& system, const std::string& directory,
                    const publish::Outcome& outcome, bool dry_run) {
  const std::size_t differing =
      outcome.added.size() + outcome.changed.size() + outcome.removed.size();
  const std::size_t files = outcome.added.size() + outcome.changed.size() + outcome.unchanged;
  out += system + ": " + counted(files, files == 1 ? " file" : " files") + " in " + directory;
  if (differing == 0) {
    out += dry_run ? ", nothing would change\n" : ", nothing changed\n";
    return;
  }
  const char* separator = dry_run ? ", would write " : ", ";
  for (const auto& [paths, what] :
       {std::pair(&outcome.added, " new"), std::pair(&outcome.changed, " changed"),
        std::pair(&outcome.removed, dry_run ? " to be removed" : " removed")}) {
    if (!paths->empty()) {
      out += separator + counted(paths->size(), what);
      separator = ", ";
    }
  }
  out += '\n';
  std::size_t room = kListed;
  append_list(out, "  new      ", outcome.added, room);
  append_list(out, "  changed  ", outcome.changed, room);
  append_list(out, "  removed  ", outcome.removed, room);
  if (differing > kListed) {
    out += "  … and " + counted(differing - kListed, " more\n");
  }
}

void append_learned(std::string& out, const lock::Learned& learned) {
  out += "  ARNs: " + counted(learned.learned, " learnt, ") +
         counted(learned.known, " as before, ") +
         counted(learned.missing.size(), " of the spec not in the list\n");
  std::size_t room = kListed;
  append_list(out, "  not in the list  ", learned.missing, room);
  if (learned.missing.size() > kListed) {
    out += "  … and " + counted(learned.missing.size() - kListed, " more\n");
  }
}

}  // namespace cli
