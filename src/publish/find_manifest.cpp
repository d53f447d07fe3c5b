#include <algorithm>
#include <cstddef>
#include <utility>

#include "base/digest.h"
#include "publish/parallel.h"
#include "publish/publish.h"

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
    known.mistake = "it is of the system `" + read->system + "`";
  } else {
    known.manifest = *std::move(read);
  }
  return known;
}

Manifest whole_manifest(const Product& product) {
  Manifest manifest = product.manifest;
  std::size_t bytes = 0;
  for (const base::OutputFile& file : product.files) {
    manifest.files.emplace_back(file.path, std::string());
    bytes += file.text.size();
  }
  for_each_in_parallel(product.files.size(), bytes, [&](std::size_t i) {
    manifest.files[i].second = base::sha256_hex(product.files[i].text);
  });
  std::ranges::sort(manifest.files);
  for (const Environment& environment : product.environments) {
    manifest.environments.push_back(environment.has);
  }
  return manifest;
}

}  // namespace publish
