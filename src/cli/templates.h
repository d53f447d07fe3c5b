#pragma once

#include <span>
#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "diag/sink.h"
#include "disk/disk.h"
#include "publish/manifest.h"
#include "render/templates.h"
#include "source/files.h"

namespace cli {

// Puts every file below `directory`, named <target>/<file> as a built-in template, in the place of
// that template. What is wrong with one is reported.
void override_templates(const std::string& directory, disk::Disk& disk, source::Files& files,
                        render::Templates& templates, diag::Sink& sink);

// What of `files`, those of a run after `override_templates` and before any other, stands in the
// place of a built-in template, by its name, sorted.
std::vector<publish::Digest> overridden_templates(const std::string& directory,
                                                  const source::Files& files);

// The rules about templates, in the order of their codes.
std::span<const diag::RuleView> template_rules();

}  // namespace cli
