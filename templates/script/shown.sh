# --- Looking ------------------------------------------------------------------------------------

check_local() {
  select_secrets "$1" '(.external or .retired) | not'
  choose_source
  [ "$from" = file ] || die "there is no local file to check: values are asked for."
  gather_from_files all "$1"
  stop_if_failed
  note "The local values of $environment are there and fit."
}

get_arns() {
  local i name
  check_aws
  select_secrets "$1" true
  case "$format" in
    '' | parameters | json) ;;
    *) die "FORMAT is parameters or json, not $format." ;;
  esac
  check_identity || exit 1
  describe_selected
  for i in $(each_selected); do
    name="$(of_secret "$i" .name)"
    [ "$(of_state "$i")" != null ] || fail "$name does not exist. Use $(command_for create) first."
  done
  stop_if_failed
  case "$format" in
    '')
      echo "Secret ARNs for environment: $environment"
      with_plan '$selected[] | "", "\(secret(.).logical_id)SecretArn:", $states[tostring].ARN' -rn \
        --argjson selected "$selected" --argjson states "$states"
      ;;
    parameters)
      with_plan '$selected[] | "\(secret(.).logical_id)SecretArn=\($states[tostring].ARN)"' -rn \
        --argjson selected "$selected" --argjson states "$states"
      ;;
    json)
      with_plan '{SecretList: [$selected[] | $states[tostring] | {ARN, Name}
        + (if .DeletedDate then {DeletedDate} else {} end)]}' -n \
        --argjson selected "$selected" --argjson states "$states"
      ;;
  esac
}

list_secrets() {
  check_aws
  select_secrets "$1" true
  check_identity || exit 1
  describe_selected
  echo "Secrets of $(jq -r .system <<<"$plan") in $environment, $region"
  with_plan '. as $states | plan | .secrets |= (to_entries | map(select(.key as $k | $selected | index([$k])) | .value + {i: .key}))
    | listing($states)' -r --argjson selected "$selected" <<<"$states"
}

show() {
  local i now name
  check_aws
  select_secrets "$1" true
  [ "$full" != yes ] ||
    confirmed "This shows whole values of $environment on the terminal."
  check_identity || exit 1
  for i in $(each_selected); do
    name="$(of_secret "$i" .name)"
    if now="$(current "$i")"; then
      printf '%s\n' "$name"
      printf '%s' "$now" | with_plan 'shown($i; $full == "yes")' -r --argjson i "$i" --arg full "$full"
    else
      explain "$name"
    fi
  done
  stop_if_failed
}

# --- Rotating and deleting ------------------------------------------------------------------------

rotate() {
  local i name state fields
  check_aws
  select_secrets "$1" '(.external or .retired) | not'
  check_identity || exit 1
  describe_selected
  for i in $(each_selected); do
    name="$(of_secret "$i" .name)"
    state="$(of_state "$i")"
    fields="$(jq -c --argjson i "$i" '[.secrets[$i].fields[] | select(.source == "generated") | .name]' <<<"$plan")"
    if [ "$state" = null ]; then
      fail "$name does not exist."
    elif [ "$(jq '.RotationEnabled == true' <<<"$state")" = true ]; then
      continue
    elif [ -z "$1" ]; then
      note "$name: does not rotate by itself; $(command_for update "$(of_secret "$i" .target)") gives it a new value"
    elif [ "$fields" = '[]' ]; then
      fail "$name: nothing generates its value. Change it where it comes from, then $(command_for update "$(of_secret "$i" .target)")."
    else
      confirmed "$name gets a new generated value, which nothing else is told of."
      renew "$i" "$fields"
    fi
  done
  stop_if_failed
  for i in $(each_selected); do
    if [ "$(of_state "$i" | jq '.RotationEnabled == true')" = true ]; then
      name="$(of_secret "$i" .name)"
      aws_call secretsmanager rotate-secret --secret-id "$(of_secret "$i" .id)" >"$scratch/answer" ||
        { explain "$name"; broken_off; }
      remember "$name: rotation has begun"
      changed="$(jq -c --argjson i "$i" '. + [$i]' <<<"$changed")"
    fi
  done
  carry_out
  tell_stale
}

# renew INDEX FIELDS: new values for generated fields, beside the others as they are.
renew() {
  local now answer field fresh='{}'
  now="$(current "$1")" || { explain "$(of_secret "$1" .name)"; return; }
  while IFS= read -r field; do
    answer="$(generate "$1" "$field")" || { failed=yes; return; }
    fresh="$(printf '%s\n%s' "$fresh" "$answer" |
      jq -cs --arg field "$field" '.[1] as $a | .[0] | .[$field] = $a.RandomPassword')"
  done < <(jq -r '.[]' <<<"$2")
  add_work "$1" update < <(printf '%s\n%s' "$now" "$fresh" | with_plan '. as $in
    | compose($i; "update"; $in[1]; $in[0].text; {}; false).text' -cs --argjson i "$1")
}

delete() {
  local i name deletable
  check_aws
  [ "$provision" = cli ] || die "$(creator) owns these secrets: take them out of the spec, build and deploy."
  select_secrets "$1" '.external | not'
  check_identity || exit 1
  describe_selected
  for i in $(each_selected); do
    name="$(of_secret "$i" .name)"
    if [ "$(of_secret "$i" .external)" = true ]; then
      fail "$name belongs to another system."
    elif [ "$(of_secret "$i" .retain)" = true ] && [ -n "$1" ]; then
      fail "$name is to be kept: the spec says deletion: {policy: retain}."
    fi
  done
  stop_if_failed
  deletable="$(jq -c --argjson states "$states" --argjson selected "$selected" '.secrets as $all
    | [$selected[] | select($all[.].retain | not)
       | select($states[tostring] != null and ($states[tostring] | has("DeletedDate") | not))]' <<<"$plan")"
  for i in $(jq -r --argjson deletable "$deletable" '(. - $deletable)[]' <<<"$selected"); do
    if [ "$(of_secret "$i" .retain)" = true ]; then
      note "$(of_secret "$i" .name): kept, as the spec says"
    else
      note "$(of_secret "$i" .name): not there, or scheduled for deletion already"
    fi
  done
  [ "$deletable" != '[]' ] || { note "There is nothing to delete."; return 0; }
  jq -r --argjson deletable "$deletable" '.secrets as $all | $deletable[] | $all[.]
    | "  \(.name): " + (if .window == 0 then "at once, for good" else "can be restored for \(.window) days" end)' <<<"$plan" >&2
  confirmed "These secrets of $environment will be deleted."
  for i in $(jq -r '.[]' <<<"$deletable"); do delete_one "$i"; done
}

delete_one() {
  local name days regions=() region_of
  name="$(of_secret "$1" .name)"
  # A secret with replicas cannot be deleted.
  while IFS= read -r region_of; do regions+=("$region_of"); done \
    < <(of_state "$1" | jq -r '.ReplicationStatus // [] | .[].Region')
  if [ "${#regions[@]}" -gt 0 ]; then
    aws_call secretsmanager remove-regions-from-replication --secret-id "$(of_secret "$1" .id)" \
      --remove-replica-regions "${regions[@]}" >"$scratch/answer" || { explain "the replicas of $name"; broken_off; }
    remember "$name: replicas in ${regions[*]} removed"
  fi
  days="$(of_secret "$1" .window)"
  local how=(--recovery-window-in-days "$days")
  [ "$days" != 0 ] || how=(--force-delete-without-recovery)
  aws_call secretsmanager delete-secret --secret-id "$(of_secret "$1" .id)" "${how[@]}" \
    >"$scratch/answer" || { explain "$name"; broken_off; }
  if [ "$days" = 0 ]; then
    remember "$name: deleted"
  else
    remember "$name: scheduled for deletion; for $days days $(command_for create) restores it"
  fi
}
