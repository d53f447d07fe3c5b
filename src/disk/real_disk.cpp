#include "disk/real_disk.h"

#include <fcntl.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "disk/descriptor.h"
#include "disk/file_cache.h"
#include "disk/real_root.h"
#include "disk/system.h"

namespace disk {

namespace fs = std::filesystem;

namespace {

class RealStream final : public Stream {
 public:
  RealStream(Descriptor file, std::string path) : file_(std::move(file)), path_(std::move(path)) {}

  Expected<std::size_t> next(char* to, std::size_t size) override {
    const ssize_t got = retried([&] { return ::read(file_.get(), to, size); });
    if (got < 0) {
      return base::Unexpected(failed(path_, errno));
    }
    return static_cast<std::size_t>(got);
  }

 private:
  Descriptor file_;
  std::string path_;
};

}  // namespace

Expected<std::unique_ptr<Stream>> RealDisk::stream(const std::string& path) {
  // Blocks on a pipe: the input may come from another program.
  Descriptor file(retried([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC); }));
  if (!file.open()) {
    return base::Unexpected(failed(path, errno));
  }
  return std::make_unique<RealStream>(std::move(file), path);
}

Expected<std::string> RealDisk::read(const std::string& path, std::size_t limit) {
  // O_NONBLOCK: does not wait for the writer of a pipe.
  const Descriptor file(
      retried([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK); }));
  if (!file.open()) {
    return base::Unexpected(failed(path, errno));
  }
  return read_all(file, path, limit);
}

bool RealDisk::is_directory(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

Expected<std::vector<std::string>> RealDisk::find(const std::string& directory,
                                                  std::string_view name) {
  std::vector<std::string> found;
  std::error_code error;
  fs::recursive_directory_iterator entry(directory, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code unknown;
    if ((name.empty() || entry->path().filename() == name) &&
        entry->symlink_status(unknown).type() == fs::file_type::regular) {
      found.push_back(entry->path().string());
    }
  }
  if (error) {
    return base::Unexpected(failed(directory, error.value()));
  }
  std::sort(found.begin(), found.end());
  return found;
}

Expected<std::unique_ptr<Root>> RealDisk::open_root(const std::string& directory, Access access) {
  return RealRoot::open(directory, access);
}

std::unique_ptr<Cache> RealDisk::open_cache(const std::string& directory) {
  std::string place = cache_directory(directory);
  return place.empty() ? nullptr : std::make_unique<FileCache>(std::move(place));
}

}  // namespace disk
