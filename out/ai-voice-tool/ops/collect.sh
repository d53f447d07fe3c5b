#!/usr/bin/env bash
# Made by secretgen; the same file for every system, whose data is in plan.json beside it. Do not edit.
#
# collect.sh [ENVIRONMENT [DIRECTORY]] - gathers what `secretgen audit` compares with the spec of a
# system: who may do what in the account, its secrets, their policies and their keys. It only reads,
# and never a secret's value. The directory, by default audit-ENVIRONMENT, must not be there.
#
# Permissions that it needs, all on "*" but those on secrets and keys:
#   iam:GetAccountAuthorizationDetails, sts:GetCallerIdentity, secretsmanager:ListSecrets,
#   secretsmanager:GetResourcePolicy, kms:ListAliases, kms:DescribeKey, kms:GetKeyPolicy
# Tools: bash 4, the AWS CLI, jq.

# What stands in single quotes are programs for jq.
# shellcheck disable=SC2016
set -euo pipefail
umask 077
unset CDPATH

die() {
  echo "collect.sh: $*" >&2
  exit 1
}

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

# --- plan.json ------------------------------------------------------------------------------------

# Separates the cells of a row: no name contains it, and JSON escapes it.
between=$'\037'

# What every program over plan.json starts with.
plan_library='
# A row of texts, objects as JSON. A text that would break the row is no name that a build writes.
def row:
  map(if type == "object" then tojson else tostring end) as $cells
  | ($cells | join($between))
  | if contains("\n") or (split($between) | length) != ($cells | length) then error("no row") else . end;

# Prints the plan of the environment $env, or of the first where $env is empty: its own members and
# its secrets, as they are there. Where $ask is set and the environment is open, prints their names.
# A row that begins with $between is the reason why there is nothing to print.
def in_environment($env; $ask; print):
  if length == 1 and (.[0].format | type) == "number" then .[0] else error("no plan") end
  | if .format != 1 then
      $between + "\($file) has format \(.format), but this script reads format 1. Run secretgen build again, so that both are of the same version."
    elif $system != "" and .system != $system then
      $between + "\($file) is the plan of \(.system), not of \($system). Run secretgen build again for \($system)."
    else
      [.environments[].name] as $names
      | (if $env == "" then $names[0] else $env end) as $name
      | if $ask and $env == "" and ($names | length) > 1 then ["?", ($names | join(" "))] | row
        elif $names | index([$name]) | not then
          $between + "there is no environment \($name); it is one of \($names | join(", "))."
        else
          . + (.environments[] | select(.name == $name))
          | .secrets |= [.[] | select(.environments[$name]) | . + .environments[$name]]
          | print
        end
    end;
'

# read_plan PROGRAM OPTION...: sets `rows` to what PROGRAM prints of the plan. The options give it $env
# and $system, which is empty if any system will do.
read_plan() {
  local program="$1" file="$here/plan.json" status=0
  shift
  [ -e "$file" ] || die "$file is missing. It holds the data of the system: run secretgen build again, and keep the files of ops/ together."
  if [ ! -f "$file" ] || [ ! -r "$file" ]; then die "$file cannot be read. Check its permissions."; fi
  rows="$(jq -r -s "$@" --arg file "$file" --arg between "$between" "$plan_library $program" "$file" 2>/dev/null)" ||
    status=$?
  # jq ends with 3 where it does not understand a program.
  [ "$status" != 3 ] || die "jq is too old: 1.5 or later is needed."
  [ "$status" = 0 ] || die "$file is damaged: it is not the plan of a system. Run secretgen build again."
  [ "${rows:0:1}" != "$between" ] || die "${rows:1}"
}

case "${1:-}" in
  -h | --help)
    sed -n '/^# collect.sh/,/^# Tools/p' "${BASH_SOURCE[0]}" | sed 's/^# \{0,1\}//'
    print_environments
    exit 0
    ;;
esac
[ "$#" -le 2 ] || die 'too many arguments; see collect.sh --help'

for tool in aws jq; do
  command -v "$tool" >/dev/null || die "$tool is missing; install it"
done

# Of the environment: its account, its region, the regions of its replicas, and then its secrets.
read_plan 'in_environment($env; false;
  ([.name, .account, .region, (([.secrets[] | .replicas // [] | .[].region] | unique) - [.region] | join(" "))] | row),
  (.secrets[] | [.name] | row))' --arg env "${1:-}" --arg system ''
IFS="$between" read -r environment account home replicas <<<"$rows"
regions="$home $replicas"
secrets="${rows#*$'\n'}"
[ "$secrets" != "$rows" ] || secrets=''
directory="${2:-audit-$environment}"

# ask REGION SERVICE OPERATION ARGUMENT...: the answer on standard output.
ask() {
  local region="$1"
  shift
  AWS_PAGER='' AWS_CLI_AUTO_PROMPT=off aws "$@" --region "$region" --output json \
    || die "$1:$2 in $region was refused; collect.sh --help lists the permissions that are needed"
}

caller="$(ask "$home" sts get-caller-identity | jq -r '.Account')"
[ "$caller" = "$account" ] \
  || die "these are credentials of account $caller; $environment is in account $account. Set AWS_PROFILE to one of that account."

made="$(dirname -- "$directory")"
[ -d "$made" ] || die "there is no directory $made"
mkdir -- "$directory" 2>/dev/null || die "$directory is there already; name another directory or remove it"
trap 'rm -rf -- "$directory"' EXIT

day="$(date -u +%Y-%m-%dT%H:%M:%SZ)"
ask "$home" iam get-account-authorization-details >"$directory/iam.json"

files=()
for region in $regions; do
  ask "$region" secretsmanager list-secrets --include-planned-deletion \
    | jq --arg account "$account" --arg region "$region" --arg day "$day" \
      '{Account: $account, Region: $region, CollectedAt: $day, SecretList: .SecretList}' \
      >"$directory/secrets-$region.json"
  files+=(--secrets "$directory/secrets-$region.json")
  [ "$region" = "$home" ] || continue

  ours='($names | split("\n")) as $wanted
    | .SecretList[] | select(.DeletedDate == null) | select(.Name as $name | $wanted | index([$name]))'
  : >"$directory/policies.json"
  while IFS= read -r arn; do
    ask "$region" secretsmanager get-resource-policy --secret-id "$arn" >>"$directory/policies.json"
  done < <(jq -r --arg names "$secrets" "$ours | .ARN" "$directory/secrets-$region.json")

  ask "$region" kms list-aliases >"$directory/kms.json"
  while IFS= read -r key; do
    metadata="$(ask "$region" kms describe-key --key-id "$key")"
    arn="$(jq -r '.KeyMetadata.Arn' <<<"$metadata")"
    policy="$(ask "$region" kms get-key-policy --key-id "$arn" --policy-name default)"
    jq -n --argjson metadata "$metadata" --argjson policy "$policy" \
      '{KeyMetadata: $metadata.KeyMetadata, Policy: $policy.Policy}' >>"$directory/kms.json"
  done < <(jq -r --arg names "$secrets" \
    "[$ours | .KmsKeyId // empty | select(test(\"alias/aws/\") | not)] | unique[]" \
    "$directory/secrets-$region.json")
done

trap - EXIT
arguments=(--iam "$directory/iam.json" "${files[@]}" --kms "$directory/kms.json")
if [ -s "$directory/policies.json" ]; then
  arguments+=(--policies "$directory/policies.json")
fi
echo "collected in $directory; now compare it with the spec:"
printf '  secretgen audit'
printf ' %q' "${arguments[@]}"
echo
