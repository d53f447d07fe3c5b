#include <doctest/doctest.h>

#include "base/digest.h"
#include "cli/run.h"
#include "cli/starter.h"
#include "disk/memory_disk.h"
#include "driver/quick_name.h"

namespace {

struct CheckRun {
  disk::MemoryDisk disk;
  cli::Console console;

  cli::ExitCode operator()(const std::vector<std::string>& arguments) {
    console = {};
    return cli::run(arguments, disk, console);
  }
  bool said(std::string_view part) const { return console.err.find(part) != std::string::npos; }
};

void replace(std::string& text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a check is clean after a build, and finds a change of any byte") {
  CheckRun run;
  run.disk.files["s.yaml"] = cli::starter();
  REQUIRE(run({"build", "s.yaml"}) == cli::ExitCode::Success);
  const auto built = run.disk.files;
  run.disk.written.clear();
  const int steps = run.disk.steps;
  CHECK(run({"check", "s.yaml"}) == cli::ExitCode::Success);
  CHECK(run({"check", "s.yaml", "--full"}) == cli::ExitCode::Success);
  for (const auto& entry : built) {
    // No structured binding, which Clang 14 does not capture.
    const std::string& path = entry.first;
    const std::string& text = entry.second;
    if (path == "s.yaml") {
      continue;
    }
    CAPTURE(path);
    // A lock that cannot be read is an error of the input.
    const bool is_lock = path.ends_with("secrets.lock.json");
    const cli::ExitCode wrong = is_lock ? cli::ExitCode::Usage : cli::ExitCode::Findings;
    for (const std::size_t at : {std::size_t{0}, text.size() / 2, text.size() - 1}) {
      CAPTURE(at);
      std::string& changed = run.disk.files[path];
      changed[at] = static_cast<char>(changed[at] ^ 1);
      CHECK(run({"check", "s.yaml", "--full"}) == wrong);
      // The quick check compares digests, whichever byte differs.
      if (at == 0 && path != "out/my-system/manifest.json") {
        CHECK(run({"check", "s.yaml"}) == wrong);
      }
      run.disk.files = built;
    }
    run.disk.files.erase(path);
    CHECK(run({"check", "s.yaml"}) == cli::ExitCode::Findings);
    run.disk.files = built;
  }
  CHECK(run.disk.steps == steps);
}

TEST_CASE("only a full check detects a forged manifest") {
  CheckRun run;
  run.disk.files["s.yaml"] = cli::starter();
  REQUIRE(run({"build", "s.yaml"}) == cli::ExitCode::Success);
  for (auto& [path, text] : run.disk.files) {
    if (path.ends_with(".tf")) {
      const std::string before = base::sha256_hex(text);
      text += "# forged\n";
      const std::string after = base::sha256_hex(text);
      for (auto& [other, manifest] : run.disk.files) {
        if (other.ends_with("/manifest.json")) {
          replace(manifest, before, after);
        }
      }
      break;
    }
  }
  CHECK(run({"check", "s.yaml"}) == cli::ExitCode::Success);
  CHECK(run({"check", "s.yaml", "--full"}) == cli::ExitCode::Findings);
  CHECK(run.said("SG4013"));
}

TEST_CASE("a check detects another version, another spec name and an unfinished build") {
  CheckRun run;
  run.disk.files["s.yaml"] = cli::starter();
  REQUIRE(run({"build", "s.yaml"}) == cli::ExitCode::Success);
  const auto built = run.disk.files;
  run.disk.files["t.yaml"] = cli::starter();
  CHECK(run({"check", "t.yaml"}) == cli::ExitCode::Findings);
  CHECK(run({"check", "s.yaml", "t.yaml"}) == cli::ExitCode::Usage);
  CHECK(run.said("SG4008"));
  run.disk.files = built;
  run.disk.files["out/.secretgen/journal"] = "secretgen journal 1\nend\n";
  CHECK(run({"check", "s.yaml"}) == cli::ExitCode::Findings);
  CHECK(run.said("SG4016"));
  run.disk.files = built;
  run.disk.busy = true;
  CHECK(run({"check", "s.yaml"}) == cli::ExitCode::Io);
  CHECK(run.said("SG4010"));
}

TEST_CASE("a plain system name is read from its line") {
  CHECK(driver::quick_name("version: 1\nsystem: shop\n") == "shop");
  CHECK(driver::quick_name("system: \"shop\"  # ours\r\n") == "shop");
  CHECK(driver::quick_name("system: 'my-shop_2'") == "my-shop_2");
  CHECK(driver::quick_name("a:\n  system: shop\n") == "");
  CHECK(driver::quick_name("system: shop\nsystem: blog\n") == "");
  CHECK(driver::quick_name("system: ../x\n") == "");
  CHECK(driver::quick_name("system: \"\"\n") == "");
  CHECK(driver::quick_name("system:") == "");
  CHECK(driver::quick_name("{system: shop}") == "");
  CHECK(driver::quick_name("") == "");
}

TEST_CASE("a script that is not executable is a finding of both kinds of check") {
  CheckRun run;
  std::string spec(cli::starter());
  spec += "targets: {script: {}}\n";
  run.disk.files["s.yaml"] = spec;
  const auto code = run({"build", "s.yaml"});
  CAPTURE(run.console.err);
  REQUIRE(code == cli::ExitCode::Success);
  REQUIRE_FALSE(run.disk.executable.empty());
  for (const char* option : {"--format=text", "--full"}) {
    CHECK(run({"check", "s.yaml", option}) == cli::ExitCode::Success);
  }
  run.disk.executable.clear();
  for (const char* option : {"--format=text", "--full"}) {
    CHECK(run({"check", "s.yaml", option}) == cli::ExitCode::Findings);
    CHECK(run.said("SG4021"));
  }
}
