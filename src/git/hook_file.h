#pragma once

#include <string>

#include "base/expected.h"

namespace git {

// What became of a hook.
struct HookChange {
  enum class Outcome {
    Written,    // it stands there now
    Unchanged,  // it stood there already
    Removed,
    Absent,   // there was nothing to remove
    Edited,   // ours with another text stands there, and is left alone
    Foreign,  // something else stands in its place, and is left alone
  };
  Outcome outcome = Outcome::Unchanged;
  std::string kept;  // where the hook that stood there before is now; empty: there was none
  std::string back;  // where it has been put back
};

// A hook of ours in a directory of hooks, which runs the one that stood there before it first.
// Every change is one rename at a time: killed between two of them, the earlier hook is whole under
// one of its two names, and the next install or removal finds it there.
struct HookFile {
  std::string directory;  // need not be there
  std::string name;       // `pre-commit`

  [[nodiscard]] std::string path() const { return directory + '/' + name; }
  // What stood there before ours. Scripts know the name, so it never changes.
  [[nodiscard]] std::string earlier() const { return path() + ".before-secretgen"; }
};

// Puts `text`, which holds a line `mark`, in the place of the hook, executable. What stands there
// and does not hold the mark is kept under another name, links and modes as they are. What holds
// the mark with another text is replaced only with `force`, else it is Edited. A second hook to be
// kept where one is kept already is Foreign. An error: the system refused, in its words.
base::Expected<HookChange, std::string> install(const HookFile& hook, const std::string& text,
                                                const std::string& mark, bool force);

// Takes away what holds the mark, and puts back what stood there before.
base::Expected<HookChange, std::string> uninstall(const HookFile& hook, const std::string& mark);

}  // namespace git
