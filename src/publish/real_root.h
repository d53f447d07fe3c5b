#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "publish/descriptor.h"
#include "publish/disk.h"
#include "publish/open_below.h"
#include "publish/root.h"

namespace publish {

// A directory of the system, held with flock(2): no lock file is left behind, and the lock ends
// with the process. Where the file system has no such locks, builds are not kept apart.
class RealRoot final : public Root {
 public:
  static std::unique_ptr<RealRoot> open(const std::string& directory, Access access,
                                        std::optional<Failure>& failure,
                                        Resolution resolution = Resolution::Kernel);

  std::optional<std::string> read(std::string_view path, std::size_t limit,
                                  std::optional<Failure>& failure) override;
  std::optional<FileStatus> status(std::string_view path) override;
  std::optional<RootIdentity> identity() override;
  std::vector<std::string> names(std::string_view directory,
                                 std::optional<Failure>& failure) override;
  std::optional<Failure> make_directory(std::string_view path, bool& made) override;
  std::optional<Failure> create(std::string_view path, std::string_view text) override;
  std::optional<Failure> move(std::string_view from, std::string_view to) override;
  std::optional<Failure> replace(std::string_view from, std::string_view to) override;
  std::optional<Failure> remove(std::string_view path) override;
  bool remove_directory(std::string_view path) override;
  std::optional<Failure> sync() override;
  void abandon() override;

 private:
  RealRoot(std::string directory, Descriptor root, Resolution resolution)
      : Root(std::move(directory)), root_(std::move(root)), resolution_(resolution) {}

  // The open directory that a path's last part is in, and that part.
  struct Place {
    int directory = -1;
    std::string name;
  };
  std::optional<Failure> locate(std::string_view path, Place& place);
  // Renames with renameat2(2)'s flags, or as well as a file system without them can.
  std::optional<Failure> rename(std::string_view from, std::string_view to, unsigned flags);
  [[nodiscard]] Failure refused(std::string_view path, int error) const;

  Descriptor root_;  // not open: there is no such directory, and everything in it is absent
  Resolution resolution_;
  // Directories that were used last: files come directory by directory.
  struct Opened {
    std::string path;
    Descriptor descriptor{-1};
  };
  Opened last_;
  Opened before_;
  std::vector<std::string> made_;  // by opening, outermost first
};

}  // namespace publish
