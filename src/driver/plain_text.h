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

// Reports what in files looks like a secret, never the thing itself.
class PlainText {
 public:
  explicit PlainText(diag::Sink& sink) : sink_(sink) {}

  // Takes in the allow list; what is wrong with it is reported. At most once.
  void allow(const std::string& path, std::string_view text);
  // The list of the work tree that this process is in, or of the directory if it is in none. None
  // is no mistake.
  void read_allow_list(disk::Disk& disk);
  // Reports every finding in the text of a file, but what a line of it or the list allows.
  void judge(const std::string& path, std::string_view text);
  // The same for what was made of judged files: it may also hold what a line of those allows.
  void judge_made(const std::string& path, std::string_view text);
  // Reports the entries of the list that allowed nothing. Only after everything was judged.
  void report_unused();

  // How many findings were reported.
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
