#pragma once

#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/expected.h"
#include "diag/diagnostic.h"
#include "disk/disk.h"
#include "git/blobs.h"
#include "git/repository.h"

namespace driver {

// Git's index as a read-only disk: the files that a commit would contain now. Paths are those of
// the work tree, which is read only to follow links before the last part of a path.
class IndexDisk final : public disk::Disk {
 public:
  // The index of the work tree that contains `directory`; never null.
  static base::Expected<std::unique_ptr<IndexDisk>, diag::Diagnostic> open(
      const std::string& directory);

  disk::Expected<std::string> read(const std::string& path, std::size_t limit) override;
  disk::Expected<std::unique_ptr<disk::Stream>> stream(const std::string& path) override;
  [[nodiscard]] bool is_directory(const std::string& path) override;
  disk::Expected<std::vector<std::string>> find(const std::string& directory,
                                                std::string_view name) override;
  disk::Expected<std::unique_ptr<disk::Root>> open_root(const std::string& directory,
                                                        disk::Access access) override;

 private:
  class IndexRoot;

  IndexDisk(git::Repository repository, std::vector<git::Entry> entries, git::Blobs blobs)
      : repository_(std::move(repository)),
        entries_(std::move(entries)),
        blobs_(std::move(blobs)) {}

  // The name of `path` in the index; a failure if it is outside the work tree.
  [[nodiscard]] disk::Expected<std::string> named(const std::string& path) const;
  // The entries below a directory of the index; empty: all.
  [[nodiscard]] std::span<const git::Entry> below(const std::string& directory) const;
  // The content of a file in the index; `path` is for the failure. Thread-safe.
  disk::Expected<std::string> contents(const git::Entry& entry, const std::string& path,
                                       std::size_t limit);

  git::Repository repository_;
  std::vector<git::Entry> entries_;
  std::mutex reading_;
  git::Blobs blobs_;
};

// The rule about an index that cannot be read.
std::span<const diag::RuleView> index_rules();

}  // namespace driver
