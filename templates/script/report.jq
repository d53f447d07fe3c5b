# What people are shown.

# Never more than a quarter, at most the first 20 and the last 4 characters; the rest is not even
# counted.
def masked:
  length as $length
  | ([($length / 4 | floor), 24] | min) as $shown
  | ([($shown / 6 | floor), 4] | min) as $last
  | [.[:$shown - $last], (if $last > 0 then .[-$last:] else "" end)]
  | map(gsub("[^ -~\\x{a1}-\\x{10ffff}]"; " ")) | join("****");

# A time of the AWS CLI, which version 1 gives as a number and version 2 as a text.
def day:
  if . == null then "-"
  elif type == "number" then (floor | todate | .[:10])
  else tostring | .[:10] end;

# As one word of a command.
def word: if test("\\A[A-Za-z0-9_./:@,+=-]+\\z") then . else @sh end;

def padded($width): . + (" " * ([$width - length, 1] | max));

# The lines of `list`: $states is the answer of DescribeSecret for each secret, null where there is
# none.
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
       + (if $secret.external then ", made by another system" else "" end)
       + (if $secret.retired then ", retired" else "" end));

# The lines about who goes on using the old value of the secrets $changed, and what ends that.
def stale($changed):
  .services[] | . as $service
  | [.reads[] | select(.secret as $s | $changed | index([$s]))] as $reads
  | select($reads | length > 0)
  | ([$reads[] | .deliver] | unique) as $ways
  | (if ($ways | index(["dynamic-reference"])) then
       "",
       "\($service.name) keeps the old value in its environment, whatever is deployed, until its function itself is updated:",
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
       "\($service.name) fetches the value itself: it sees the new one when its cache has run out or it is started again."
     else empty end);

# The fields of a secret as `show` prints them, of what GetSecretValue says.
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

# After a setup: what the services are to be given.
def what_next:
  .services[] | . as $service
  | [.reads[] | select(.deliver == "runtime" or .deliver == "reference")] as $reads
  | select($reads | length > 0)
  | "", "Give \($service.name) these variables, which hold names and no values:",
    ($reads[] | "  \(.variable)=\(secret(.secret).id)");
