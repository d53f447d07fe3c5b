# --- The command line ----------------------------------------------------------------------------

usage() {
  sed -n '/^# secrets.sh COMMAND/,/^# Requires/p' "${BASH_SOURCE[0]}" | sed 's/^# \{0,1\}//'
  print_environments
}

# setup: asks for what is missing; existing secrets are not changed.
set_up() {
  check_aws
  note "Secrets of $system, environment $environment: account $account, region $region."
  check_identity || exit 1
  note "You are $identity."
  note "Type or paste each value; it is not shown. Press Enter to skip a value for now."
  [ -n "$from" ] || from=prompt
  change create ''
  note ""
  note "Current state:"
  list_secrets '' >&2
  with_plan 'plan | what_next' -rn
}

main() {
  local command='' selector=''
  while [ "$#" -gt 0 ]; do
    case "$1" in
      --env) wanted="${2?--env NAME}" && shift ;;
      --from) from="${2?--from WAY}" && shift ;;
      --format) format="${2?--format FORM}" && shift ;;
      --confirm) confirm="${2?--confirm NAME}" && shift ;;
      --root) root="${2?--root DIRECTORY}" && shift ;;
      --full) full=yes ;;
      --placeholders) placeholders=yes ;;
      --restore) restore=yes ;;
      --system) wanted_system="${2?--system NAME}" && shift ;;
      --make) caller='make' ;;
      --ask-environment) [ ! -t 0 ] || ask=true ;;
      -h | --help)
        usage
        exit 0
        ;;
      -*) die "unknown option $1; secrets.sh --help lists the options." ;;
      *)
        if [ -z "$command" ]; then command="$1"; elif [ -z "$selector" ]; then selector="$1"; else die "unexpected argument $1: give one selector at a time."; fi
        ;;
    esac
    shift
  done
  [ -n "$command" ] || { usage >&2; exit 2; }
  check_tools
  load_plan
  scratch="$(mktemp -d "${TMPDIR:-/tmp}/secrets.XXXXXX" 2>/dev/null)" ||
    die "cannot create a directory in ${TMPDIR:-/tmp}. Set TMPDIR to a directory that you can write to."
  case "$command" in
    check) check_local "$selector" ;;
    create | update) change "$command" "$selector" ;;
    deploy) change deploy "$selector" ;;
    get-arns) get_arns "$selector" ;;
    list) list_secrets "$selector" ;;
    show) show "$selector" ;;
    rotate) rotate "$selector" ;;
    delete) delete "$selector" ;;
    setup) set_up ;;
    *) die "unknown command $command; secrets.sh --help lists the commands." ;;
  esac
  stop_if_failed
}
