#include "publish/inspect.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "base/file_set.h"
#include "disk/path.h"
#include "disk/rules.h"
#include "publish/commit.h"
#include "publish/compare.h"
#include "publish/guard.h"
#include "publish/known_manifest.h"
#include "publish/rules.h"

namespace publish {

namespace {

// Listing more of one kind would only repeat that a build is due.
constexpr std::size_t kShown = 20;

// The findings about the files of one system, by kind.
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
        sink.report(kind.report(std::to_string(rest) + " more files in `" + directory + "`", {}));
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
    // `inspect_root` reports why it cannot be read.
    const Interrupted interrupted = find_interrupted(root_).value_or({});
    const Manifest before = known.manifest.value_or(Manifest{.system = system_});
    if (known.present && !known.manifest) {
      sink_.report(unreadable_manifest(root_.whole(manifest_path(system_)), known.mistake));
    }
    if (!guard_read_back(before, product_, root_.whole(system_ + "/" + product_.read_back.path), {},
                         sink_)) {
      return;
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

  // Called when every other file is right.
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

}  // namespace

void inspect(disk::Root& root, const Product& product, const std::function<bool()>& keeps_modes,
             diag::Sink& sink) {
  Inspector(root, product, keeps_modes, sink).run();
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
