# --- AWS ---------------------------------------------------------------------------------------

identity='' # the caller's ARN, once it is checked

# aws_call SERVICE OPERATION ARGUMENT...: prints the response. Errors go to $scratch/said. If the CLI is
# configured to keep a history, it is in $scratch, too.
aws_call() {
  AWS_PAGER='' AWS_CLI_AUTO_PROMPT=off PYTHONUTF8=1 AWS_CLI_FILE_ENCODING=UTF-8 \
    AWS_CLI_HISTORY_FILE="$scratch/history" \
    aws "$@" --region "$region" --output json 2>"$scratch/said"
}

# said PATTERN: whether the error of the last call matches.
said() { grep -q -i -e "$1" "$scratch/said"; }

# explain WHAT: reports why the last call failed, and what to do.
explain() {
  local action
  if said 'Signature expired\|Signature not yet current\|RequestTimeTooSkewed'; then
    fail "$1: the clock of this computer is wrong, so AWS rejects its requests. Set the clock, then run the same command again."
  elif said 'ExpiredToken\|token has expired\|RequestExpired\|session.*has expired\|Token.*expired\|SSO Token'; then
    fail "$1: the AWS credentials have expired. Sign in again (aws sso login, or new keys), then run the same command again."
  elif said 'Unable to locate credentials\|could not be found\|NoCredentials\|Partial credentials'; then
    fail "$1: there are no AWS credentials. Sign in (aws configure, aws sso login) or set AWS_PROFILE; the account is $account."
  elif said 'UnrecognizedClient\|InvalidClientTokenId\|SignatureDoesNotMatch\|InvalidSignature\|AuthFailure'; then
    fail "$1: AWS does not accept these credentials. Check AWS_PROFILE and the keys; the account is $account."
  elif said 'DecryptionFailure\|EncryptionFailure\|Access to KMS is not allowed\|KMS.*Exception'; then
    fail "$1: the KMS key cannot be used. Check that it exists, that it is enabled and that this identity may use it."
  elif said 'AccessDenied\|not authorized'; then
    action="$(sed -n 's/.*not authorized to perform: \([A-Za-z-]*:[A-Za-z]*\).*/\1/p' "$scratch/said" | head -n 1)"
    fail "$1: access denied. ${identity:-This identity} needs ${action:-the permission}, which the deployer's policy grants. AWS reports a secret that does not exist in the same way."
  elif said 'connect to the endpoint\|timed\? \?out\|Connection was closed\|Connection reset\|Connection aborted\|resolve host\|EndpointConnection\|SSL'; then
    fail "$1: AWS cannot be reached. Check the network, then run the same command again."
  elif said 'Throttl\|TooManyRequests\|InternalServiceError\|InternalFailure\|ServiceUnavailable'; then
    fail "$1: AWS is busy. Wait a moment, then run the same command again."
  elif said 'ResourceExists'; then
    fail "$1: it was created by someone else in the meantime."
  elif said 'marked for deletion\|marked deleted\|scheduled for deletion'; then
    fail "$1: it is scheduled for deletion."
  elif said 'LimitExceeded'; then
    fail "$1: an AWS limit of the account is reached."
  elif said 'Unknown options\|invalid choice\|Unknown parameter in input'; then
    fail "$1: the AWS CLI is too old for this call. Install a newer version, then run the same command again."
  else
    # AWS does not repeat values in errors; one line is a limit in case it does.
    fail "$1: $(grep -v '^[[:space:]]*$' "$scratch/said" | head -n 1 | cut -c 1-300)"
  fi
}

# Checks once a run, before anything is written, that the credentials are of the environment's account.
check_identity() {
  local answer found
  [ -z "$identity" ] || return 0
  answer="$(aws_call sts get-caller-identity)" || { explain "the caller's identity"; return 1; }
  answer="$(jq -r '"\(.Account) \(.Arn)"' <<<"$answer")"
  found="${answer%% *}"
  if [ "$found" != "$account" ]; then
    fail "these are credentials of account $found; environment $environment is in account $account. Set AWS_PROFILE to one of that account."
    return 1
  fi
  identity="${answer#* }"
}

# describe INDEX: prints the response of DescribeSecret, `null` if the secret does not exist.
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

# current INDEX: prints the response of GetSecretValue, `null` if there is no secret or no value yet.
current() {
  if aws_call secretsmanager get-secret-value "--secret-id=${ids[$1]}"; then
    return
  elif said ResourceNotFound; then
    echo null
  else
    return 1
  fi
}

# generate INDEX REQUEST: prints a value that Secrets Manager generates, {"RandomPassword": …}.
generate() {
  aws_call secretsmanager get-random-password --cli-input-json "$2" ||
    { explain "a generated value for ${labels[$1]}"; return 1; }
}

# create_secret INDEX: creates it with the value on standard input.
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

# put_secret INDEX: writes the value on standard input.
put_secret() {
  local how=(--secret-string file:///dev/stdin)
  ! is binary "$1" || how=(--secret-binary fileb:///dev/stdin)
  aws_call secretsmanager put-secret-value "--secret-id=${ids[$1]}" "${how[@]}" >"$scratch/answer"
}

# set_rotation INDEX: configures the rotation that the spec declares, if the secret does not rotate yet.
set_rotation() {
  [ -n "${rotations[$1]}" ] || return 0
  aws_call secretsmanager rotate-secret --cli-input-json "${rotations[$1]}" --no-rotate-immediately \
    >"$scratch/answer" || { explain "the rotation of ${names[$1]}"; return 1; }
  note "${names[$1]}: rotation is configured"
}

# check_replicas INDEX: reports failed replicas, which CreateSecret does not.
check_replicas() {
  local state
  is replicated "$1" || return 0
  state="$(describe "$1")" || return 1
  jq -r '.ReplicationStatus // [] | .[] | select(.Status == "Failed")
    | "WARNING: no replica in \(.Region): \(.StatusMessage // "no reason given")"' <<<"$state" >&2
}
