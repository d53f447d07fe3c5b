#include "driver/hook_script.h"

#include "format/shell.h"

namespace driver {

namespace {

// Git runs it at the top of the work tree. An earlier hook runs first; if it fails, the commit is
// refused without the checks. Both checks always run, so that one refusal shows all findings.
constexpr std::string_view kScriptHead = R"(
earlier="$(dirname -- "$0")/pre-commit.before-secretgen"
if [ -x "$earlier" ]; then
  "$earlier" "$@" || exit $?
fi

if ! command -v secretgen >/dev/null 2>&1; then
  echo 'pre-commit: secretgen is not on PATH, so this commit cannot be checked.' >&2
  echo 'Install it, or remove the hook with: secretgen hook uninstall' >&2
  exit 1
fi

status=0
secretgen check --staged)";

constexpr std::string_view kScriptTail = R"( || status=$?
secretgen scan --staged || status=$?
if [ "$status" != 0 ]; then
  echo 'pre-commit: commit refused; nothing is lost. Fix the findings, stage the changes and commit again.' >&2
fi
exit "$status"
)";

}  // namespace

std::string hook_script(const std::vector<std::string>& arguments) {
  std::string out = "#!/bin/sh\n";
  out += kHookMark;
  out += '\n';
  out += kScriptHead;
  for (const std::string& argument : arguments) {
    out += ' ';
    format::append_sh_word(out, argument);
  }
  out += kScriptTail;
  return out;
}

}  // namespace driver
