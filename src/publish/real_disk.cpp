#include <fcntl.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "publish/descriptor.h"
#include "publish/disk.h"
#include "publish/real_root.h"
#include "publish/system.h"

namespace publish {

namespace fs = std::filesystem;

namespace {

class RealStream final : public Stream {
 public:
  RealStream(Descriptor file, std::string path) : file_(std::move(file)), path_(std::move(path)) {}

  std::size_t next(char* to, std::size_t size, std::optional<Failure>& failure) override {
    const ssize_t got = retried([&] { return ::read(file_.get(), to, size); });
    if (got < 0) {
      failure = failed(path_, errno);
    }
    return got < 0 ? 0 : static_cast<std::size_t>(got);
  }

 private:
  Descriptor file_;
  std::string path_;
};

}  // namespace

std::unique_ptr<Stream> RealDisk::stream(const std::string& path, std::optional<Failure>& failure) {
  // A pipe is waited for: answers may come out of another program.
  Descriptor file(retried([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC); }));
  if (!file.open()) {
    if (errno != ENOENT && errno != ENOTDIR) {
      failure = failed(path, errno);
    }
    return nullptr;
  }
  return std::make_unique<RealStream>(std::move(file), path);
}

std::optional<std::string> RealDisk::read(const std::string& path, std::size_t limit,
                                          std::optional<Failure>& failure) {
  // Not to wait for a writer if it is a pipe.
  const Descriptor file(
      retried([&] { return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK); }));
  if (!file.open()) {
    if (errno != ENOENT && errno != ENOTDIR) {
      failure = failed(path, errno);
    }
    return std::nullopt;
  }
  return read_all(file, path, limit, failure);
}

bool RealDisk::is_directory(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

std::vector<std::string> RealDisk::find(const std::string& directory, std::string_view name,
                                        std::optional<Failure>& failure) {
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
    failure = failed(directory, error.value());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::unique_ptr<Root> RealDisk::open_root(const std::string& directory, Access access,
                                          std::optional<Failure>& failure) {
  return RealRoot::open(directory, access, failure);
}

std::unique_ptr<Memory> RealDisk::open_memory(const std::string& directory) {
  std::string place = memory_directory(directory);
  return place.empty() ? nullptr : std::make_unique<FileMemory>(std::move(place));
}

}  // namespace publish
