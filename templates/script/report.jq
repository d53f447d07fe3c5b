# Output for people.

# Shows at most a quarter, and never more than the first 20 and the last 4 characters; the length is
# not shown either.
def masked:
  length as $length
  | ([($length / 4 | floor), 24] | min) as $shown
  | ([($shown / 6 | floor), 4] | min) as $last
  | [.[:$shown - $last], (if $last > 0 then .[-$last:] else "" end)]
  | map(gsub("[^ -~\\x{a1}-\\x{10ffff}]"; " ")) | join("****");

# A time of the AWS CLI: a number from version 1, a text from version 2.
def day:
  if . == null then "-"
  elif type == "number" then (floor | todate | .[:10])
  else tostring | .[:10] end;

# One word of a shell command.
def word: if test("\\A[A-Za-z0-9_./:@,+=-]+\\z") then . else @sh end;

def padded($width): . + (" " * ([$width - length, 1] | max));

# The lines of `list`: $states is the response of DescribeSecret for each secret, null if it does not exist.
def listing($states):
  ([.secrets[].name | length] | max // 0) as $width
  | [.secrets[] | {i, secret: .}] as $all
  | ($all | map(.secret.group) | reduce .[] as $g ([]; if index([$g]) then . else . + [$g] end))[] as $group
  | "", $group,
    ($all[] | select(.secret.group == $group) | .secret as $secret | $states[.i | tostring] as $state
     | "  " + ($secret.name | padded($width + 2))
       + (if $state == null then "not created"
          elif $state.DeletedDate then "scheduled for deletion"
          elif [($state.VersionIdsToStages // {})[] | index("AWSCURRENT")] | any | not then "has no value yet"
          else "last changed " + ($state.LastChangedDate // $state.CreatedDate | day) end)
       + (if $secret.external then ", owned by another system" else "" end)
       + (if $secret.retired then ", retired" else "" end));

# The services that still use the old value of the secrets $changed, and the commands that update them.
def stale($changed):
  .services[] | . as $service
  | [.reads[] | select(.secret as $s | $changed | index([$s]))] as $reads
  | select($reads | length > 0)
  | ([$reads[] | .deliver] | unique) as $ways
  | (if ($ways | index(["dynamic-reference"])) then
       "",
       "\($service.name) keeps the old value in its environment until its function itself is updated:",
       "  aws cloudformation deploy --stack-name <stack of \($service.name)> --template-file \($service.template | word) \\",
       "    --parameter-overrides SecretsAsOf=\"$(date -u +%Y-%m-%dT%H:%M:%SZ)\" --region \(plan.region)"
     else empty end),
    (if ($ways | index(["ecs-secret"])) then
       "",
       "\($service.name) keeps the old value until its tasks are replaced:",
       "  aws ecs update-service --cluster <cluster> --service <service of \($service.name)> --force-new-deployment --region \(plan.region)"
     else empty end),
    (if ($ways | index(["runtime"])) then
       "",
       "\($service.name) fetches the value itself: it gets the new one when its cache expires or when it restarts."
     else empty end);

# The fields of a secret as `show` prints them, from the response of GetSecretValue.
def shown($i; $full):
  secret($i) as $secret
  | if .SecretBinary then "  \(.SecretBinary | length * 3 / 4 | floor) bytes"
    elif .SecretString == null then "  no value yet"
    else .SecretString as $text
    | (if $secret.object then ($text | as_object) // {"": $text} else {"": $text} end)
    | to_entries[] | .key as $name
    | (.value | if type == "string" then . else tojson end) as $value
    | (([$secret.fields[] | select(.name == $name) | .sensitive] | .[0]) as $sensitive
       | if $full or $sensitive == false then $value else ($value | masked) end)
    | "  " + (if $name == "" then . else "\($name): " + . end)
    end;

# After a setup: the variables that services need.
def what_next:
  .services[] | . as $service
  | [.reads[] | select(.deliver == "runtime" or .deliver == "reference")] as $reads
  | select($reads | length > 0)
  | "", "Set these variables for \($service.name). They contain names, not values:",
    ($reads[] | "  \(.variable)=\(secret(.secret).id)");
