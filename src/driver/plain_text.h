#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include "diag/sink.h"
#include "disk/disk.h"
#include "scan/allow.h"

namespace driver {

// The list of values that are allowed in files, at the root of the work tree.
inline constexpr std::string_view kAllowListName = ".secretgen-allow";

// Reports what looks like a secret in files, without showing it.
class PlainText {
 public:
  explicit PlainText(diag::Sink& sink) : sink_(sink) {}

  // Adds the allow list, and reports errors in it. Call at most once.
  void allow(const std::string& path, std::string_view text);
  // The list of the work tree that contains the current directory, or of the directory if there is
  // no work tree. A missing list is not an error.
  void read_allow_list(disk::Disk& disk);
  // Reports every finding in the text of a file, except those allowed by a line or by the list.
  void judge(const std::string& path, std::string_view text);
  // The same for text made from scanned files: values that a line of those allows are allowed, too.
  void judge_made(const std::string& path, std::string_view text);
  // Reports the entries of the list that allowed nothing. Call after everything was scanned.
  void report_unused();

  // The number of reported findings.
  [[nodiscard]] std::size_t found() const { return found_; }

 private:
  void judge(const std::string& path, std::string_view text, bool made);

  diag::Sink& sink_;
  scan::AllowList list_;
  std::set<std::string> allowed_by_lines_;  // digests
  std::string list_path_;
  std::size_t found_ = 0;
};

}  // namespace driver
