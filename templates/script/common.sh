# --- Basics --------------------------------------------------------------------------------------

root=. wanted='' wanted_system='' ask=false format='' from='' confirm='' caller=script
full=no placeholders=no restore=no
rows='' plan='' library='' environment='' region='' account='' provision='' system='' module='' local_format=''
done_so_far='' failed=no scratch='' terminal=''

# Of each secret of the environment, by its index in the plan. `traits` are words between spaces;
# `creations` and `rotations` are requests to AWS as JSON.
names=() ids=() labels=() selectors=() id_selectors=() groups=() traits=() windows=()
creations=() rotations=()
files=() # paths of the environment's local files
selected='' # indices, with spaces

note() { say "$*"; }
fail() {
  failed=yes
  say "ERROR: $*"
}
# Messages name make's variables; outside make they name the script's options.
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

# Between hide_typing and show_typing the terminal does not echo. Runs without questions never set the
# terminal: that would stop a background job.
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

# with_plan PROGRAM [OPTION...]: runs jq with the library and the plan; values are on standard input.
with_plan() {
  local program="$1"
  shift
  jq "$@" --slurpfile plan <(printf '%s' "$plan") "$library $program"
}

# is TRAIT INDEX: whether it is external, retired, binary, retained, generated (in part) or replicated.
is() { [[ "${traits[$2]}" == *" $1 "* ]]; }

# as_array INDICES: prints them as a JSON array.
as_array() {
  local list="${1# }"
  printf '[%s]' "${list// /,}"
}

# read_environment ASK: sets `rows` to the environment's part of the plan: a row of its own, `plan` for
# later programs, and a row for each file and secret. It starts jq once: a start costs more than the rest.
read_environment() {
  # Paths are shown in a form that the user can give to a program.
  read_plan 'def path: "\($here)/\(.)" | until(test("/[^/]+/[.][.]/") | not; sub("/[^/]+/[.][.]/"; "/"));
    def known: with_entries(select(.value != null));
    def creation:
      {Name: .name, Description: .description, KmsKeyId: .kms_key}
      + (if .tags then {Tags: [.tags | to_entries[] | {Key: .key, Value: .value}]} else {} end)
      + (if .replicas then {AddReplicaRegions: [.replicas[] | {Region: .region, KmsKeyId: .kms_key} | known]} else {} end)
      | known;
    def rotation: {SecretId: .name, RotationLambdaARN: .rotation.lambda, RotationRules: .rotation.rules};
    def traits:
      [(if .external then "external" else empty end),
       (if .retired then "retired" else empty end),
       (if .binary then "binary" else empty end),
       (if .retain then "retained" else empty end),
       (if [.fields[] | select(.source == "generated")] | length > 0 then "generated" else empty end),
       (if .replicas and (.external | not) then "replicated" else empty end)] | " \(join(" ")) ";
    in_environment($env; $ask;
      . as $all
      | (reduce range(.secrets | length) as $i ({}; .[$all.secrets[$i].label] = $i)) as $index
      | [.services[] | {name, template: ("\($all.templates)\(.name).yaml" | path),
           reads: [.reads[] | select($index[.secret] != null)
             | select(.only == null or (.only | index([$all.name])))
             | {secret: $index[.secret], variable, deliver}]} | select(.reads != [])] as $services
      | ([.name, .region, .account, .provision, .system, (.module | path), .local] | row),
        ({region: .region, files: .files, services: $services,
          secrets: [.secrets[] | {label: .label, selector, group, name, id: .arn, logical_id, description, object, binary,
                                  external, retired, fields, places} | known]}
         | tojson),
        (.files[] | ["file", .] | row),
        (.secrets[] | ["secret", .name, .arn // .name, .label, .selector, .id_selector // .selector, .group, .window,
           traits, (if .external then "" else creation end), (if .rotation then rotation else "" end)] | row))' \
    --arg env "$wanted" --argjson ask "$1" --arg system "$wanted_system" --arg here "$here"
}

load_plan() {
  local kind name id label selector of_id of_group window trait creation rotation
  read_environment "$ask"
  if [ "${rows:0:2}" = "?$between" ]; then
    wanted="${rows:2}"
    printf 'Environment (%s) [%s]: ' "$wanted" "${wanted%% *}"
    wanted="${wanted%% *}"
    IFS= read -r name || name=''
    wanted="${name:-$wanted}"
    read_environment false
  fi
  {
    IFS="$between" read -r environment region account provision system module local_format
    IFS= read -r plan
    while IFS="$between" read -r kind name id label selector of_id of_group window trait creation rotation; do
      if [ "$kind" = file ]; then
        files+=("$name")
      else
        names+=("$name") ids+=("$id") labels+=("$label") selectors+=("$selector") id_selectors+=("$of_id")
        groups+=("$of_group") windows+=("$window") traits+=("$trait")
        creations+=("$creation") rotations+=("$rotation")
      fi
    done
  } <<<"$rows"
  library="$(jq_library)"
}

# select_secrets SELECTOR TRAIT...: sets `selected` to the secrets that it names; without a selector, to
# those that have none of the traits.
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
      [ "${selectors[i]}" != "$word" ] || own="$own $i"
      [ "${id_selectors[i]}" != "$word" ] || of_id="$of_id $i"
      [ "${groups[i]}" != "$word" ] || of_group="$of_group $i"
    fi
  done
  selected="${own:-${of_id:-$of_group}}"
  [ -z "$word" ] || [ -n "$selected" ] ||
    die "$environment has no secret or group $word. It has $(jq -r '[.secrets[] | .selector, .group] | unique | join(", ")' <<<"$plan")."
}

# command_for VERB [SELECTOR]: prints the command for the user.
command_for() {
  if [ "$caller" = make ]; then
    echo "make secrets-$1${2:+-$2} ENV=$environment"
  else
    echo "secrets.sh $1${2:+ $2} --env $environment"
  fi
}

command_for_deploy() {
  if [ "$caller" = make ]; then echo "make deploy-secrets ENV=$environment"; else command_for deploy; fi
}

# confirmed WARNING: ends the run unless the name of the environment is typed or given by --confirm.
confirmed() {
  local answer="$confirm"
  if [ -z "$answer" ]; then
    [ -t 0 ] || die "$1 There is no terminal to confirm at: add CONFIRM=$environment."
    printf '%s Type %s to continue: ' "$1" "$environment" >&2
    IFS= read -r answer || answer=''
  fi
  [ "$answer" = "$environment" ] || die "not confirmed. Nothing was changed."
}
