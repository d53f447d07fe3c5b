#!/usr/bin/env bash
# Made by secretgen; the same file for every system, whose data is in plan.json beside it. Do not edit.
#
# setup-secrets.sh [ENVIRONMENT] - sets up the secrets of a system: checks the tools and who you
# are, asks for each value that is missing without showing it, creates what is not there and says
# what comes next. It can be broken off and run again at any time.
set -euo pipefail
unset CDPATH

# The directory of this file, even if it is called by a link.
self="${BASH_SOURCE[0]}"
while [ -L "$self" ]; do
  link="$(readlink -- "$self")"
  case "$link" in
    /*) self="$link" ;;
    *) self="$(dirname -- "$self")/$link" ;;
  esac
done
here="$(cd -- "$(dirname -- "$self")" && pwd)"

# For --help: the environments of the system, or nothing where they cannot be read.
print_environments() {
  jq -r '"Environments: \([.environments[].name] | join(" "))"' "$here/plan.json" 2>/dev/null || true
}

case "${1:-}" in
  -h | --help)
    sed -n '/^# setup-secrets.sh/,/^# what comes/p' "${BASH_SOURCE[0]}" | sed 's/^# \{0,1\}//'
    print_environments
    exit 0
    ;;
esac

exec bash "$here/secrets.sh" setup --ask-environment --env "${1:-}"
