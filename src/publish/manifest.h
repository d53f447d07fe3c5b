#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/expected.h"

namespace publish {

inline constexpr std::string_view kManifest = "manifest.json";
inline constexpr std::int64_t kManifestFormat = 1;

// A path, and the SHA-256 of what it holds.
using Digest = std::pair<std::string, std::string>;

// What an environment had when it was built, for the guard against silent removals.
struct Guarded {
  std::string name;
  bool protect = false;
  std::vector<std::string> secrets;                         // labels
  std::vector<std::pair<std::string, std::string>> grants;  // a principal and a secret's label

  bool operator==(const Guarded&) const = default;
};

// out/<system>/manifest.json: what was built from what. All lists are sorted and have no
// duplicates. If every file is what one spec compiles to, the manifest depends only on that spec,
// the program's version and the templates. After builds of parts from different states, `inputs`,
// `templates` and `waived_until` are empty.
struct Manifest {
  std::string program;  // version
  std::string system;
  std::string spec;  // the main file, a key of `inputs`
  // The day on which the first of the spec's waivers ends, as 2026-12-31; empty: no waivers.
  std::string waived_until;
  std::vector<Digest> inputs;     // spec files, relative to the main file's directory
  std::vector<Digest> templates;  // overridden ones, by name
  std::vector<Digest> files;      // relative to the manifest's directory
  std::vector<Guarded> environments;

  bool operator==(const Manifest&) const = default;
};

// JSON with one entry a line, so that merges rarely conflict.
std::string print_manifest(const Manifest& manifest);

// Takes the layout of `print_manifest`, and no other JSON; an error ("line 7: …") if `text` has
// another, a path in it is not below its directory, or a list is out of order.
base::Expected<Manifest, std::string> read_manifest(std::string_view text);

// The digest of a path in such a list; empty if the path is not in it.
std::string_view find_digest(const std::vector<Digest>& sorted, std::string_view path);

}  // namespace publish
