#pragma once

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"
#include "diag/sink.h"
#include "disk/disk.h"
#include "source/files.h"
#include "syntax/document.h"

namespace cli {

// What a spec is called where no path says otherwise.
inline constexpr std::string_view kSpecName = "secrets.spec.yaml";

// The specs that the command line asks for, each once: `paths` name files, or directories with
// specs in them; without any it is the spec here, else all below specs/.
std::vector<std::string> find_specs(const std::vector<std::string>& paths, disk::Disk& disk,
                                    diag::Sink& sink);

// One spec with all that it includes: the main file first, then each file the first time it is
// named. Nullopt if any of them was refused.
std::optional<std::deque<syntax::Document>> load(const std::string& path, disk::Disk& disk,
                                                 source::Files& files, diag::Sink& sink);

// The rules about files that name one another, in the order of their codes.
std::span<const diag::RuleView> input_rules();

}  // namespace cli
