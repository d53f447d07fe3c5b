#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace driver {

// The line that identifies our hook.
inline constexpr std::string_view kHookMark =
    "# Made by `secretgen hook install`; `secretgen hook uninstall` takes it away.";

// The text of the hook that git runs before a commit, for /bin/sh. `arguments` are those of
// `secretgen check` after --staged, with paths relative to the top of the work tree.
std::string hook_script(const std::vector<std::string>& arguments);

}  // namespace driver
