@: here printed
@: plan printed
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

@here@

@plan@

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
