#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/check.h"
#include "base/digest.h"
#include "disk/memory_disk.h"
#include "disk/path.h"
#include "publish/inspect.h"
#include "publish/journal.h"
#include "publish/publish.h"

namespace {

constexpr std::string_view kForeign = "not ours";

publish::Product product() {
  publish::Product made{.files = {{"dev/a.json", "{}\n"}, {"ops/run.sh", "#!/bin/sh\n"}}};
  made.manifest = {.program = "1",
                   .system = "shop",
                   .spec = "s.yaml",
                   .inputs = {{"s.yaml", base::sha256_hex("spec")}}};
  made.environments = {{.has = {.name = "dev", .secrets = {"db"}}}};
  return made;
}

void check_manifest(std::string_view text) {
  const auto manifest = publish::read_manifest(text);
  if (!manifest) {
    SG_CHECK(!manifest.error().empty(), "an invalid manifest has an error");
    return;
  }
  for (const publish::Digest& file : manifest->files) {
    SG_CHECK(disk::is_below(file.first), "a manifest lists what is below it");
    SG_CHECK(base::is_digest(file.second), "with its digest");
  }
  const std::string printed = publish::print_manifest(*manifest);
  const auto again = publish::read_manifest(printed);
  SG_CHECK(again && *again == *manifest, "a printed manifest is read back unchanged");
}

void check_journal(std::string_view text) {
  const publish::Journal journal = publish::read_journal(text);
  for (const auto& [path, digests] : journal.digests) {
    SG_CHECK(disk::is_below(path), "a journal names what is below it");
    for (const std::string& digest : digests) {
      SG_CHECK(base::is_digest(digest), "with its digest");
    }
  }
  const std::string printed = publish::print_journal(journal);
  SG_CHECK(publish::print_journal(publish::read_journal(printed)) == printed,
           "a printed journal is read back unchanged");
}

// A build touches only its own outputs, whatever a manifest or a journal says.
void check_build(const std::string& path, const std::string& text, bool force) {
  const publish::Product made = product();
  disk::MemoryDisk disk;
  disk.files = {{"kept", std::string(kForeign)},
                {"out/kept", std::string(kForeign)},
                {"out/shop/kept", std::string(kForeign)},
                {"out/shop/dev/kept", std::string(kForeign)}};
  disk.files[path] = text;
  const auto before = disk.files;
  diag::Collector sink;
  publish::Options options;
  options.force = force;
  publish::publish({&made, 1}, "out", options, disk, sink);
  for (const auto& [name, content] : disk.files) {
    SG_CHECK(before.contains(name) || name == "out/shop/dev/a.json" ||
                 name == "out/shop/ops/run.sh" || name == "out/shop/manifest.json",
             "only outputs are written");
    SG_CHECK(!name.ends_with("/kept") || content == kForeign, "foreign files are not overwritten");
  }
  for (const auto& [name, content] : before) {
    // With --force, files that a manifest lists are removed, but only in the directory of its
    // system.
    const bool may_go = name == path || (force && name.starts_with("out/shop/"));
    SG_CHECK(may_go || disk.files.contains(name), "foreign files are kept");
  }
  SG_CHECK(sink.errors() == 0 || disk.files == before, "a refused build writes nothing");
  if (sink.errors() == 0) {
    diag::Collector clean;
    const auto root = disk.open_root("out", disk::Access::Read);
    publish::inspect(
        **root, made, [] { return true; }, clean);
    SG_CHECK(clean.errors() == 0, "a check after a build is clean");
  }
}

}  // namespace

// The first byte selects the kind of the rest: 0 a manifest, 1 a journal, 2 and 3 the same for a
// build with --force.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  const bool force = (data[0] & 2U) != 0;
  if ((data[0] & 1U) == 0) {
    check_manifest(text);
    check_build("out/shop/manifest.json", text, force);
  } else {
    check_journal(text);
    check_build("out/.secretgen/journal", text, force);
  }
  return 0;
}
