#include "publish/publish.h"

#include <doctest/doctest.h>

#include "base/digest.h"
#include "disk/memory_disk.h"

namespace {

publish::Product product(base::FileSet files) {
  publish::Product made{.files = std::move(files)};
  made.manifest = {.program = "1",
                   .system = "shop",
                   .spec = "s.yaml",
                   .inputs = {{"s.yaml", base::sha256_hex("spec")}}};
  made.environments = {{.has = {.name = "prod", .protect = true, .secrets = {"db"}}}};
  return made;
}

struct Build {
  disk::MemoryDisk disk;
  publish::Options options;
  std::vector<std::string> codes;

  publish::Published operator()(const publish::Product& made) {
    diag::Collector sink;
    disk.written.clear();
    auto published = publish::publish({&made, 1}, "out", options, disk, sink);
    codes.clear();
    for (const auto& diagnostic : sink.all()) {
      codes.emplace_back(diagnostic.rule.code);
    }
    return published;
  }
};

const std::string kManifestPath = "out/shop/manifest.json";

}  // namespace

TEST_CASE("only what differs is written, and the manifest last") {
  Build build;
  build(product({{"a", "1"}, {"b", "1"}}));
  build.disk.files["out/shop/foreign"] = "kept";
  const auto published = build(product({{"a", "1"}, {"b", "2"}, {"dev/c", "1"}}));
  CHECK(build.codes.empty());
  CHECK(published.outcomes[0].unchanged == 1);
  CHECK(published.outcomes[0].changed == std::vector<std::string>{"b", "manifest.json"});
  CHECK(published.outcomes[0].added == std::vector<std::string>{"dev/c"});
  CHECK(build.disk.written ==
        std::vector<std::string>{"out/shop/b", "out/shop/dev/c", kManifestPath});
  CHECK(build.disk.files.at("out/shop/foreign") == "kept");
  build(product({{"a", "1"}, {"b", "2"}, {"dev/c", "1"}}));
  CHECK(build.disk.written.empty());
}

TEST_CASE("a dry run says what it would do and touches nothing") {
  Build build;
  build.options.dry_run = true;
  const auto published = build(product({{"a", "1"}, {"b", "2"}}));
  CHECK(published.outcomes[0].added.size() == 3);
  CHECK(build.disk.files.empty());
}

TEST_CASE("what the system refuses is reported, and all is as it was") {
  Build build;
  build.disk.unwritable = {"out/shop/b"};
  build(product({{"a", "1"}, {"b", "2"}}));
  CHECK(build.codes == std::vector<std::string>{"SG4002"});
  CHECK(build.disk.files.empty());
  build.disk.unwritable.clear();
  build.disk.unreadable = {"out/shop/b"};
  build(product({{"a", "1"}, {"b", "2"}}));
  CHECK(build.codes == std::vector<std::string>{"SG4001"});
  CHECK(build.disk.files.empty());
  build.disk.busy = true;
  build(product({{"a", "1"}}));
  CHECK(build.codes == std::vector<std::string>{"SG4010"});
}

TEST_CASE("the next build finishes one that was killed, whatever step it had come to") {
  const auto first = product({{"a", "1"}, {"b", "1"}, {"c", "1"}});
  const auto second = product({{"a", "2"}, {"b", "2"}, {"d", "2"}});
  Build clean;
  clean(first);
  clean(second);
  const auto wanted = clean.disk.files;
  bool killed = true;
  for (int i = 1; killed; ++i) {
    CAPTURE(i);
    Build build;
    build(first);
    build.disk.steps = 0;
    build.disk.killed_at = i;
    killed = false;
    try {
      build(second);
    } catch (const disk::MemoryDisk::Killed&) {
      killed = true;
    }
    build.disk.killed_at = 0;
    // Another spec may come first: what was half written is ours to it, too.
    if (i % 2 == 0) {
      build(first);
      CHECK(build.codes.empty());
    }
    build(second);
    CHECK(build.codes.empty());
    CHECK(build.disk.files == wanted);
  }
}

TEST_CASE("a file that builds read back is never an edited one, but is looked at again") {
  Build build;
  auto made = product({{"lock", "1"}});
  made.read_back = {.path = "lock", .seen = std::nullopt};
  build(made);
  build.disk.files["out/shop/lock"] = "merged";
  CHECK(build(made).overtaken);
  CHECK(build.disk.files.at("out/shop/lock") == "merged");
  made.read_back.seen = "merged";
  CHECK_FALSE(build(made).overtaken);
  CHECK(build.codes.empty());
  CHECK(build.disk.files.at("out/shop/lock") == "1");
}

TEST_CASE("a part leaves the rest, and says of what all is made only when it is one spec") {
  Build build;
  build(product({{"a", "1"}, {"b", "1"}, {"old", "1"}}));
  auto part = product({{"a", "2"}, {"b", "2"}});
  part.part = {.whole = false, .paths = {"a"}, .environments = {}, .all_targets = false};
  build(part);
  CHECK(build.disk.files.at("out/shop/b") == "1");
  CHECK(build.disk.files.contains("out/shop/old"));
  auto manifest = publish::read_manifest(build.disk.files.at(kManifestPath));
  REQUIRE(manifest);
  CHECK(manifest->inputs.empty());
  CHECK(manifest->files.size() == 3);
  const auto whole = product({{"a", "2"}, {"b", "2"}});
  build(whole);
  CHECK_FALSE(build.disk.files.contains("out/shop/old"));
  CHECK(build.disk.files.at(kManifestPath) == publish::print_manifest(whole_manifest(whole)));
}

TEST_CASE("a program is executable, and made so again where it is not") {
  Build build;
  const auto made = product({{"ops/run.sh", "#!/bin/sh\n"}, {"text", "# no program\n"}});
  const std::string path = "out/shop/ops/run.sh";
  build(made);
  CHECK(build.disk.executable == std::set<std::string>{path});
  build.disk.executable.clear();
  build.options.keeps_modes = [] { return false; };
  CHECK(build(made).outcomes[0].changed.empty());
  CHECK(build.disk.executable.empty());
  build.options.keeps_modes = [] { return true; };
  CHECK(build(made).outcomes[0].changed == std::vector<std::string>{"ops/run.sh"});
  CHECK(build.codes.empty());
  CHECK(build.disk.written == std::vector<std::string>{path});
  CHECK(build.disk.executable == std::set<std::string>{path});
  CHECK(build(made).outcomes[0].unchanged == 3);
  // The mode comes and goes with the text.
  build(product({{"ops/run.sh", "no program any more\n"}, {"text", "#!/bin/sh\n"}}));
  CHECK(build.disk.executable == std::set<std::string>{"out/shop/text"});
}
