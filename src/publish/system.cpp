#include "publish/system.h"

#include <sys/stat.h>
#include <unistd.h>

#include <system_error>

namespace publish {

std::string reason(int error) { return std::generic_category().message(error); }

Failure failed(std::string_view path, int error) {
  return {.path = std::string(path), .reason = reason(error)};
}

int write_all(const Descriptor& file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = retried([&] { return ::write(file.get(), text.data(), text.size()); });
    if (written <= 0) {
      return written < 0 ? errno : EIO;
    }
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

std::optional<std::string> read_all(const Descriptor& file, std::string_view path,
                                    std::size_t limit, std::optional<Failure>& failure) {
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) {
    failure = failed(path, errno);
    return std::nullopt;
  }
  if (!S_ISREG(status.st_mode)) {
    failure = failed(path, EISDIR);
    if (!S_ISDIR(status.st_mode)) {
      failure->reason = "not a regular file";
    }
    return std::nullopt;
  }
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > limit) {
    failure = Failure{.path = std::string(path),
                      .reason = "more than " + std::to_string(limit) + " bytes",
                      .too_big = true};
    return std::nullopt;
  }
  std::string text(size, '\0');
  std::size_t have = 0;
  while (have < size) {
    const ssize_t got =
        retried([&] { return ::read(file.get(), text.data() + have, size - have); });
    if (got < 0) {
      failure = failed(path, errno);
      return std::nullopt;
    }
    if (got == 0) {
      break;
    }
    have += static_cast<std::size_t>(got);
  }
  text.resize(have);
  return text;
}

}  // namespace publish
