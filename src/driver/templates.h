#pragma once

#include <span>
#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "disk/disk.h"
#include "driver/report.h"
#include "publish/manifest.h"
#include "render/templates.h"

namespace driver {

// Overrides built-in templates with the files below `directory`, which have the same names
// (<target>/<file>). Returns their digests, sorted by name, and reports errors in them.
std::vector<publish::Digest> override_templates(const std::string& directory, disk::Disk& disk,
                                                Report& report, render::Templates& templates);

// The rules about templates, in the order of their codes.
std::span<const diag::RuleView> template_rules();

}  // namespace driver
