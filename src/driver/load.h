#pragma once

#include <deque>
#include <optional>
#include <span>
#include <string>

#include "diag/diagnostic.h"
#include "diag/sink.h"
#include "disk/disk.h"
#include "source/files.h"
#include "syntax/document.h"

namespace driver {

// One spec with all its includes: the main file first, then each file in the order in which it is
// first named. Nullopt if any of them was refused.
std::optional<std::deque<syntax::Document>> load(const std::string& path, disk::Disk& disk,
                                                 source::Files& files, diag::Sink& sink);

// The rules about files that name one another, in the order of their codes.
std::span<const diag::RuleView> load_rules();

}  // namespace driver
