#include <algorithm>
#include <cstddef>

#include "base/digest.h"
#include "publish/parallel.h"
#include "publish/publish.h"

namespace publish {

std::string manifest_path(const std::string& system) {
  return system + "/" + std::string(kManifest);
}

KnownManifest find_manifest(Root& root, const std::string& system,
                            std::optional<Failure>& failure) {
  constexpr std::size_t kMost = std::size_t{256} * 1024 * 1024;
  KnownManifest known;
  if (auto text = root.read(manifest_path(system), kMost, failure)) {
    known.present = true;
    known.text = std::move(*text);
    known.manifest = read_manifest(known.text, known.mistake);
    if (known.manifest && known.manifest->system != system) {
      known.mistake = "it is of the system `" + known.manifest->system + "`";
      known.manifest.reset();
    }
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
