#include "cli/builds.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "cli/exit.h"
#include "cli/shared_options.h"
#include "cli/unknown_word.h"
#include "lock/lock.h"
#include "publish/publish.h"

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

// The files that were or would be written for a system.
void append_outcome(std::string& out, const driver::BuiltSystem& system, bool dry_run) {
  const publish::Outcome& outcome = system.outcome;
  const std::size_t differing =
      outcome.added.size() + outcome.changed.size() + outcome.removed.size();
  const std::size_t files = outcome.added.size() + outcome.changed.size() + outcome.unchanged;
  out += system.name + ": " + counted(files, files == 1 ? " file" : " files") + " in " +
         system.directory;
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

// The ARNs that a list-secrets response added, and those that it lacks.
void append_learned(std::string& out, const lock::Learned& learned) {
  out += "  ARNs: " + counted(learned.learned, " learned, ") +
         counted(learned.known, " unchanged, ") +
         counted(learned.missing.size(), " missing from the list\n");
  std::size_t room = kListed;
  append_list(out, "  missing  ", learned.missing, room);
  if (learned.missing.size() > kListed) {
    out += "  … and " + counted(learned.missing.size() - kListed, " more\n");
  }
}

}  // namespace

driver::BuildRequest build_request(const Given& given) {
  driver::BuildRequest request;
  request.compile = compile_request(given);
  request.publish.dry_run = given.has(kDryRun);
  request.publish.force = given.has(kForce);
  request.publish.allowed_removals = given.all(kAllowRemove);
  request.compile.allowed_removals = request.publish.allowed_removals;
  return request;
}

Ending print_built(driver::Built built, const driver::BuildRequest& request, Form form,
                   Console& console) {
  if (built.unknown_environment) {
    return base::Unexpected(unknown_word("environment", *built.unknown_environment));
  }
  for (const driver::BuiltSystem& system : built.systems) {
    append_outcome(console.out, system, request.publish.dry_run);
    if (!request.compile.listed.empty()) {
      append_learned(console.out, system.learned);
    }
  }
  return finish(*built.report, form, console);
}

}  // namespace cli
