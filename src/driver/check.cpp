#include "driver/check.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <memory>
#include <set>
#include <string_view>
#include <utility>

#include "base/digest.h"
#include "disk/rules.h"
#include "driver/compile.h"
#include "driver/file_modes.h"
#include "driver/find_specs.h"
#include "driver/index_disk.h"
#include "driver/outputs_plain_text.h"
#include "driver/plain_text.h"
#include "driver/quick_name.h"
#include "driver/run_inputs.h"
#include "publish/inspect.h"
#include "publish/recorded.h"

namespace driver {

namespace {

std::string_view without_byte_order_mark(std::string_view text) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  return text.starts_with(kMark) ? text.substr(kMark.size()) : text;
}

class Checker {
 public:
  Checker(const CheckRequest& request, disk::Disk& disk, Checked& checked)
      : request_(request.compile),
        full_(request.full),
        disk_(disk),
        checked_(checked),
        inputs_(read_inputs(request_, disk, *checked.report)) {
    if (!request.staged) {
      keeps_modes_ = keeps_file_modes(request_.out);
    }
  }

  void run() {
    const std::vector<std::string> specs = find_specs(request_.specs, disk_, findings());
    if (auto root = disk_.open_root(request_.out, disk::Access::Read)) {
      root_ = *std::move(root);
    } else {
      findings().report(root.error().kind == disk::Failure::Kind::Busy
                            ? disk::cannot_write(root.error())
                            : disk::cannot_read(root.error()));
    }
    cache_ = disk_.open_cache(request_.out);
    if (findings().errors() == 0) {
      plain_text_.read_allow_list(disk_);
      check(specs);
    }
  }

 private:
  struct Spec {
    std::string path;
    std::string name;  // as far as it is known without compiling; empty: unknown
    std::string digest;
  };

  diag::Collector& findings() { return checked_.report->findings; }

  void check(const std::vector<std::string>& paths) {
    publish::inspect_root(*root_, findings());
    std::vector<std::string> names;
    std::vector<Spec> specs;
    for (const std::string& path : paths) {
      specs.push_back(look_at(path));
      names.push_back(specs.back().name);
    }
    // Two specs of one system are an error that compilation reports.
    std::ranges::sort(names);
    const bool is_clear = std::ranges::adjacent_find(names) == names.end();
    std::vector<System> systems;
    for (const Spec& spec : specs) {
      std::size_t count = 0;
      if (is_clear && is_as_recorded(spec, count)) {
        known_.push_back(spec.name);
        recorded_.insert(spec.name);
        add_clean(spec.name, count);
      } else if (auto system =
                     compile_spec(spec.path, request_, inputs_, disk_, *checked_.report)) {
        known_.push_back(system->name);
        inspect(*system);
        systems.push_back(std::move(*system));
      } else {
        all_known_ = false;
      }
    }
    check_names(systems, findings());
    judge_plain_text();
    // Otherwise there may be other systems.
    const bool below_specs = request_.specs.empty() && paths != std::vector{std::string(kSpecName)};
    if (below_specs && all_known_) {
      publish::inspect_others(*root_, known_, findings());
    }
  }

  Spec look_at(const std::string& path) {
    Spec spec{.path = path};
    if (!full_) {
      // Compilation reports why it cannot be read.
      if (const auto text = disk_.read(path, source::kMaxFileSize)) {
        spec.name = quick_name(*text);
        spec.digest = judged_digest(path, *text);
      }
    }
    return spec;
  }

  // The spec may be scanned again when it is compiled; a finding is printed once.
  std::string judged_digest(const std::string& path, const std::string& text) {
    plain_text_.judge(path, without_byte_order_mark(text));
    return base::sha256_hex(without_byte_order_mark(text));
  }

  // Scans all files on disk, up to date or not. The outputs of a system that matches its record
  // were scanned by the build that wrote them.
  void judge_plain_text() {
    for (const source::File& file : checked_.report->files.all()) {
      plain_text_.judge(std::string(file.path()), file.text());
    }
    std::vector<std::string> directories;
    for (const std::string& name : known_) {
      directories.push_back(system_directory(request_.out, name));
      if (!recorded_.contains(name)) {
        judge_outputs(directories.back(), disk_, plain_text_, findings());
      }
    }
    judge_value_files(directories, disk_, plain_text_, findings());
  }

  bool is_as_recorded(const Spec& spec, std::size_t& count) {
    if (spec.name.empty()) {
      return false;
    }
    const std::filesystem::path path(spec.path);
    const publish::Recorded recorded{
        .spec = path.filename().string(),
        .templates = inputs_.overridden,
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
    const std::size_t errors = findings().errors();
    publish::inspect(*root_, system.product, keeps_modes_, findings());
    if (findings().errors() == errors) {
      add_clean(system.name, system.product.files.size() + 1);
    }
  }

  void add_clean(const std::string& name, std::size_t files) {
    checked_.clean.push_back(
        {.name = name, .directory = system_directory(request_.out, name), .files = files});
  }

  const Request& request_;
  bool full_;
  disk::Disk& disk_;
  Checked& checked_;
  RunInputs inputs_;
  PlainText plain_text_{checked_.report->findings};
  std::unique_ptr<disk::Root> root_;
  std::unique_ptr<disk::Cache> cache_;
  // The index records modes even if the file system does not.
  std::function<bool()> keeps_modes_ = [] { return true; };
  std::vector<std::string> known_;  // names of systems
  std::set<std::string> recorded_;  // those of them that were not compiled
  bool all_known_ = true;
};

}  // namespace

Checked check(const CheckRequest& request, disk::Disk& disk) {
  CheckRequest whole = request;
  whole.compile.last = Stage::Files;
  Checked checked;
  if (!request.staged) {
    Checker(whole, disk, checked).run();
    return checked;
  }
  if (const auto index = IndexDisk::open(".")) {
    checked.staged = true;
    Checker(whole, **index, checked).run();
  } else {
    checked.report->findings.report(index.error());
  }
  return checked;
}

}  // namespace driver
