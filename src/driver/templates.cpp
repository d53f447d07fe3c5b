#include "driver/templates.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "base/suggest.h"
#include "diag/rule.h"
#include "disk/rules.h"

namespace driver {

namespace {

constexpr diag::Rule<std::string> kTemplateMistake{
    .code = "SG4040",
    .name = "template-mistake",
    .message = "{}",
    .why =
        "A template declares each value it uses and how the value is quoted, and only the values "
        "of the built-in template of the same name are available, so that no text of a spec "
        "becomes code.",
    .help = "see docs/templates.md",
};

constexpr diag::Rule<std::string> kUnknownTemplate{
    .code = "SG4041",
    .name = "unknown-template",
    .message = "there is no built-in template `{}`",
    .why =
        "Each file below `--templates` replaces the built-in template of the same name; this one "
        "would never be used.",
    .help = "use a name from docs/templates.md, or remove the file",
};

}  // namespace

std::vector<publish::Digest> override_templates(const std::string& directory, disk::Disk& disk,
                                                Report& report, render::Templates& templates) {
  diag::Sink& sink = report.findings;
  const std::string root = directory.ends_with('/') ? directory : directory + "/";
  std::vector<publish::Digest> digests;
  if (!disk.is_directory(directory)) {
    sink.report(disk::missing_file("directory `" + directory + "`"));
    return digests;
  }
  const auto found = disk.find(directory, "");
  if (!found) {
    sink.report(disk::cannot_read(found.error()));
    return digests;
  }
  const std::vector<std::string_view> known = templates.paths();
  for (const std::string& path : *found) {
    const std::string_view name = std::string_view(path).substr(root.size());
    if (std::ranges::find(known, name) == known.end()) {
      diag::Diagnostic unknown = kUnknownTemplate.nowhere(path);
      unknown.help = base::suggestion(name, known);
      sink.report(std::move(unknown));
      continue;
    }
    auto text = disk.read(path, source::kMaxFileSize);
    if (!text) {
      sink.report(disk::cannot_read(text.error()));
      break;
    }
    const source::File& file = report.files.add(path, *std::move(text));
    digests.emplace_back(name, base::sha256_hex(file.text()));
    const auto used = templates.override_with(name, file.text());
    if (used) {
      continue;
    }
    for (const render::Mistake& mistake : used.error()) {
      const auto begin = file.base() + static_cast<std::uint32_t>(mistake.offset);
      const auto size = static_cast<std::uint32_t>(mistake.size);
      diag::Diagnostic wrong = kTemplateMistake.at({begin, begin + size}, mistake.message);
      wrong.help = mistake.help;
      sink.report(std::move(wrong));
    }
  }
  std::ranges::sort(digests);
  return digests;
}

std::span<const diag::RuleView> template_rules() {
  static const std::array kRules{kTemplateMistake.view(), kUnknownTemplate.view()};
  return kRules;
}

}  // namespace driver
