#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_set.h"
#include "diag/diagnostic.h"
#include "diag/sink.h"
#include "emit/emitter.h"
#include "lock/lock.h"
#include "publish/disk.h"
#include "render/templates.h"
#include "source/files.h"

namespace cli {

// What of a spec is wanted.
struct Selection {
  std::vector<std::string> environments;  // none: all
  std::vector<const emit::Emitter*> emitters;
  // An answer of `aws secretsmanager list-secrets` that the lock is to learn ARNs from; or null.
  const source::File* listed = nullptr;
};

// The directory of a system below the output directory.
std::string system_directory(const std::string& out, std::string_view system);

// One spec, compiled.
struct System {
  source::Span span;  // its name in the spec
  std::string name;
  std::vector<std::string> environments;  // all of the spec, also those not wanted
  base::FileSet files;                    // paths below the system's output directory
  // What the lock is from now on; empty if there is nothing to lock.
  std::string lock;
  lock::Learned learned;  // from Selection::listed
};

// The phases from the text of a spec to its files; nullopt if there was any error. The lock of
// earlier builds is read from the system's directory below `out`.
std::optional<System> compile(const std::string& path, const std::string& out,
                              const Selection& selection, const render::Templates& templates,
                              publish::Disk& disk, source::Files& files, diag::Sink& sink);

// Reports systems of one name: their outputs would share a directory.
void check_names(const std::vector<System>& systems, diag::Sink& sink);

// The rules about several specs, in the order of their codes.
std::span<const diag::RuleView> compile_rules();

}  // namespace cli
