#include "publish/recorded.h"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <limits>
#include <optional>

#include "base/digest.h"
#include "base/file_set.h"
#include "base/version.h"
#include "disk/clock.h"
#include "publish/fingerprint.h"
#include "publish/known_manifest.h"
#include "publish/parallel.h"

namespace publish {

namespace {

// Reads all files. `modes_lost`: a program is not executable, but modes do not matter here.
bool files_are_as_recorded(disk::Root& root, const Manifest& manifest, const Recorded& recorded,
                           bool& modes_lost) {
  // The amount to read is unknown; most files have a few kilobytes.
  constexpr std::size_t kGuess = 8192;
  std::atomic<bool> same = true;
  std::vector<char> is_program(manifest.files.size());
  for_each_in_parallel(manifest.files.size(), manifest.files.size() * kGuess, [&](std::size_t i) {
    const auto& [path, digest] = manifest.files[i];
    if (same) {
      const auto text =
          root.read(manifest.system + "/" + path, std::numeric_limits<std::size_t>::max());
      if (!text || base::sha256_hex(*text) != digest) {
        same = false;
      } else if (base::is_program(*text)) {
        is_program[i] = 1;
      }
    }
  });
  for (std::size_t i = 0; i < is_program.size() && same; ++i) {
    if (is_program[i] != 0) {
      const auto status = root.status(manifest.system + "/" + manifest.files[i].first);
      modes_lost = modes_lost || !status || !status->executable;
      same = status && (status->executable || !recorded.keeps_modes());
    }
  }
  return same;
}

}  // namespace

bool is_as_recorded(disk::Root& root, const std::string& system, const Recorded& recorded,
                    std::size_t& files) {
  const auto known = find_manifest(root, system);
  if (!known || !known->manifest) {
    return false;
  }
  const Manifest& manifest = *known->manifest;
  const bool same_inputs =
      manifest.program == base::version() && manifest.spec == recorded.spec &&
      manifest.templates == recorded.templates &&
      (manifest.waived_until.empty() || recorded.today <= manifest.waived_until) &&
      !find_digest(manifest.inputs, manifest.spec).empty() &&
      std::ranges::all_of(manifest.inputs, [&](const Digest& input) {
        return recorded.digest_of(input.first) == input.second;
      });
  if (!same_inputs) {
    return false;
  }
  files = manifest.files.size() + 1;
  const std::int64_t start = disk::now();
  const auto before = recorded.cache == nullptr
                          ? std::nullopt
                          : take_fingerprint(root, system, known->text, manifest.files);
  if (before && recorded.cache->knows(before->name, before->digest)) {
    return true;
  }
  bool modes_lost = false;
  if (!files_are_as_recorded(root, manifest, recorded, modes_lost)) {
    return false;
  }
  if (before && !modes_lost && is_settled(*before, start)) {
    const auto after = take_fingerprint(root, system, known->text, manifest.files);
    if (after && after->digest == before->digest) {
      recorded.cache->keep(before->name, before->digest);
    }
  }
  return true;
}

}  // namespace publish
