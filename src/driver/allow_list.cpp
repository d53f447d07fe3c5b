#include <filesystem>
#include <string>
#include <system_error>

#include "disk/rules.h"
#include "driver/plain_text.h"
#include "source/files.h"

namespace driver {

namespace {

namespace fs = std::filesystem;

// The top of the work tree that contains the current directory, as a relative path. Found without
// git, which a build does not require.
fs::path top() {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  for (fs::path at = here; !error; at = at.parent_path()) {
    if (fs::exists(at / ".git", error)) {
      return at.lexically_relative(here);
    }
    if (at == at.root_path()) {
      break;
    }
  }
  return ".";
}

}  // namespace

void PlainText::read_allow_list(disk::Disk& disk) {
  const std::string path = (top() / kAllowListName).lexically_normal().string();
  const auto text = disk.read(path, source::kMaxFileSize);
  if (text) {
    allow(path, *text);
  } else if (!text.error().absent()) {
    sink_.report(disk::cannot_read(text.error()));
  }
}

}  // namespace driver
