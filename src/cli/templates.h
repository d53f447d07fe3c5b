#pragma once

#include <span>
#include <string>

#include "diag/diagnostic.h"
#include "diag/sink.h"
#include "publish/disk.h"
#include "render/templates.h"
#include "source/files.h"

namespace cli {

// Puts every file below `directory`, named <target>/<file> as a built-in template, in the place of
// that template. What is wrong with one is reported.
void override_templates(const std::string& directory, publish::Disk& disk, source::Files& files,
                        render::Templates& templates, diag::Sink& sink);

// The rules about templates, in the order of their codes.
std::span<const diag::RuleView> template_rules();

}  // namespace cli
