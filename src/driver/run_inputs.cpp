#include "driver/run_inputs.h"

#include <string>
#include <utility>

#include "disk/rules.h"
#include "driver/templates.h"
#include "templates/all.h"

namespace driver {

namespace {

const source::File* read_listed(const std::string& path, disk::Disk& disk, Report& report) {
  auto text = disk.read(path, source::kMaxFileSize);
  if (text) {
    return &report.files.add(path, *std::move(text));
  }
  report.findings.report(text.error().absent() ? disk::missing_file("file `" + path + "`")
                                               : disk::cannot_read(text.error()));
  return nullptr;
}

}  // namespace

RunInputs read_inputs(const Request& request, disk::Disk& disk, Report& report) {
  RunInputs inputs{.templates = render::Templates(templates::all())};
  if (request.last == Stage::Files && !request.templates.empty()) {
    inputs.overridden = override_templates(request.templates, disk, report, inputs.templates);
  }
  if (!request.listed.empty()) {
    inputs.listed = read_listed(request.listed, disk, report);
  }
  return inputs;
}

}  // namespace driver
