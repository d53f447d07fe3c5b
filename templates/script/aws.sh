# --- AWS ---------------------------------------------------------------------------------------

identity='' # the caller's ARN, once it is checked

# aws_call SERVICE OPERATION ARGUMENT...: the answer on standard output. What it says goes to
# $scratch/said. A history that the CLI is set to keep goes with $scratch.
aws_call() {
  AWS_PAGER='' AWS_CLI_AUTO_PROMPT=off PYTHONUTF8=1 AWS_CLI_FILE_ENCODING=UTF-8 \
    AWS_CLI_HISTORY_FILE="$scratch/history" \
    aws "$@" --region "$region" --output json 2>"$scratch/said"
}

# said WORDS: did the last call say them?
said() { grep -q -i -e "$1" "$scratch/said"; }

# explain WHAT: why the last call failed, and what to do.
explain() {
  local action
  if said 'Signature expired\|Signature not yet current\|RequestTimeTooSkewed'; then
    fail "$1: the clock of this computer is wrong, and AWS takes no request from another time. Set it, then run the same command again."
  elif said 'ExpiredToken\|token has expired\|RequestExpired\|session.*has expired\|Token.*expired\|SSO Token'; then
    fail "$1: the AWS credentials have expired. Sign in again (aws sso login, or new keys), then run the same command again."
  elif said 'Unable to locate credentials\|could not be found\|NoCredentials\|Partial credentials'; then
    fail "$1: there are no AWS credentials. Sign in (aws configure, aws sso login) or set AWS_PROFILE; the account is $account."
  elif said 'UnrecognizedClient\|InvalidClientTokenId\|SignatureDoesNotMatch\|InvalidSignature\|AuthFailure'; then
    fail "$1: AWS does not know these credentials. Check AWS_PROFILE and the keys; the account is $account."
  elif said 'DecryptionFailure\|EncryptionFailure\|Access to KMS is not allowed\|KMS.*Exception'; then
    fail "$1: the KMS key cannot be used. Check that it exists, is enabled and that this identity may use it."
  elif said 'AccessDenied\|not authorized'; then
    action="$(sed -n 's/.*not authorized to perform: \([A-Za-z-]*:[A-Za-z]*\).*/\1/p' "$scratch/said" | head -n 1)"
    fail "$1: denied. ${identity:-This identity} needs ${action:-the permission}; the policy of the deployer has it. A secret that does not exist is told the same way."
  elif said 'connect to the endpoint\|timed\? \?out\|Connection was closed\|Connection reset\|Connection aborted\|resolve host\|EndpointConnection\|SSL'; then
    fail "$1: AWS cannot be reached. Check the network, then run the same command again."
  elif said 'Throttl\|TooManyRequests\|InternalServiceError\|InternalFailure\|ServiceUnavailable'; then
    fail "$1: AWS is busy. Wait a little, then run the same command again."
  elif said 'ResourceExists'; then
    fail "$1: it exists by now; somebody else has created it."
  elif said 'marked for deletion\|marked deleted\|scheduled for deletion'; then
    fail "$1: it is scheduled for deletion."
  elif said 'LimitExceeded'; then
    fail "$1: a limit of the account is reached."
  elif said 'Unknown options\|invalid choice\|Unknown parameter in input'; then
    fail "$1: the AWS CLI is too old: it does not know what it is to do. Install a later one, then run the same command again."
  else
    # AWS does not repeat values; this keeps a surprise short all the same.
    fail "$1: $(grep -v '^[[:space:]]*$' "$scratch/said" | head -n 1 | cut -c 1-300)"
  fi
}

# Before anything is written: are we who and where the spec says? Asked once a run.
check_identity() {
  local answer found
  [ -z "$identity" ] || return 0
  answer="$(aws_call sts get-caller-identity)" || { explain "who you are"; return 1; }
  answer="$(jq -r '"\(.Account) \(.Arn)"' <<<"$answer")"
  found="${answer%% *}"
  if [ "$found" != "$account" ]; then
    fail "these are credentials of account $found; environment $environment is in account $account. Set AWS_PROFILE to one of that account."
    return 1
  fi
  identity="${answer#* }"
}

# describe INDEX: what DescribeSecret says, `null` where there is no such secret.
describe() {
  if aws_call secretsmanager describe-secret "--secret-id=${ids[$1]}"; then
    return
  elif said ResourceNotFound; then
    echo null
  else
    explain "${names[$1]}"
    return 1
  fi
}

# current INDEX: what GetSecretValue says, `null` where there is no such secret or no value yet.
current() {
  if aws_call secretsmanager get-secret-value "--secret-id=${ids[$1]}"; then
    return
  elif said ResourceNotFound; then
    echo null
  else
    return 1
  fi
}

# generate INDEX REQUEST: a value by Secrets Manager, {"RandomPassword": …}.
generate() {
  aws_call secretsmanager get-random-password --cli-input-json "$2" ||
    { explain "a value for ${labels[$1]}"; return 1; }
}

# Creates secret INDEX with the value on standard input.
create_secret() {
  if is binary "$1"; then
    aws_call secretsmanager create-secret --cli-input-json "${creations[$1]}" \
      --secret-binary fileb:///dev/stdin >"$scratch/answer"
  else
    # The CLI reads a file of --cli-input-json twice, so a pipe would be empty the second time.
    aws_call secretsmanager create-secret --cli-input-json "${creations[$1]}" \
      --secret-string file:///dev/stdin >"$scratch/answer"
  fi
}

# Puts the value on standard input into secret INDEX.
put_secret() {
  local how=(--secret-string file:///dev/stdin)
  ! is binary "$1" || how=(--secret-binary fileb:///dev/stdin)
  aws_call secretsmanager put-secret-value "--secret-id=${ids[$1]}" "${how[@]}" >"$scratch/answer"
}

# Sets up the rotation that the spec asks for, of a secret that does not rotate yet.
set_rotation() {
  [ -n "${rotations[$1]}" ] || return 0
  aws_call secretsmanager rotate-secret --cli-input-json "${rotations[$1]}" --no-rotate-immediately \
    >"$scratch/answer" || { explain "the rotation of ${names[$1]}"; return 1; }
  note "${names[$1]}: rotates from now on"
}

# Tells of replicas that did not come about, which the creation itself does not.
check_replicas() {
  local state
  is replicated "$1" || return 0
  state="$(describe "$1")" || return 1
  jq -r '.ReplicationStatus // [] | .[] | select(.Status == "Failed")
    | "WARNING: no replica in \(.Region): \(.StatusMessage // "no reason given")"' <<<"$state" >&2
}
