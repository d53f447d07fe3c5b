# --- Basics --------------------------------------------------------------------------------------

root=. wanted='' format='' from='' confirm='' caller=script
full=no placeholders=no restore=no
plan='' library='' environment='' region='' account='' provision='' system='' module='' local_format=''
done_so_far='' failed=no scratch='' terminal=''
# Fields of a line are between these: no name has one, and JSON writes it otherwise.
between=$'\037'

# Of each secret of the environment, at its index in the plan. `traits` are words between spaces,
# `creations` and `rotations` requests to AWS as JSON.
names=() ids=() labels=() targets=() id_targets=() groups=() traits=() windows=()
creations=() rotations=()
# Of each local file of the environment.
files=() formats=()
selected='' # indices, with spaces

note() { say "$*"; }
fail() {
  failed=yes
  say "ERROR: $*"
}
# Texts name the variables of make; who calls the script has options for them.
say() {
  local text="$1"
  if [ "$caller" != make ]; then
    text="${text//FROM=/--from }"
    text="${text//RESTORE=yes/--restore}"
    text="${text//CONFIRM=/--confirm }"
    text="${text//FORMAT=/--format }"
  fi
  printf '%s\n' "$text" >&2
}
die() {
  fail "$@"
  exit 1
}
stop_if_failed() { [ "$failed" = no ] || exit 1; }

# From hide_typing to show_typing nothing typed at the terminal is shown. Who is not asked leaves it
# alone: a job in the background that sets a terminal is stopped.
hide_typing() {
  terminal="$(stty -g)"
  stty -echo
}
show_typing() {
  [ -z "$terminal" ] || stty "$terminal" 2>/dev/null || true
  terminal=''
}

clean_up() {
  show_typing
  [ -z "$scratch" ] || rm -rf -- "$scratch"
}
trap clean_up EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

check_tools() {
  command -v jq >/dev/null ||
    die "jq is not installed. Install it (apt-get install jq, brew install jq), then run the same command again."
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

# is TRAIT INDEX: external, retired, binary, retained, generated (in part) or replicated?
is() { [[ "${traits[$2]}" == *" $1 "* ]]; }

# as_array INDICES: in JSON.
as_array() {
  local list="${1# }"
  printf '[%s]' "${list// /,}"
}

# Takes the environment's part of the plan: one start of jq, since each costs more than all the rest.
load_plan() {
  local rows kind name id label target of_id of_group window trait creation rotation
  # Paths are told as the user can give them to a program. What an older jq lacks is an error here.
  rows="$(plan_of_system | jq -r --arg env "$wanted" --arg here "$here" --arg between "$between" '
    def path: "\($here)/\(.)" | until(test("/[^/]+/[.][.]/") | not; sub("/[^/]+/[.][.]/"; "/"));
    def row: map(if type == "object" then tojson else tostring end) | join($between);
    .order as $order
    | .fields as $fields
    | (if $env == "" then $order[0] else $env end) as $name
    | if .environments[$name] == null then
        ["", "there is no environment \($name); it is one of \($order | join(", "))."] | row
      else .environments[$name] | .module |= path | .services[].template |= path | .fields = $fields
      | ([$name, .region, .account, .provision, .system, .module, .local] | row),
        tojson,
        (.files[] | ["file", .format, .path] | row),
        (.secrets[] | ["secret", .name, .id // .name, .label, .target, .id_target, .group, .window,
           " \([(if .external then "external" else empty end),
                (if .retired then "retired" else empty end),
                (if .binary then "binary" else empty end),
                (if .retain then "retained" else empty end),
                (if [$fields[.fields][] | select(.source == "generated")] | length > 0 then "generated" else empty end),
                (if .create.AddReplicaRegions then "replicated" else empty end)] | join(" ")) ",
           .create // "", .rotate // ""] | row)
      end' 2>/dev/null)" || die "jq is too old: 1.5 or later is needed."
  {
    IFS="$between" read -r environment region account provision system module local_format
    [ -n "$environment" ] || die "$region"
    IFS= read -r plan
    while IFS="$between" read -r kind name id label target of_id of_group window trait creation rotation; do
      if [ "$kind" = file ]; then
        formats+=("$name") files+=("$id")
      else
        names+=("$name") ids+=("$id") labels+=("$label") targets+=("$target") id_targets+=("$of_id")
        groups+=("$of_group") windows+=("$window") traits+=("$trait")
        creations+=("$creation") rotations+=("$rotation")
      fi
    done
  } <<<"$rows"
  library="$(jq_library)"
}

# select_secrets SELECTOR TRAIT...: `selected` are those that it names, else all without a TRAIT.
select_secrets() {
  local word="$1" i trait own='' of_id='' of_group=''
  shift
  for ((i = 0; i < ${#names[@]}; i++)); do
    if [ -z "$word" ]; then
      for trait in "$@"; do
        ! is "$trait" "$i" || continue 2
      done
      own="$own $i"
    else
      [ "${targets[i]}" != "$word" ] || own="$own $i"
      [ "${id_targets[i]}" != "$word" ] || of_id="$of_id $i"
      [ "${groups[i]}" != "$word" ] || of_group="$of_group $i"
    fi
  done
  selected="${own:-${of_id:-$of_group}}"
  [ -z "$word" ] || [ -n "$selected" ] ||
    die "there is no secret or group $word in $environment; there are $(jq -r '[.secrets[] | .target, .group] | unique | join(", ")' <<<"$plan")."
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
    [ -t 0 ] || die "$1 There is no terminal to answer at: add CONFIRM=$environment."
    printf '%s Type %s to go on: ' "$1" "$environment" >&2
    IFS= read -r answer || answer=''
  fi
  [ "$answer" = "$environment" ] || die "not confirmed; nothing is done."
}
