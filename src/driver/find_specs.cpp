#include "driver/find_specs.h"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <unordered_set>

#include "disk/rules.h"

namespace driver {

namespace {

constexpr std::string_view kSpecs = "specs";

// Collects specs, each once however it is spelled.
class Finder {
 public:
  Finder(disk::Disk& disk, diag::Sink& sink) : disk_(disk), sink_(sink) {}

  void add_file(const std::string& path) {
    if (seen_.insert(std::filesystem::path(path).lexically_normal().string()).second) {
      found_.push_back(path);
    }
  }

  void add_directory(const std::string& path, const std::string& if_none) {
    const auto below = disk_.find(path, kSpecName);
    if (!below) {
      sink_.report(disk::cannot_read(below.error()));
      return;
    }
    if (below->empty()) {
      sink_.report(disk::missing_file(if_none));
    }
    std::for_each(below->begin(), below->end(), [&](const std::string& file) { add_file(file); });
  }

  std::vector<std::string> take() { return std::move(found_); }

 private:
  disk::Disk& disk_;
  diag::Sink& sink_;
  std::vector<std::string> found_;
  std::unordered_set<std::string> seen_;
};

std::string without_final_slashes(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) {
    path.pop_back();
  }
  return path;
}

}  // namespace

std::vector<std::string> find_specs(const std::vector<std::string>& paths, disk::Disk& disk,
                                    diag::Sink& sink) {
  const std::string name(kSpecName);
  Finder finder(disk, sink);
  for (const std::string& given : paths) {
    const std::string path = without_final_slashes(given);
    if (disk.is_directory(path)) {
      std::string what = "`";
      what.append(name).append("` below `").append(path).append("`");
      finder.add_directory(path, what);
    } else {
      finder.add_file(path);
    }
  }
  if (paths.empty()) {
    const std::string specs(kSpecs);
    const std::string if_none = "`" + name + "` here or below `" + specs + "`";
    const auto text = disk.read(name, std::numeric_limits<std::size_t>::max());
    if (text || !text.error().absent()) {
      finder.add_file(name);
    } else if (disk.is_directory(specs)) {
      finder.add_directory(specs, if_none);
    } else {
      sink.report(disk::missing_file(if_none));
    }
  }
  return finder.take();
}

}  // namespace driver
