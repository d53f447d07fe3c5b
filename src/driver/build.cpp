#include "driver/build.h"

#include <cstddef>
#include <utility>

#include "disk/rules.h"
#include "driver/compile.h"
#include "driver/file_modes.h"
#include "driver/plain_text.h"

namespace driver {

namespace {

// Scans what the run has read and, if that contains no secret, what it is about to write.
void judge_plain_text(const std::vector<System>& systems, const std::string& out, disk::Disk& disk,
                      Report& report) {
  PlainText plain_text(report.findings);
  plain_text.read_allow_list(disk);
  for (const source::File& file : report.files.all()) {
    plain_text.judge(std::string(file.path()), file.text());
  }
  if (report.findings.errors() != 0 || plain_text.found() != 0) {
    return;
  }
  for (const System& system : systems) {
    const std::string directory = system_directory(out, system.name) + "/";
    for (const base::OutputFile& file : system.product.files) {
      plain_text.judge_made(directory + file.path, file.text);
    }
  }
}

// One attempt; nullopt if another build was faster, so that what this one has read is outdated.
std::optional<Built> attempt(const BuildRequest& request, disk::Disk& disk) {
  Request to_files = request.compile;
  to_files.last = Stage::Files;
  Compiled compiled = compile(to_files, disk);
  Built built{.report = std::move(compiled.report)};
  diag::Collector& findings = built.report->findings;
  judge_plain_text(compiled.systems, to_files.out, disk, *built.report);
  if (findings.errors() != 0) {
    return built;
  }
  built.unknown_environment = unknown_environment(to_files.environments, compiled.systems);
  if (!built.unknown_environment) {
    built.unknown_environment = unknown_deployed(to_files.deployed, compiled.systems);
  }
  if (built.unknown_environment) {
    return built;
  }
  std::vector<publish::Product> products;
  for (System& system : compiled.systems) {
    products.push_back(std::move(system.product));
  }
  publish::Options options = request.publish;
  options.keeps_modes = keeps_file_modes(to_files.out);
  publish::Published published = publish::publish(products, to_files.out, options, disk, findings);
  if (published.overtaken) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < compiled.systems.size() && findings.errors() == 0; ++i) {
    System& system = compiled.systems[i];
    std::string directory = system_directory(to_files.out, system.name);
    built.systems.push_back({.name = std::move(system.name),
                             .directory = std::move(directory),
                             .outcome = std::move(published.outcomes[i]),
                             .learned = std::move(system.learned)});
  }
  return built;
}

}  // namespace

Built build(const BuildRequest& request, disk::Disk& disk) {
  constexpr int kAttempts = 100;
  for (int i = 0; i < kAttempts; ++i) {
    if (auto built = attempt(request, disk)) {
      return std::move(*built);
    }
  }
  Built busy;
  busy.report->findings.report(disk::cannot_write(
      {.path = request.compile.out, .reason = {}, .kind = disk::Failure::Kind::Busy}));
  return busy;
}

}  // namespace driver
