#!/usr/bin/env bash
# Made by secretgen 0.1.0 from secrets.spec.yaml of impressionnistes. Do not edit: change the spec and build again.
#
# setup-secrets.sh [ENVIRONMENT] - sets up the secrets of impressionnistes: checks the tools and who you
# are, asks for each value that is missing without showing it, creates what is not there and says
# what comes next. It can be broken off and run again at any time.
set -euo pipefail
unset CDPATH

# Where this file is, whatever link it is called by.
self="${BASH_SOURCE[0]}"
while [ -L "$self" ]; do
  link="$(readlink -- "$self")"
  case "$link" in
    /*) self="$link" ;;
    *) self="$(dirname -- "$self")/$link" ;;
  esac
done
here="$(cd -- "$(dirname -- "$self")" && pwd)"
environments=(dev prod)

case "${1:-}" in
  -h | --help)
    sed -n '/^# setup-secrets.sh/,/^# what comes/p' "${BASH_SOURCE[0]}" | sed 's/^# \{0,1\}//'
    echo "Environments: ${environments[*]}"
    exit 0
    ;;
esac

environment="${1:-}"
if [ -z "$environment" ]; then
  environment="${environments[0]}"
  if [ "${#environments[@]}" -gt 1 ] && [ -t 0 ]; then
    printf 'Environment (%s) [%s]: ' "${environments[*]}" "$environment"
    IFS= read -r answer || answer=''
    environment="${answer:-$environment}"
  fi
fi
exec bash "$here"/secrets.sh setup --env "$environment"
