# The settings of a secret in Secrets Manager, compared with the plan.

# A key by its alias or id, whichever form it is written in. Without one, Secrets Manager uses the account's.
def key_name: if . == null then "alias/aws/secretsmanager" else split(":")[-1] | ltrimstr("key/") end;

# What differs between $state, the response of DescribeSecret, and the requests that create the secret and
# its rotation (null: none): rows of what differs, the operation of the AWS CLI that changes it, and its
# input. A `-` for an operation means that a person decides; the input is then the command.
def differences($state; $creation; $rotation; $region; $between):
  $state.ARN as $id
  | ([$state.ReplicationStatus // [] | .[].Region]) as $there
  | ([$creation.AddReplicaRegions // [] | .[].Region]) as $wanted
  | [ (if ($creation.KmsKeyId | key_name) != ($state.KmsKeyId | key_name) then
         ["key", "update-secret", {SecretId: $id, KmsKeyId: ($creation.KmsKeyId // "alias/aws/secretsmanager")}]
       else empty end),
      (if ($creation.Description // "") != ($state.Description // "") then
         ["description", "update-secret", {SecretId: $id, Description: ($creation.Description // "")}]
       else empty end),
      ([$creation.Tags // [] | .[] | select(. as $tag | $state.Tags // [] | map({Key, Value}) | index([$tag]) | not)]
       | if length > 0 then ["tags", "tag-resource", {SecretId: $id, Tags: .}] else empty end),
      ([$creation.AddReplicaRegions // [] | .[] | select(.Region as $r | $there | index([$r]) | not)]
       | if length > 0 then ["replicas", "replicate-secret-to-regions", {SecretId: $id, AddReplicaRegions: .}] else empty end),
      (if $rotation != null and $state.RotationEnabled == true
          and ($rotation.RotationLambdaARN != $state.RotationLambdaARN
               or ($rotation.RotationRules | to_entries | any(.value != ($state.RotationRules // {})[.key]))) then
         ["rotation", "rotate-secret", $rotation + {SecretId: $id, RotateImmediately: false}]
       else empty end),
      (($there - $wanted)[] | ["replica in \(.)", "-",
         "aws secretsmanager remove-regions-from-replication --secret-id \($id) --remove-replica-regions \(.) --region \($region)"]),
      (if $rotation == null and $state.RotationEnabled == true and ($state.OwningService | not) then
         ["rotation", "-", "aws secretsmanager cancel-rotate-secret --secret-id \($id) --region \($region)"]
       else empty end) ]
  | .[] | map(if type == "object" then tojson else . end) | join($between);
