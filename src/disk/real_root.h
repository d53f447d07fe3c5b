#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "disk/descriptor.h"
#include "disk/held_directory.h"
#include "disk/open_below.h"
#include "disk/root.h"

namespace disk {

// A directory of the file system, locked against other builds.
class RealRoot final : public Root {
 public:
  static Expected<std::unique_ptr<Root>> open(const std::string& directory, Access access,
                                              Resolution resolution = Resolution::Kernel);

  Expected<std::string> read(std::string_view path, std::size_t limit) override;
  std::optional<FileStatus> status(std::string_view path) override;
  std::optional<RootIdentity> identity() override;
  Expected<std::vector<std::string>> names(std::string_view directory) override;
  Expected<Made> make_directory(std::string_view path) override;
  Expected<void> create(std::string_view path, std::string_view text) override;
  Expected<void> move(std::string_view from, std::string_view to) override;
  Expected<void> replace(std::string_view from, std::string_view to) override;
  Expected<void> remove(std::string_view path) override;
  bool remove_directory(std::string_view path) override;
  Expected<void> sync() override;
  void abandon() override;

 private:
  RealRoot(std::string directory, HeldDirectory held, Resolution resolution)
      : Root(std::move(directory)),
        root_(std::move(held.descriptor)),
        made_(std::move(held.made)),
        resolution_(resolution) {}

  // The open directory that contains the last part of a path, and that part.
  struct Place {
    int directory = -1;
    std::string name;
  };
  Expected<Place> locate(std::string_view path);
  // Renames with the flags of renameat2(2), or as closely as a file system without them allows.
  Expected<void> rename(std::string_view from, std::string_view to, unsigned flags);
  [[nodiscard]] Failure refused(std::string_view path, int error) const;

  Descriptor root_;  // not open: the directory does not exist, and everything in it is absent
  std::vector<std::string> made_;  // created by opening, outermost first
  Resolution resolution_;
  // The directories used last: files come directory by directory.
  struct Opened {
    std::string path;
    Descriptor descriptor{-1};
  };
  Opened last_;
  Opened before_;
};

}  // namespace disk
