#include "publish/publish.h"

#include <algorithm>
#include <cstddef>
#include <deque>
#include <limits>
#include <string_view>
#include <utility>

#include "base/digest.h"
#include "disk/rules.h"
#include "publish/commit.h"
#include "publish/compare.h"
#include "publish/guard.h"
#include "publish/known_manifest.h"
#include "publish/rules.h"

namespace publish {

namespace {

Change to_change(std::string path, const std::string* text, const std::string& digest,
                 const Found& found) {
  Change change{.path = std::move(path), .text = text, .digest = digest};
  if (found.state != State::Absent) {
    change.before = found.link ? Change::Before::Link : Change::Before::File;
    change.before_digest = found.state == State::Same ? digest : found.digest;
  }
  return change;
}

// Computes the changes, one system after the other. Manifests are written last: until then the old
// ones say which files are ours.
class Publisher {
 public:
  Publisher(disk::Root& root, const Options& options, diag::Sink& sink)
      : root_(root), options_(options), sink_(sink) {}

  Published run(std::span<const Product> products) {
    const std::size_t errors = sink_.errors();
    auto interrupted = find_interrupted(root_);
    if (!interrupted) {
      sink_.report(disk::cannot_read(interrupted.error()));
      return {};
    }
    interrupted_ = *std::move(interrupted);
    Published published;
    for (const Product& product : products) {
      if (was_overtaken(product)) {
        return {.overtaken = true};
      }
    }
    for (const Product& product : products) {
      published.outcomes.push_back(plan(product));
    }
    if (sink_.errors() != errors || options_.dry_run) {
      return published;
    }
    changes_.insert(changes_.end(), manifests_.begin(), manifests_.end());
    const auto done = changes_.empty() ? clear_interrupted(root_, interrupted_)
                                       : commit(root_, changes_, interrupted_);
    if (!done) {
      sink_.report(disk::cannot_write(done.error()));
    }
    return published;
  }

 private:
  bool was_overtaken(const Product& product) {
    if (product.read_back.path.empty()) {
      return false;
    }
    const auto now = root_.read(product.manifest.system + "/" + product.read_back.path,
                                std::numeric_limits<std::size_t>::max());
    if (now) {
      return product.read_back.seen != *now;
    }
    // Read errors are reported when the file is compared.
    return now.error().absent() && product.read_back.seen;
  }

  Outcome plan(const Product& product) {
    const std::string& system = product.manifest.system;
    Outcome outcome;
    auto found = find_manifest(root_, system);
    const bool is_link = !found && found.error().kind == disk::Failure::Kind::Link;
    if (!found && !(is_link && options_.force)) {
      sink_.report(disk::cannot_read(found.error()));
      return outcome;
    }
    const KnownManifest known = std::move(found).value_or({});
    if (!known.mistake.empty() && !options_.force) {
      sink_.report(unreadable_manifest(root_.whole(manifest_path(system)), known.mistake));
      return outcome;
    }
    const Manifest before = known.manifest.value_or(Manifest{.system = system});
    if (!guard_read_back(before, product, root_.whole(system + "/" + product.read_back.path),
                         options_.allowed_removals, sink_)) {
      return outcome;
    }
    guard_removals(before, product, options_.allowed_removals, sink_);
    const Manifest whole = whole_manifest(product);
    Manifest after = whole;
    bool is_whole = plan_files(product, before, whole, after, outcome);
    is_whole = plan_leftovers(product, before, whole, after, outcome) && is_whole;
    if (!is_whole) {
      after.inputs.clear();
      after.templates.clear();
      after.waived_until.clear();
      after.environments = guarded_after(before.environments, product);
    }
    plan_manifest(system, known, is_link, after, outcome);
    return outcome;
  }

  // False if a file outside the part that is built differs from what the spec compiles to.
  bool plan_files(const Product& product, const Manifest& before, const Manifest& whole,
                  Manifest& after, Outcome& outcome) {
    bool is_whole = true;
    if (!product.part.whole) {
      after.files.clear();
    }
    for (const base::OutputFile& file : product.files) {
      const std::string_view digest = find_digest(whole.files, file.path);
      const std::string_view recorded = find_digest(before.files, file.path);
      const bool is_read_back = file.path == product.read_back.path;
      if (product.part.whole) {
        plan_file(file, product.manifest.system, recorded, digest, is_read_back, outcome);
      } else if (product.part.paths.contains(file.path)) {
        plan_file(file, product.manifest.system, recorded, digest, is_read_back, outcome);
        after.files.emplace_back(file.path, digest);
      } else {
        is_whole = is_whole && recorded == digest;
        if (!recorded.empty()) {
          after.files.emplace_back(file.path, recorded);
        }
      }
    }
    std::ranges::sort(after.files);
    return is_whole;
  }

  void plan_file(const base::OutputFile& file, const std::string& system, std::string_view recorded,
                 std::string_view digest, bool is_read_back, Outcome& outcome) {
    const std::string path = system + "/" + file.path;
    auto found = look(root_, path, &file.text, recorded, interrupted_.journal);
    if (!found) {
      sink_.report(disk::cannot_read(found.error()));
      return;
    }
    if (is_read_back && !found->link && found->state != State::Same &&
        found->state != State::Absent) {
      found->state = State::Ours;
    }
    if (found->state == State::Same && !(found->lost_mode && options_.keeps_modes())) {
      ++outcome.unchanged;
    } else if (may_change(path, *found)) {
      (found->state == State::Absent ? outcome.added : outcome.changed).push_back(file.path);
      changes_.push_back(to_change(path, &file.text, std::string(digest), *found));
    }
  }

  bool may_change(const std::string& path, const Found& found) {
    const bool edited = found.state == State::Edited;
    if (options_.force || (!edited && found.state != State::Foreign)) {
      return true;
    }
    sink_.report(edited ? edited_by_hand(place(root_.whole(path), found), found)
                        : foreign_file(place(root_.whole(path), found), found));
    return false;
  }

  // Files of the manifest that the spec no longer produces. False if any of them stays.
  bool plan_leftovers(const Product& product, const Manifest& before, const Manifest& whole,
                      Manifest& after, Outcome& outcome) {
    std::vector<Digest> kept;
    for (const auto& [path, digest] : before.files) {
      if (!find_digest(whole.files, path).empty()) {
        continue;
      }
      if (!product.part.whole) {
        kept.emplace_back(path, digest);
        continue;
      }
      const std::string below = product.manifest.system + "/" + path;
      const auto found = look(root_, below, nullptr, digest, interrupted_.journal);
      if (!found) {
        sink_.report(disk::cannot_read(found.error()));
      } else if (found->state != State::Absent && may_change(below, *found)) {
        outcome.removed.push_back(path);
        changes_.push_back(to_change(below, nullptr, {}, *found));
      }
    }
    after.files.insert(after.files.end(), kept.begin(), kept.end());
    std::ranges::sort(after.files);
    return kept.empty();
  }

  void plan_manifest(const std::string& system, const KnownManifest& known, bool link,
                     const Manifest& after, Outcome& outcome) {
    std::string text = print_manifest(after);
    const bool present = link || known.present;
    if (present && !link && known.text == text) {
      ++outcome.unchanged;
      return;
    }
    (present ? outcome.changed : outcome.added).emplace_back(kManifest);
    const std::string& kept = texts_.emplace_back(std::move(text));
    Found found{.state = present ? State::Ours : State::Absent, .link = link};
    found.digest = base::sha256_hex(known.text);
    manifests_.push_back(to_change(manifest_path(system), &kept, base::sha256_hex(kept), found));
  }

  disk::Root& root_;
  const Options& options_;
  diag::Sink& sink_;
  Interrupted interrupted_;
  std::deque<std::string> texts_;
  std::vector<Change> changes_;
  std::vector<Change> manifests_;
};

}  // namespace

Published publish(std::span<const Product> products, const std::string& directory,
                  const Options& options, disk::Disk& disk, diag::Sink& sink) {
  const auto root =
      disk.open_root(directory, options.dry_run ? disk::Access::Read : disk::Access::Write);
  if (!root) {
    sink.report(disk::cannot_write(root.error()));
    return {};
  }
  const std::size_t errors = sink.errors();
  Published published = Publisher(**root, options, sink).run(products);
  if (sink.errors() != errors || published.overtaken) {
    (*root)->abandon();
  }
  return published;
}

}  // namespace publish
