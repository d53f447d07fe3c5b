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
