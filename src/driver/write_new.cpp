#include "driver/write_new.h"

#include <filesystem>
#include <limits>
#include <optional>

#include "base/digest.h"
#include "disk/rules.h"
#include "publish/commit.h"

namespace driver {

namespace {

// The reason why the file was not written; nullopt if it was. Remains of a killed run are removed.
std::optional<diag::Diagnostic> refusal(const std::filesystem::path& path, const std::string& text,
                                        disk::Disk& disk) {
  const std::string directory = path.has_parent_path() ? path.parent_path().string() : ".";
  const auto opened = disk.open_root(directory, disk::Access::Write);
  if (!opened) {
    return disk::cannot_write(opened.error());
  }
  disk::Root& root = **opened;
  const std::string name = path.filename().string();
  const auto interrupted = publish::find_interrupted(root);
  if (!interrupted) {
    return disk::cannot_read(interrupted.error());
  }
  const auto there = root.read(name, std::numeric_limits<std::size_t>::max());
  if (there) {
    static_cast<void>(clear_interrupted(root, *interrupted));
  }
  if (there || there.error().kind == disk::Failure::Kind::Link) {
    return disk::file_exists(path.string());
  }
  if (!there.error().absent()) {
    return disk::cannot_read(there.error());
  }
  const publish::Change change{.path = name, .text = &text, .digest = base::sha256_hex(text)};
  if (const auto done = publish::commit(root, {&change, 1}, *interrupted); !done) {
    root.abandon();
    return disk::cannot_write(done.error());
  }
  return std::nullopt;
}

}  // namespace

std::unique_ptr<Report> write_new(const std::string& path, const std::string& text,
                                  disk::Disk& disk) {
  auto report = std::make_unique<Report>();
  if (auto refused = refusal(path, text, disk)) {
    report->findings.report(std::move(*refused));
  }
  return report;
}

}  // namespace driver
