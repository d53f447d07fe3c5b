#include "publish/fingerprint.h"

#include <algorithm>

#include "base/digest.h"

namespace publish {

namespace {

template <class Number>
void append(std::string& bytes, Number number) {
  bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

}  // namespace

std::optional<Fingerprint> take_fingerprint(disk::Root& root, const std::string& system,
                                            std::string_view manifest,
                                            const std::vector<Digest>& files) {
  const auto identity = root.identity();
  if (!identity) {
    return std::nullopt;
  }
  std::string bytes = identity->file_system + '\n' + system + '\n' + base::sha256_hex(manifest);
  append(bytes, identity->number);
  Fingerprint fingerprint;
  std::string path = system + "/";
  for (const Digest& file : files) {
    path.replace(system.size() + 1, std::string::npos, file.first);
    const auto status = root.status(path);
    // A directory mounted below it may be on another kind of file system.
    if (!status || status->device != identity->device) {
      return std::nullopt;
    }
    append(bytes, status->device);
    append(bytes, status->number);
    append(bytes, status->size);
    append(bytes, status->modified);
    append(bytes, status->changed);
    bytes += status->executable ? 'x' : '-';
    fingerprint.newest = std::max({fingerprint.newest, status->modified, status->changed});
  }
  // The name is the same whatever path leads to the directory.
  fingerprint.name =
      base::sha256_hex(system + '\n' + identity->file_system + std::to_string(identity->number));
  fingerprint.digest = base::sha256_hex(bytes);
  return fingerprint;
}

bool is_settled(const Fingerprint& fingerprint, std::int64_t start) {
  constexpr std::int64_t kMargin = 2'000'000'000;
  return fingerprint.newest + kMargin <= start;
}

}  // namespace publish
