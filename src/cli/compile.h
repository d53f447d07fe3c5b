#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/file_set.h"
#include "diag/diagnostic.h"
#include "diag/sink.h"
#include "emit/emitter.h"
#include "publish/disk.h"
#include "render/templates.h"
#include "source/files.h"

namespace cli {

// What of a spec is wanted.
struct Selection {
  std::vector<std::string> environments;  // none: all
  std::vector<const emit::Emitter*> emitters;
};

// One spec, compiled.
struct System {
  source::Span span;  // its name in the spec
  std::string name;
  std::vector<std::string> environments;  // all of the spec, also those not wanted
  base::FileSet files;                    // paths below the system's output directory
};

// The phases from the text of a spec to its files; nullopt if there was any error.
std::optional<System> compile(const std::string& path, const Selection& selection,
                              const render::Templates& templates, publish::Disk& disk,
                              source::Files& files, diag::Sink& sink);

// Reports systems of one name: their outputs would share a directory.
void check_names(const std::vector<System>& systems, diag::Sink& sink);

// The rules about several specs, in the order of their codes.
std::span<const diag::RuleView> compile_rules();

}  // namespace cli
