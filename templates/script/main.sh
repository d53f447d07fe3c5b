# --- The command line ----------------------------------------------------------------------------

usage() {
  sed -n '/^# secrets.sh COMMAND/,/^# pipes/p' "${BASH_SOURCE[0]}" | sed 's/^# \{0,1\}//'
  print_environments
}

# setup: the guided way. What exists stays; what is missing is asked for.
set_up() {
  check_aws
  note "Secrets of $system, environment $environment: account $account, region $region."
  check_identity || exit 1
  note "You are $identity."
  note "Type or paste each value; it is not shown. Nothing typed leaves it for another time."
  [ -n "$from" ] || from=prompt
  change create ''
  note ""
  note "What is there now:"
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
      -*) die "there is no option $1; secrets.sh --help lists them." ;;
      *)
        if [ -z "$command" ]; then command="$1"; elif [ -z "$selector" ]; then selector="$1"; else die "one selector at a time: $1"; fi
        ;;
    esac
    shift
  done
  [ -n "$command" ] || { usage >&2; exit 2; }
  check_tools
  load_plan
  scratch="$(mktemp -d "${TMPDIR:-/tmp}/secrets.XXXXXX" 2>/dev/null)" ||
    die "no directory can be made in ${TMPDIR:-/tmp}. Set TMPDIR to one that you may write to."
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
    *) die "there is no command $command; secrets.sh --help lists them." ;;
  esac
  stop_if_failed
}
