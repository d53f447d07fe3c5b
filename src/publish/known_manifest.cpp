#include "publish/known_manifest.h"

#include <cstddef>
#include <utility>

namespace publish {

std::string manifest_path(const std::string& system) {
  return system + "/" + std::string(kManifest);
}

disk::Expected<KnownManifest> find_manifest(disk::Root& root, const std::string& system) {
  constexpr std::size_t kMost = std::size_t{256} * 1024 * 1024;
  auto text = root.read(manifest_path(system), kMost);
  if (!text && !text.error().absent()) {
    return base::Unexpected(std::move(text.error()));
  }
  if (!text) {
    return KnownManifest{};
  }
  KnownManifest known{.present = true, .text = *std::move(text)};
  if (auto read = read_manifest(known.text); !read) {
    known.mistake = std::move(read.error());
  } else if (read->system != system) {
    known.mistake = "it belongs to the system `" + read->system + "`";
  } else {
    known.manifest = *std::move(read);
  }
  return known;
}

}  // namespace publish
