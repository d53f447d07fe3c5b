#pragma once

#include <string>

#include "base/expected.h"

namespace git {

// What was done to a hook.
struct HookChange {
  enum class Outcome {
    Written,    // installed
    Unchanged,  // was already installed
    Removed,
    Absent,   // there was no hook to remove
    Edited,   // our hook was edited, and is left as it is
    Foreign,  // there is another hook, which is left as it is
  };
  Outcome outcome = Outcome::Unchanged;
  std::string kept;  // the path to which an earlier hook was moved; empty: there was none
  std::string back;  // the path to which it was restored
};

// Our hook in a directory of hooks. It first runs the hook that was there before it. Every change
// is a rename: if killed between two, the earlier hook is complete under one of its two names, and
// the next install or removal finds it.
struct HookFile {
  std::string directory;  // need not exist
  std::string name;       // `pre-commit`

  [[nodiscard]] std::string path() const { return directory + '/' + name; }
  // The hook that was there before ours. Scripts use the name, so it never changes.
  [[nodiscard]] std::string earlier() const { return path() + ".before-secretgen"; }
};

// Installs `text`, which contains a line `mark`, as the hook. A hook without the mark is kept under
// another name, with its links and modes. A hook with the mark but another text is replaced only
// with `force`; otherwise it is Edited. If an earlier hook is kept already, a further one is
// Foreign. The error is the system's description.
base::Expected<HookChange, std::string> install(const HookFile& hook, const std::string& text,
                                                const std::string& mark, bool force);

// Removes the hook with the mark, and restores the earlier one.
base::Expected<HookChange, std::string> uninstall(const HookFile& hook, const std::string& mark);

}  // namespace git
