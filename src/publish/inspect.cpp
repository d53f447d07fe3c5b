#include "publish/inspect.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>

#include "base/digest.h"
#include "base/file_set.h"
#include "base/version.h"
#include "disk/clock.h"
#include "disk/path.h"
#include "disk/rules.h"
#include "publish/commit.h"
#include "publish/compare.h"
#include "publish/fingerprint.h"
#include "publish/parallel.h"
#include "publish/publish.h"
#include "publish/rules.h"

namespace publish {

namespace {

// More of one kind only say again that a build is due.
constexpr std::size_t kShown = 20;

// What is wrong with the files of one system, kind by kind.
class Findings {
 public:
  using Report = diag::Diagnostic (*)(const std::string& what, const Found& found);

  void add(Report report, const std::string& path, Found found) {
    const auto known =
        std::ranges::find_if(kinds_, [&](const Kind& kind) { return kind.report == report; });
    Kind& kind = known != kinds_.end() ? *known : kinds_.emplace_back(Kind{report, {}, 0});
    ++kind.count;
    if (kind.shown.size() < kShown) {
      kind.shown.emplace_back(path, std::move(found));
    }
  }

  void report_all(const std::string& directory, diag::Sink& sink) const {
    for (const Kind& kind : kinds_) {
      for (const auto& [path, found] : kind.shown) {
        sink.report(kind.report(place(path, found), found));
      }
      if (kind.count > kind.shown.size()) {
        const std::size_t rest = kind.count - kind.shown.size();
        sink.report(
            kind.report(std::to_string(rest) + " more files below `" + directory + "`", {}));
      }
    }
  }

 private:
  struct Kind {
    Report report;
    std::vector<std::pair<std::string, Found>> shown;
    std::size_t count;
  };
  std::vector<Kind> kinds_;
};

diag::Diagnostic missing(const std::string& what, const Found& /*found*/) {
  return missing_output(what);
}

diag::Diagnostic unwanted(const std::string& what, const Found& /*found*/) {
  return left_over(what);
}

diag::Diagnostic without_mode(const std::string& what, const Found& /*found*/) {
  return not_executable(what);
}

class Inspector {
 public:
  Inspector(disk::Root& root, const Product& product, const std::function<bool()>& keeps_modes,
            diag::Sink& sink)
      : root_(root),
        product_(product),
        system_(product.manifest.system),
        keeps_modes_(keeps_modes),
        sink_(sink) {}

  void run() {
    const std::size_t errors = sink_.errors();
    auto manifest = find_manifest(root_, system_);
    if (!manifest && manifest.error().kind != disk::Failure::Kind::Link) {
      sink_.report(disk::cannot_read(manifest.error()));
      return;
    }
    const KnownManifest known = std::move(manifest).value_or({});
    // Why it cannot be found is said by `inspect_root`.
    const Interrupted interrupted = find_interrupted(root_).value_or({});
    const Manifest before = known.manifest.value_or(Manifest{.system = system_});
    if (known.present && !known.manifest) {
      sink_.report(unreadable_manifest(root_.whole(manifest_path(system_)), known.mistake));
    }
    const Manifest whole = whole_manifest(product_);
    for (const base::OutputFile& file : product_.files) {
      inspect_file(file, find_digest(before.files, file.path), interrupted.journal);
    }
    for (const auto& [path, digest] : before.files) {
      if (find_digest(whole.files, path).empty()) {
        const auto found = look_at(path, nullptr, digest, interrupted.journal);
        if (found && found->state != State::Absent) {
          findings_.add(unwanted, root_.whole(system_ + "/" + path), *found);
        }
      }
    }
    findings_.report_all(root_.whole(system_), sink_);
    if (sink_.errors() == errors) {
      inspect_manifest(print_manifest(whole), known.present ? known.text : std::string());
    }
  }

 private:
  // Nullopt if it cannot be read, which is reported.
  std::optional<Found> look_at(const std::string& path, const std::string* wanted,
                               std::string_view recorded, const Journal& journal) {
    auto found = look(root_, system_ + "/" + path, wanted, recorded, journal);
    if (!found) {
      sink_.report(disk::cannot_read(found.error()));
      return std::nullopt;
    }
    return *std::move(found);
  }

  void inspect_file(const base::OutputFile& file, std::string_view recorded,
                    const Journal& journal) {
    auto found = look_at(file.path, &file.text, recorded, journal);
    if (!found) {
      return;
    }
    const std::string path = root_.whole(system_ + "/" + file.path);
    if (file.path == product_.read_back.path && !found->link && found->state != State::Same &&
        found->state != State::Absent) {
      found->state = State::Ours;
    }
    switch (found->state) {
      case State::Same:
        if (found->lost_mode && keeps_modes_()) {
          findings_.add(without_mode, path, *found);
        }
        break;
      case State::Absent:
        findings_.add(missing, path, *found);
        break;
      case State::Ours:
        findings_.add(stale_file, path, *found);
        break;
      case State::Edited:
        findings_.add(edited_by_hand, path, *found);
        break;
      case State::Foreign:
        findings_.add(foreign_file, path, *found);
        break;
    }
  }

  // Every file is right.
  void inspect_manifest(const std::string& wanted, const std::string& text) {
    const std::string path = root_.whole(manifest_path(system_));
    if (text.empty()) {
      sink_.report(missing_output("`" + path + "`"));
    } else if (text != wanted) {
      Found found;
      find_difference(wanted, text, found);
      sink_.report(stale_manifest(path, found));
    }
  }

  disk::Root& root_;
  const Product& product_;
  const std::string& system_;
  const std::function<bool()>& keeps_modes_;
  diag::Sink& sink_;
  Findings findings_;
};

// Reads them all. `modes_lost`: that a program is not executable was forgiven.
bool files_are_as_recorded(disk::Root& root, const Manifest& manifest, const Recorded& recorded,
                           bool& modes_lost) {
  // How much there is to read is not known; most files are of some kilobytes.
  constexpr std::size_t kGuess = 8192;
  std::atomic<bool> same = true;
  std::vector<char> is_program(manifest.files.size());
  for_each_in_parallel(manifest.files.size(), manifest.files.size() * kGuess, [&](std::size_t i) {
    const auto& [path, digest] = manifest.files[i];
    if (same) {
      const auto text =
          root.read(manifest.system + "/" + path, std::numeric_limits<std::size_t>::max());
      if (!text || base::sha256_hex(*text) != digest) {
        same = false;
      } else if (base::is_program(*text)) {
        is_program[i] = 1;
      }
    }
  });
  for (std::size_t i = 0; i < is_program.size() && same; ++i) {
    if (is_program[i] != 0) {
      const auto status = root.status(manifest.system + "/" + manifest.files[i].first);
      modes_lost = modes_lost || !status || !status->executable;
      same = status && (status->executable || !recorded.keeps_modes());
    }
  }
  return same;
}

}  // namespace

void inspect(disk::Root& root, const Product& product, const std::function<bool()>& keeps_modes,
             diag::Sink& sink) {
  Inspector(root, product, keeps_modes, sink).run();
}

bool is_as_recorded(disk::Root& root, const std::string& system, const Recorded& recorded,
                    std::size_t& files) {
  const auto known = find_manifest(root, system);
  if (!known || !known->manifest) {
    return false;
  }
  const Manifest& manifest = *known->manifest;
  const bool same_inputs =
      manifest.program == base::version() && manifest.spec == recorded.spec &&
      manifest.templates == recorded.templates &&
      (manifest.waived_until.empty() || recorded.today <= manifest.waived_until) &&
      !find_digest(manifest.inputs, manifest.spec).empty() &&
      std::ranges::all_of(manifest.inputs, [&](const Digest& input) {
        return recorded.digest_of(input.first) == input.second;
      });
  if (!same_inputs) {
    return false;
  }
  files = manifest.files.size() + 1;
  const std::int64_t start = disk::now();
  const auto before = recorded.cache == nullptr
                          ? std::nullopt
                          : take_fingerprint(root, system, known->text, manifest.files);
  if (before && recorded.cache->knows(before->name, before->digest)) {
    return true;
  }
  bool modes_lost = false;
  if (!files_are_as_recorded(root, manifest, recorded, modes_lost)) {
    return false;
  }
  if (before && !modes_lost && is_settled(*before, start)) {
    const auto after = take_fingerprint(root, system, known->text, manifest.files);
    if (after && after->digest == before->digest) {
      recorded.cache->keep(before->name, before->digest);
    }
  }
  return true;
}

void inspect_root(disk::Root& root, diag::Sink& sink) {
  const auto interrupted = find_interrupted(root);
  if (!interrupted) {
    sink.report(disk::cannot_read(interrupted.error()));
  } else if (!interrupted->names.empty()) {
    sink.report(interrupted_build(root.whole({})));
  }
}

void inspect_others(disk::Root& root, const std::vector<std::string>& systems, diag::Sink& sink) {
  const auto names = root.names({});
  if (!names) {
    sink.report(disk::cannot_read(names.error()));
    return;
  }
  for (const std::string& name : *names) {
    if (std::ranges::find(systems, name) != systems.end() || !disk::is_below(name)) {
      continue;
    }
    if (find_manifest(root, name).value_or({}).manifest) {
      sink.report(left_over_system(root.whole(name)));
    }
  }
}

}  // namespace publish
