# --- Basics --------------------------------------------------------------------------------------

root=. wanted='' format='' from='' confirm='' caller=script
full=no placeholders=no restore=no
plan='' environment='' region='' account='' provision='' library=''
selected='[]' given='{}' files='{}' done_so_far='' failed=no scratch=''

note() { printf '%s\n' "$*" >&2; }
fail() {
  failed=yes
  printf 'ERROR: %s\n' "$*" >&2
}
die() {
  fail "$@"
  exit 1
}
stop_if_failed() { [ "$failed" = no ] || exit 1; }

clean_up() {
  # A question that was interrupted leaves the terminal without echo.
  [ ! -t 0 ] || stty echo 2>/dev/null || true
  [ -z "$scratch" ] || rm -rf -- "$scratch"
}
trap clean_up EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

check_tools() {
  command -v jq >/dev/null ||
    die "jq is not installed. Install it (apt-get install jq, brew install jq), then run the same command again."
  # As a number: what jq itself says of its version is not always one.
  jq -n '"a" | test("\\Aa\\z")' >/dev/null 2>&1 || die "jq is too old: 1.5 or later is needed."
}
check_aws() {
  command -v aws >/dev/null ||
    die "the AWS CLI is not installed. Install it (https://docs.aws.amazon.com/cli/), then run the same command again."
}

# with_plan PROGRAM [ARGUMENT...]: jq with the library and the plan; values on standard input.
with_plan() {
  local program="$1"
  shift
  jq "$@" --slurpfile plan <(printf '%s' "$plan") "$library $program"
}

# of_secret INDEX PATH: something of a secret of the plan.
of_secret() { jq -r --argjson i "$1" ".secrets[\$i] | $2 | tostring" <<<"$plan"; }
each_selected() { jq -r '.[]' <<<"$selected"; }

# Takes the environment's part of the plan.
load_plan() {
  local all
  all="$(plan_of_system)"
  environment="${wanted:-$(jq -r '.order[0]' <<<"$all")}"
  # Paths are told as the user can give them to a program.
  plan="$(jq -c --arg env "$environment" --arg here "$here" '
    def path: "\($here)/\(.)" | until(test("/[^/]+/[.][.]/") | not; sub("/[^/]+/[.][.]/"; "/"));
    .environments[$env] // empty | .module |= path | .services[].template |= path' <<<"$all")"
  [ -n "$plan" ] ||
    die "there is no environment $environment; it is one of $(jq -r '.order | join(", ")' <<<"$all")."
  region="$(jq -r .region <<<"$plan")"
  account="$(jq -r .account <<<"$plan")"
  provision="$(jq -r .provision <<<"$plan")"
  library="$(jq_library)"
}

# select_secrets SELECTOR FILTER: `selected` are those that it names, else all that FILTER takes.
select_secrets() {
  if [ -z "$1" ]; then
    selected="$(jq -c "[.secrets | to_entries[] | select(.value | $2) | .key]" <<<"$plan")"
    return
  fi
  selected="$(jq -c --arg word "$1" '
    def of(name): [.secrets | to_entries[] | select(.value | name == $word) | .key];
    [of(.target), of(.id_target), of(.group)] | map(select(length > 0)) | .[0] // []' <<<"$plan")"
  [ "$selected" != '[]' ] ||
    die "there is no secret or group $1 in $environment; there are $(jq -r '[.secrets[] | .target, .group] | unique | join(", ")' <<<"$plan")."
}

# command_for VERB [SELECTOR]: how the user calls it.
command_for() {
  if [ "$caller" = make ]; then
    echo "make secrets-$1${2:+-$2} ENV=$environment"
  else
    echo "secrets.sh $1${2:+ $2} --env $environment"
  fi
}

# confirmed QUESTION: the name of the environment, typed or given by --confirm.
confirmed() {
  local answer="$confirm"
  if [ -z "$answer" ]; then
    [ -t 0 ] || die "$1 There is no terminal to answer at: add CONFIRM=$environment (or --confirm $environment)."
    printf '%s Type %s to go on: ' "$1" "$environment" >&2
    IFS= read -r answer || answer=''
  fi
  [ "$answer" = "$environment" ] || die "not confirmed; nothing is done."
}
