#include "cli/check_systems.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <utility>

#include "base/digest.h"
#include "cli/compile.h"
#include "cli/exit.h"
#include "cli/file_modes.h"
#include "cli/index_disk.h"
#include "cli/inputs.h"
#include "cli/outputs_plain_text.h"
#include "cli/plain_text.h"
#include "cli/quick_name.h"
#include "cli/templates.h"
#include "diag/sink.h"
#include "disk/rules.h"
#include "publish/inspect.h"
#include "source/files.h"
#include "templates/all.h"

namespace cli {

namespace {

std::string_view without_byte_order_mark(std::string_view text) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  return text.starts_with(kMark) ? text.substr(kMark.size()) : text;
}

constexpr std::string_view kStagedNote =
    "note: this is about what is staged in git; `git add` what is right on the disk\n";

class Checker {
 public:
  Checker(const CheckRequest& request, disk::Disk& disk, Console& console)
      : request_(request), disk_(disk), console_(console), templates_(templates::all()) {
    if (!request.staged) {
      keeps_modes_ = keeps_file_modes(request.out);
    }
  }

  ExitCode run() {
    if (!request_.templates.empty()) {
      override_templates(request_.templates, disk_, files_, templates_, sink_);
      template_digests_ = overridden_templates(request_.templates, files_);
    }
    const std::vector<std::string> specs = find_specs(request_.specs, disk_, sink_);
    if (auto root = disk_.open_root(request_.out, disk::Access::Read)) {
      root_ = *std::move(root);
    } else {
      sink_.report(root.error().kind == disk::Failure::Kind::Busy
                       ? disk::cannot_write(root.error())
                       : disk::cannot_read(root.error()));
    }
    cache_ = disk_.open_cache(request_.out);
    if (sink_.errors() == 0) {
      plain_text_.read_allow_list(disk_);
      check(specs);
    }
    const ExitCode code = finish_check(sink_, files_, request_.form, console_);
    if (request_.staged && code != ExitCode::Success && request_.form == Form::Text) {
      console_.err += kStagedNote;
    }
    return code;
  }

 private:
  struct Spec {
    std::string path;
    std::string name;  // as far as it is known without compiling; empty: unknown
    std::string digest;
  };

  void check(const std::vector<std::string>& paths) {
    publish::inspect_root(*root_, sink_);
    std::vector<std::string> names;
    std::vector<Spec> specs;
    for (const std::string& path : paths) {
      specs.push_back(look_at(path));
      names.push_back(specs.back().name);
    }
    // Two specs of one name are an error that compiling tells.
    std::ranges::sort(names);
    const bool is_clear = std::ranges::adjacent_find(names) == names.end();
    std::vector<System> systems;
    for (const Spec& spec : specs) {
      std::size_t count = 0;
      if (is_clear && is_as_recorded(spec, count)) {
        known_.push_back(spec.name);
        recorded_.insert(spec.name);
        say_clean(spec.name, count);
      } else if (auto system = compile(spec.path, request_.out, selection(), templates_, disk_,
                                       files_, sink_)) {
        system->product.manifest.templates = template_digests_;
        known_.push_back(system->name);
        inspect(*system);
        systems.push_back(std::move(*system));
      } else {
        all_known_ = false;
      }
    }
    check_names(systems, sink_);
    judge_plain_text();
    // Only then are those all the systems that there are.
    const bool below_specs = request_.specs.empty() && paths != std::vector{std::string(kSpecName)};
    if (below_specs && all_known_) {
      publish::inspect_others(*root_, known_, sink_);
    }
  }

  Spec look_at(const std::string& path) {
    Spec spec{.path = path};
    if (!request_.full) {
      // What is wrong with it is told when it is compiled.
      if (const auto text = disk_.read(path, source::kMaxFileSize)) {
        spec.name = quick_name(*text);
        spec.digest = judged_digest(path, *text);
      }
    }
    return spec;
  }

  // Of a spec that may be compiled or not: what is found twice is said once.
  std::string judged_digest(const std::string& path, const std::string& text) {
    plain_text_.judge(path, without_byte_order_mark(text));
    return base::sha256_hex(without_byte_order_mark(text));
  }

  // What the files on the disk hold, also those that are not as they should be. The build that made
  // a system which is as recorded has looked into its outputs.
  void judge_plain_text() {
    for (const source::File& file : files_.all()) {
      plain_text_.judge(std::string(file.path()), file.text());
    }
    std::vector<std::string> directories;
    for (const std::string& name : known_) {
      directories.push_back(system_directory(request_.out, name));
      if (!recorded_.contains(name)) {
        judge_outputs(directories.back(), disk_, plain_text_, sink_);
      }
    }
    judge_value_files(directories, disk_, plain_text_, sink_);
  }

  bool is_as_recorded(const Spec& spec, std::size_t& count) {
    if (spec.name.empty()) {
      return false;
    }
    const std::filesystem::path path(spec.path);
    const publish::Recorded recorded{
        .spec = path.filename().string(),
        .templates = template_digests_,
        .today = request_.today,
        .digest_of =
            [&](const std::string& input) {
              if (input == path.filename()) {
                return spec.digest;
              }
              const std::string whole = (path.parent_path() / input).lexically_normal().string();
              const auto text = disk_.read(whole, source::kMaxFileSize);
              return text ? judged_digest(whole, *text) : std::string();
            },
        .keeps_modes = keeps_modes_,
        .cache = cache_.get()};
    return publish::is_as_recorded(*root_, spec.name, recorded, count);
  }

  void inspect(System& system) {
    const std::size_t errors = sink_.errors();
    publish::inspect(*root_, system.product, keeps_modes_, sink_);
    if (sink_.errors() == errors) {
      say_clean(system.name, system.product.files.size() + 1);
    }
  }

  void say_clean(const std::string& name, std::size_t count) {
    console_.out += name + ": " + std::to_string(count) +
                    (count == 1 ? " file in " : " files in ") +
                    system_directory(request_.out, name) + ", as they should be\n";
  }

  [[nodiscard]] Selection selection() const {
    Selection all;
    all.today = request_.today;
    all.emitters.assign(emit::all().begin(), emit::all().end());
    return all;
  }

  const CheckRequest& request_;
  disk::Disk& disk_;
  Console& console_;
  diag::Collector sink_;
  PlainText plain_text_{sink_};
  source::Files files_;
  render::Templates templates_;
  std::vector<publish::Digest> template_digests_;
  std::unique_ptr<disk::Root> root_;
  std::unique_ptr<disk::Cache> cache_;
  // An index keeps them, whatever the file system does.
  std::function<bool()> keeps_modes_ = [] { return true; };
  std::vector<std::string> known_;  // names of systems
  std::set<std::string> recorded_;  // those of them that were not compiled
  bool all_known_ = true;
};

}  // namespace

ExitCode check_systems(const CheckRequest& request, disk::Disk& disk, Console& console) {
  if (!request.staged) {
    return Checker(request, disk, console).run();
  }
  const auto index = IndexDisk::open(".");
  if (index) {
    return Checker(request, **index, console).run();
  }
  diag::Collector sink;
  sink.report(index.error());
  return finish_check(sink, {}, request.form, console);
}

}  // namespace cli
