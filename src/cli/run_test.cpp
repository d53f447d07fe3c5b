#include "cli/run.h"

#include <doctest/doctest.h>

#include "cli/starter.h"
#include "disk/memory_disk.h"
#include "source/files.h"

namespace {

struct Run {
  disk::MemoryDisk disk;
  cli::Console console;

  cli::ExitCode operator()(const std::vector<std::string>& arguments) {
    console = {};
    return cli::run(arguments, disk, console);
  }
};

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the spec that init writes builds without findings, and a second build changes nothing") {
  Run run;
  CHECK(run({"init"}) == cli::ExitCode::Success);
  CHECK(run.disk.files.at("secrets.spec.yaml") == cli::starter());
  CHECK(run({"build", "secrets.spec.yaml"}) == cli::ExitCode::Success);
  CHECK(run.console.err == "");
  CHECK(contains(run.console.out, " new\n"));
  run.disk.written.clear();
  CHECK(run({"build", "secrets.spec.yaml"}) == cli::ExitCode::Success);
  CHECK(contains(run.console.out, "nothing changed"));
  CHECK(run.disk.written.empty());
}

TEST_CASE("init does not overwrite a file") {
  Run run;
  run.disk.files["secrets.spec.yaml"] = "mine";
  CHECK(run({"init"}) == cli::ExitCode::Io);
  CHECK(contains(run.console.err, "SG4005"));
  CHECK(run.disk.written.empty());
}

TEST_CASE("wrong usage is one line and a pointer to the help") {
  Run run;
  CHECK(run({}) == cli::ExitCode::Usage);
  CHECK(contains(run.console.err, "Usage: secretgen COMMAND"));
  CHECK(run({"biuld"}) == cli::ExitCode::Usage);
  CHECK(run.console.err ==
        "error: unknown command `biuld`; did you mean `build`?\nsee secretgen --help\n");
  CHECK(run({"build", "--taget", "iam"}) == cli::ExitCode::Usage);
  CHECK(run.console.err ==
        "error: unknown option `--taget`; did you mean `--target`?\nsee secretgen build --help\n");
  CHECK(run({"build", "--target", "terrafrom"}) == cli::ExitCode::Usage);
  CHECK(contains(run.console.err, "did you mean `terraform`?"));
  CHECK(run({"build", "-o"}) == cli::ExitCode::Usage);
  CHECK(run({"build", "-o", "a", "--out", "b"}) == cli::ExitCode::Usage);
  CHECK(run({"build", "--out="}) == cli::ExitCode::Usage);
  CHECK(run({"build", ""}) == cli::ExitCode::Usage);
  CHECK(run({"build", "--dry-run=maybe"}) == cli::ExitCode::Usage);
  CHECK(run({"build", "--format", "xml"}) == cli::ExitCode::Usage);
  CHECK(run({"explain", "SG9999"}) == cli::ExitCode::Usage);
  CHECK(run.console.out.empty());
}

TEST_CASE("an unknown environment is wrong usage, and nothing is written") {
  Run run;
  run.disk.files["a.yaml"] = cli::starter();
  CHECK(run({"build", "a.yaml", "--env", "pord"}) == cli::ExitCode::Usage);
  CHECK(contains(run.console.err, "did you mean `prod`?"));
  CHECK(run.disk.written.empty());
  CHECK(run({"build", "a.yaml", "--env", "prod"}) == cli::ExitCode::Success);
  for (const std::string& path : run.disk.written) {
    CAPTURE(path);
    CHECK_FALSE(contains(path, "/dev/"));
  }
}

TEST_CASE("a build of all environments keeps the files of a build of one") {
  Run run;
  run.disk.files["a.yaml"] = cli::starter();
  CHECK(run({"build", "a.yaml", "--env", "prod"}) == cli::ExitCode::Success);
  CHECK(run({"build", "a.yaml"}) == cli::ExitCode::Success);
  // Only the manifest changes.
  CHECK(contains(run.console.out, " 1 changed\n"));
}

TEST_CASE("a path with a comma is one path, and two spellings of a path are one spec") {
  Run run;
  run.disk.files["a,b.yaml"] = cli::starter();
  CHECK(run({"build", "a,b.yaml", "./a,b.yaml", "--dry-run"}) == cli::ExitCode::Success);
  CHECK(contains(run.console.out, "would write"));
  CHECK(run.disk.written.empty());
}

TEST_CASE("an error in one spec prevents all writes") {
  Run run;
  run.disk.files["a.yaml"] = cli::starter();
  run.disk.files["b.yaml"] = "version: 1\n";
  CHECK(run({"build", "a.yaml", "b.yaml"}) == cli::ExitCode::Findings);
  CHECK(run.disk.written.empty());
}

TEST_CASE("two specs of one system are an error") {
  Run run;
  run.disk.files["a.yaml"] = cli::starter();
  run.disk.files["b.yaml"] = cli::starter();
  CHECK(run({"build", "a.yaml", "b.yaml"}) == cli::ExitCode::Findings);
  CHECK(contains(run.console.err, "SG4008"));
}

TEST_CASE("without a path, the spec here or those below specs are built") {
  Run run;
  CHECK(run({"build"}) == cli::ExitCode::Io);
  CHECK(contains(run.console.err, "SG4004"));
  run.disk.files["specs/x/secrets.spec.yaml"] = cli::starter();
  CHECK(run({"build", "--dry-run"}) == cli::ExitCode::Success);
  run.disk.files["secrets.spec.yaml"] = "version: 1\n";
  CHECK(run({"build", "--dry-run"}) == cli::ExitCode::Findings);
}

TEST_CASE("includes are relative to the including file, loaded once, and have no cycle") {
  Run run;
  run.disk.files["d/a.yaml"] = std::string(cli::starter()) + "include: [more/b.yaml]\n";
  run.disk.files["d/more/b.yaml"] =
      "secrets: {extra: {value: {}}}\n"
      "principals: {ops: {role: ops, reads: [extra]}}\n";
  CHECK(run({"build", "d/a.yaml", "--dry-run"}) == cli::ExitCode::Success);
  CHECK(run.console.err == "");
  run.disk.files["d/more/b.yaml"] = "include: [b.yaml]\n";
  CHECK(run({"build", "d/a.yaml"}) == cli::ExitCode::Findings);
  CHECK(contains(run.console.err, "SG4007"));
  run.disk.files["d/more/b.yaml"] = "include: [none.yaml]\n";
  CHECK(run({"build", "d/a.yaml"}) == cli::ExitCode::Findings);
  CHECK(contains(run.console.err, "SG4006"));
}

TEST_CASE("a file over the limit and an unreadable file are I/O errors") {
  Run run;
  run.disk.files["a.yaml"] = std::string(source::kMaxFileSize + 1, '#');
  CHECK(run({"build", "a.yaml"}) == cli::ExitCode::Io);
  CHECK(contains(run.console.err, "SG4003"));
  run.disk.files["a.yaml"] = cli::starter();
  run.disk.unreadable = {"a.yaml"};
  CHECK(run({"build", "a.yaml"}) == cli::ExitCode::Io);
  CHECK(contains(run.console.err, "SG4001"));
}

TEST_CASE("findings can be printed as JSON") {
  Run run;
  run.disk.files["a.yaml"] = "version: 1\n";
  CHECK(run({"build", "a.yaml", "--format", "json"}) == cli::ExitCode::Findings);
  CHECK(run.console.err.starts_with("["));
}

TEST_CASE("explain finds every rule by code and by name") {
  Run run;
  CHECK(run({"explain"}) == cli::ExitCode::Success);
  CHECK(contains(run.console.out, "SG4005  error    file-exists"));
  CHECK(run({"explain", "sg4005"}) == cli::ExitCode::Success);
  const std::string by_code = run.console.out;
  CHECK(run({"explain", "file-exists"}) == cli::ExitCode::Success);
  CHECK(run.console.out == by_code);
}

TEST_CASE("help and version are printed") {
  Run run;
  CHECK(run({"--help"}) == cli::ExitCode::Success);
  CHECK(contains(run.console.out, "secretgen init"));
  for (const char* command : {"build", "init", "explain"}) {
    CHECK(run({command, "--help"}) == cli::ExitCode::Success);
    CHECK(contains(run.console.out, "Examples:"));
  }
  CHECK(run({"--version"}) == cli::ExitCode::Success);
  CHECK(run.console.out.starts_with("secretgen "));
}
