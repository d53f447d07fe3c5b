#include "publish/product.h"

#include <algorithm>
#include <cstddef>

#include "base/digest.h"
#include "publish/parallel.h"

namespace publish {

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
