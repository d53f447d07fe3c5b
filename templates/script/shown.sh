# --- Reading ------------------------------------------------------------------------------------

check_local() {
  select_secrets "$1" external retired
  choose_source
  [ "$from" = file ] || die "no local file to check: the values of this system come from a prompt."
  gather_from_files all "$1"
  stop_if_failed
  note "The local values of $environment are complete and valid."
}

get_arns() {
  local i there=''
  check_aws
  select_secrets "$1"
  case "$format" in
    '' | parameters | json) ;;
    *) die "unknown FORMAT=$format: use FORMAT=parameters or FORMAT=json." ;;
  esac
  check_identity || exit 1
  describe_selected
  for i in $selected; do
    if ! now_is absent "$i"; then
      there="$there $i"
    elif ! is retired "$i" || [ -n "$1" ]; then
      tell_absent "$i"
    fi
  done
  stop_if_failed
  selected="$there"
  case "$format" in
    '')
      echo "Secret ARNs for environment: $environment"
      of_states '$selected[] | "", "\(secret(.).logical_id)SecretArn:", $states[tostring].ARN' -r
      ;;
    parameters)
      of_states '$selected[] | "\(secret(.).logical_id)SecretArn=\($states[tostring].ARN)"' -r
      ;;
    json)
      of_states '{SecretList: [$selected[] | $states[tostring] | {ARN, Name}
        + (if .DeletedDate then {DeletedDate} else {} end)]}'
      ;;
  esac
}

# of_states PROGRAM [OPTION...]: runs jq with the states of the selected secrets.
of_states() {
  local program="$1"
  shift
  all_states | with_plan ". as \$states | $program" "$@" --argjson selected "$(as_array "$selected")"
}

list_secrets() {
  check_aws
  select_secrets "$1"
  check_identity || exit 1
  describe_selected
  echo "Secrets of $system in $environment, $region"
  of_states 'plan | .secrets |= (to_entries | map(select(.key as $k | $selected | index([$k])) | .value + {i: .key}))
    | listing($states)' -r
  list_differences
}

# Reports settings that `deploy` would change.
list_differences() {
  local i found
  [ "$provision" = cli ] || return 0
  for i in $selected; do
    if is external "$i" || is retired "$i" || now_is absent "$i" || now_is deleted "$i"; then continue; fi
    found="$(differences "$i" | cut -d "$between" -f 1 | paste -sd , -)"
    [ -z "$found" ] ||
      note "${names[i]} differs from the spec: ${found//,/, }. $(command_for_deploy) changes it."
  done
}

show() {
  local i now
  check_aws
  select_secrets "$1"
  [ "$full" != yes ] ||
    confirmed "This shows entire values of $environment on the terminal."
  check_identity || exit 1
  for i in $selected; do
    if now="$(current "$i")"; then
      printf '%s\n' "${names[i]}"
      printf '%s' "$now" | with_plan 'shown($i; $full == "yes")' -r --argjson i "$i" --arg full "$full"
    else
      explain "${names[i]}"
    fi
  done
  stop_if_failed
}

# --- Rotating and deleting ------------------------------------------------------------------------

rotate() {
  local i name
  check_aws
  select_secrets "$1" external retired
  check_identity || exit 1
  describe_selected
  for i in $selected; do
    name="${names[i]}"
    if now_is absent "$i"; then
      tell_absent "$i"
    elif now_is rotating "$i"; then
      continue
    elif [ -z "$1" ]; then
      note "$name: has no rotation; $(command_for update "${selectors[i]}") sets a new value"
    elif ! is generated "$i"; then
      fail "$name: its value is not generated. Change it where it is issued, then run $(command_for update "${selectors[i]}")."
    else
      confirmed "$name gets a new generated value. Nothing else is updated with it."
      renew "$i"
    fi
  done
  stop_if_failed
  for i in $selected; do
    if now_is rotating "$i"; then
      aws_call secretsmanager rotate-secret "--secret-id=${ids[i]}" >"$scratch/answer" ||
        { explain "${names[i]}"; broken_off; }
      remember "${names[i]}: rotation started"
      changed="$changed $i"
    fi
  done
  carry_out
  tell_stale
}

# renew INDEX: prepares new values for generated fields, and keeps the other fields.
renew() {
  local now
  now="$(current "$1")" || { explain "${names[$1]}"; return; }
  compose_value "$1" update "$now" yes
}

delete() {
  local i deletable=''
  check_aws
  [ "$provision" = cli ] || die "$(creator) owns these secrets: remove them from the spec, build and deploy."
  select_secrets "$1" external
  check_identity || exit 1
  describe_selected
  for i in $selected; do
    if is external "$i"; then
      fail "${names[i]} is owned by another system."
    elif is retained "$i" && [ -n "$1" ]; then
      fail "${names[i]} is retained: the spec has deletion: {policy: retain}."
    fi
  done
  stop_if_failed
  for i in $selected; do
    if is retained "$i"; then
      note "${names[i]}: retained, as the spec says"
    elif now_is absent "$i" || now_is deleted "$i"; then
      note "${names[i]}: does not exist, or is already scheduled for deletion"
    else
      deletable="$deletable $i"
    fi
  done
  [ -n "$deletable" ] || { note "There is nothing to delete."; return 0; }
  for i in $deletable; do
    if [ "${windows[i]}" = 0 ]; then
      note "  ${names[i]}: immediately and permanently"
    else
      note "  ${names[i]}: can be restored for ${windows[i]} days"
    fi
  done
  confirmed "These secrets of $environment will be deleted."
  for i in $deletable; do delete_one "$i"; done
}

delete_one() {
  local name="${names[$1]}" days="${windows[$1]}" regions
  # A secret with replicas cannot be deleted.
  read -r -a regions <<<"${replicas[$1]}"
  if [ "${#regions[@]}" -gt 0 ]; then
    aws_call secretsmanager remove-regions-from-replication "--secret-id=${ids[$1]}" \
      --remove-replica-regions "${regions[@]}" >"$scratch/answer" || { explain "the replicas of $name"; broken_off; }
    remember "$name: replicas in ${regions[*]} removed"
  fi
  local how=(--recovery-window-in-days "$days")
  [ "$days" != 0 ] || how=(--force-delete-without-recovery)
  aws_call secretsmanager delete-secret "--secret-id=${ids[$1]}" "${how[@]}" \
    >"$scratch/answer" || { explain "$name"; broken_off; }
  if [ "$days" = 0 ]; then
    remember "$name: deleted"
  else
    remember "$name: scheduled for deletion; for $days days $(command_for create) restores it"
  fi
}
