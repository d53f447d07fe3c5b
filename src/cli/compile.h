#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"
#include "diag/sink.h"
#include "disk/disk.h"
#include "emit/emitter.h"
#include "emit/registry.h"
#include "lock/lock.h"
#include "publish/product.h"
#include "render/templates.h"
#include "source/files.h"

namespace cli {

// What of a spec is wanted.
struct Selection {
  std::vector<std::string> environments;       // none: all
  std::vector<const emit::Emitter*> emitters;  // none: the spec is only checked
  // An answer of `aws secretsmanager list-secrets` that the lock is to learn ARNs from; or null.
  const source::File* listed = nullptr;
  // The day on which waivers are to hold, as 2026-12-31; empty: that is not asked, and nothing
  // depends on the day.
  std::string today = {};

  [[nodiscard]] bool wants(const emit::Emitter& emitter) const {
    return std::ranges::find(emitters, &emitter) != emitters.end();
  }
  [[nodiscard]] bool all_targets() const { return emitters.size() == emit::all().size(); }
};

// The directory of a system below the output directory.
std::string system_directory(const std::string& out, std::string_view system);

// The lock in the system's directory, an empty one if there is none; nullopt after an error.
// `seen`: what stands there.
std::optional<plan::Lock> read_lock(const std::string& directory, disk::Disk& disk,
                                    source::Files& files, diag::Sink& sink,
                                    std::optional<std::string>& seen);

// One spec, compiled.
struct System {
  source::Span span;  // its name in the spec
  std::string name;
  std::vector<std::string> environments;  // all of the spec, also those not wanted
  publish::Product product;               // all its files, and which of them are wanted
  lock::Learned learned;                  // from Selection::listed
};

// The phases from the text of a spec to its files; nullopt if there was any error. The lock of
// earlier builds is read from the system's directory below `out`.
std::optional<System> compile(const std::string& path, const std::string& out,
                              const Selection& selection, const render::Templates& templates,
                              disk::Disk& disk, source::Files& files, diag::Sink& sink);

// Reports systems of one name: their outputs would share a directory.
void check_names(const std::vector<System>& systems, diag::Sink& sink);

// The rules about several specs, in the order of their codes.
std::span<const diag::RuleView> compile_rules();

}  // namespace cli
