#include "cli/build_systems.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <unordered_set>
#include <utility>

#include "cli/exit.h"
#include "cli/file_modes.h"
#include "cli/inputs.h"
#include "cli/plain_text.h"
#include "cli/summary.h"
#include "cli/templates.h"
#include "cli/usage.h"
#include "diag/sink.h"
#include "disk/rules.h"
#include "publish/publish.h"
#include "source/files.h"
#include "templates/all.h"

namespace cli {

namespace {

// Says which of the wanted environments is in none of the systems; empty if all are.
std::string missing_environment(const std::vector<std::string>& wanted,
                                const std::vector<System>& systems) {
  std::vector<std::string_view> names;
  std::unordered_set<std::string_view> known;
  for (const System& system : systems) {
    for (const std::string& environment : system.environments) {
      if (known.insert(environment).second) {
        names.push_back(environment);
      }
    }
  }
  for (const std::string& environment : wanted) {
    if (!known.contains(environment)) {
      return unknown_word("environment", environment, names);
    }
  }
  return {};
}

const source::File* read_list(const std::string& path, disk::Disk& disk, source::Files& files,
                              diag::Sink& sink) {
  auto text = disk.read(path, source::kMaxFileSize);
  if (text) {
    return &files.add(path, *std::move(text));
  }
  sink.report(text.error().absent() ? disk::missing_file("file `" + path + "`")
                                    : disk::cannot_read(text.error()));
  return nullptr;
}

// One attempt; nullopt if another build was faster, and what this one had read is no longer so.
std::optional<ExitCode> attempt(const BuildRequest& request, disk::Disk& disk, Console& console) {
  diag::Collector sink;
  source::Files files;
  std::vector<System> systems;
  render::Templates templates(templates::all());
  std::vector<publish::Digest> template_digests;
  if (!request.templates.empty()) {
    override_templates(request.templates, disk, files, templates, sink);
    template_digests = overridden_templates(request.templates, files);
  }
  Selection selection = request.selection;
  if (!request.list.empty()) {
    selection.listed = read_list(request.list, disk, files, sink);
  }
  for (const std::string& path : find_specs(request.specs, disk, sink)) {
    if (auto system = compile(path, request.out, selection, templates, disk, files, sink)) {
      system->product.manifest.templates = template_digests;
      systems.push_back(std::move(*system));
    }
  }
  check_names(systems, sink);
  PlainText plain_text(sink);
  plain_text.read_allow_list(disk);
  for (const source::File& file : files.all()) {
    plain_text.judge(std::string(file.path()), file.text());
  }
  if (sink.errors() != 0) {
    return finish(sink, files, request.form, console);
  }
  if (const std::string mistake = missing_environment(selection.environments, systems);
      !mistake.empty()) {
    return wrong_usage(request.command, mistake, console);
  }
  std::vector<publish::Product> products;
  for (System& system : systems) {
    products.push_back(std::move(system.product));
  }
  // A last look at what is about to be written. What the input holds has been said.
  if (plain_text.found() == 0) {
    for (const publish::Product& product : products) {
      const std::string directory = system_directory(request.out, product.manifest.system) + "/";
      for (const base::OutputFile& file : product.files) {
        plain_text.judge_made(directory + file.path, file.text);
      }
    }
    if (sink.errors() != 0) {
      return finish(sink, files, request.form, console);
    }
  }
  publish::Options options = request.publish;
  options.keeps_modes = keeps_file_modes(request.out);
  const publish::Published published = publish::publish(products, request.out, options, disk, sink);
  if (published.overtaken) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < systems.size() && sink.errors() == 0; ++i) {
    append_summary(console.out, systems[i].name, system_directory(request.out, systems[i].name),
                   published.outcomes[i], request.publish.dry_run);
    if (selection.listed != nullptr) {
      append_learned(console.out, systems[i].learned);
    }
  }
  return finish(sink, files, request.form, console);
}

}  // namespace

ExitCode build_systems(const BuildRequest& request, disk::Disk& disk, Console& console) {
  constexpr int kAttempts = 100;
  for (int i = 0; i < kAttempts; ++i) {
    if (const auto code = attempt(request, disk, console)) {
      return *code;
    }
  }
  diag::Collector sink;
  sink.report(
      disk::cannot_write({.path = request.out, .reason = {}, .kind = disk::Failure::Kind::Busy}));
  return finish(sink, source::Files(), request.form, console);
}

}  // namespace cli
