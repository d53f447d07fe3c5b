#include "disk/system.h"

#include <sys/stat.h>
#include <unistd.h>

#include <system_error>
#include <utility>

namespace disk {

std::string reason(int error) { return std::generic_category().message(error); }

Failure failed(std::string_view path, int error) {
  const bool absent = error == ENOENT || error == ENOTDIR;
  return {.path = std::string(path),
          .reason = reason(error),
          .kind = absent ? Failure::Kind::Absent : Failure::Kind::Refused};
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

Expected<std::string> read_all(const Descriptor& file, std::string_view path, std::size_t limit) {
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) {
    return base::Unexpected(failed(path, errno));
  }
  if (!S_ISREG(status.st_mode)) {
    Failure failure = failed(path, EISDIR);
    if (!S_ISDIR(status.st_mode)) {
      failure.reason = "not a regular file";
    }
    return base::Unexpected(std::move(failure));
  }
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size > limit) {
    return base::Unexpected(Failure{.path = std::string(path),
                                    .reason = "more than " + std::to_string(limit) + " bytes",
                                    .kind = Failure::Kind::TooBig});
  }
  std::string text(size, '\0');
  std::size_t have = 0;
  while (have < size) {
    const ssize_t got =
        retried([&] { return ::read(file.get(), text.data() + have, size - have); });
    if (got < 0) {
      return base::Unexpected(failed(path, errno));
    }
    if (got == 0) {
      break;
    }
    have += static_cast<std::size_t>(got);
  }
  text.resize(have);
  return text;
}

}  // namespace disk
