#include "publish/publish.h"

#include <limits>

#include "publish/rules.h"

namespace publish {

Outcome publish(const base::FileSet& files, const std::string& directory, bool dry_run, Disk& disk,
                diag::Sink& sink) {
  Outcome outcome;
  // All is compared before anything is written, so that a disk that cannot be read is not half new.
  std::vector<const base::OutputFile*> differing;
  const std::size_t errors = sink.errors();
  for (const base::OutputFile& file : files) {
    std::optional<Failure> failure;
    const std::optional<std::string> before =
        disk.read(directory + "/" + file.path, std::numeric_limits<std::size_t>::max(), failure);
    if (failure) {
      sink.report(cannot_read(*failure));
    } else if (!before) {
      outcome.added.push_back(file.path);
      differing.push_back(&file);
    } else if (*before != file.text) {
      outcome.changed.push_back(file.path);
      differing.push_back(&file);
    } else {
      ++outcome.unchanged;
    }
  }
  if (dry_run || sink.errors() != errors) {
    return outcome;
  }
  for (const base::OutputFile* file : differing) {
    // What stopped one file, a full disk say, would stop the others too.
    if (const auto failure = disk.replace(directory, file->path, file->text)) {
      sink.report(cannot_write(*failure));
      break;
    }
  }
  return outcome;
}

}  // namespace publish
