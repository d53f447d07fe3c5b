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

// Puts every file below `directory`, named <target>/<file> as a built-in template, in the place of
// that template, and says which, by name, sorted. What is wrong with one is reported.
std::vector<publish::Digest> override_templates(const std::string& directory, disk::Disk& disk,
                                                Report& report, render::Templates& templates);

// The rules about templates, in the order of their codes.
std::span<const diag::RuleView> template_rules();

}  // namespace driver
