#include "driver/compile.h"

#include <doctest/doctest.h>

#include <string>

#include "disk/memory_disk.h"

namespace {

constexpr const char* kTwoSecrets = R"(version: 1
system: shop
environments:
  dev: {account: "111122223333", region: eu-west-1}
  prod: {account: "111122223333", region: eu-west-1}
secrets:
  db: {value: {}}
services:
  api:
    platform: lambda
    role: "{system}-{env}-api"
    reads: [{secret: db, deliver: runtime}]
)";

driver::Compiled compile_text(driver::Request request, const std::string& spec = kTwoSecrets) {
  disk::MemoryDisk disk;
  disk.files["a.yaml"] = spec;
  request.specs = {"a.yaml"};
  return driver::compile(request, disk);
}

}  // namespace

TEST_SUITE("compile") {
  TEST_CASE("a run up to the plan has the plan and no files") {
    const driver::Compiled compiled = compile_text({.last = driver::Stage::Plan});
    CHECK(compiled.report->findings.errors() == 0);
    REQUIRE(compiled.systems.size() == 1);
    const driver::System& system = compiled.systems.front();
    CHECK(system.name == "shop");
    CHECK(system.environments == std::vector<std::string>{"dev", "prod"});
    REQUIRE(system.planned);
    CHECK(system.planned->plan.environments.size() == 2);
    CHECK(system.product.files.empty());
  }

  TEST_CASE("a run up to the files has all of them, with the wanted ones marked") {
    const driver::Compiled whole = compile_text({.last = driver::Stage::Files});
    const driver::Compiled part =
        compile_text({.last = driver::Stage::Files, .environments = {"dev"}});
    REQUIRE(whole.systems.size() == 1);
    REQUIRE(part.systems.size() == 1);
    const publish::Product& all = whole.systems.front().product;
    const publish::Product& some = part.systems.front().product;
    CHECK_FALSE(whole.systems.front().planned);
    CHECK(all.part.whole);
    CHECK_FALSE(some.part.whole);
    CHECK(some.files.size() == all.files.size());
    CHECK_FALSE(some.part.paths.empty());
    for (const std::string& path : some.part.paths) {
      CAPTURE(path);
      CHECK_FALSE(path.starts_with("prod/"));
    }
  }

  TEST_CASE("a spec with an error is not among the systems") {
    const driver::Compiled compiled = compile_text(
        {.last = driver::Stage::Files}, std::string(kTwoSecrets) + "targets: {none: {}}\n");
    CHECK(compiled.report->findings.errors() != 0);
    CHECK(compiled.systems.empty());
  }

  TEST_CASE("findings point into the files of the same report") {
    const driver::Compiled compiled = compile_text(driver::Request{}, "version: 1\nsystem: 7\n");
    REQUIRE(compiled.report->findings.errors() != 0);
    for (const diag::Diagnostic& finding : compiled.report->findings.all()) {
      REQUIRE(finding.span);
      CHECK(compiled.report->files.find(finding.span->begin) != nullptr);
    }
  }
}
