# --- Creating and updating -----------------------------------------------------------------------

states='{}'   # index: what DescribeSecret says, or null
work='[]'     # what is to be done, in order: {i, action, text}; holds values
changed='[]'  # indices of the secrets whose value is another now

keep_state() { states="$(jq -c --arg i "$1" --argjson s "$2" '.[$i] = $s' <<<"$states")"; }
of_state() { jq -c --arg i "$1" '.[$i]' <<<"$states"; }

describe_selected() {
  local i state
  for i in $(each_selected); do
    state="$(describe "$i")" || exit 1
    keep_state "$i" "$state"
  done
}

# What creates the secrets, where that is not this script.
creator() {
  case "$provision" in
    terraform) echo "Terraform" ;;
    cloudformation) echo "CloudFormation" ;;
    cdk) echo "the CDK" ;;
  esac
}
how_to_deploy() {
  case "$provision" in
    terraform) echo "terraform apply, in the module $(jq -r .module <<<"$plan")" ;;
    cloudformation) echo "aws cloudformation deploy, with the templates secrets*.yaml of $(jq -r .module <<<"$plan")" ;;
    cdk) echo "cdk deploy, of the stack in $(jq -r .module <<<"$plan")" ;;
  esac
}

# decide HOW INDEX: what is to be done with one secret: create, update, fill, restore or nothing.
# Says what stands in the way.
decide() {
  local state name when
  state="$(of_state "$2")"
  name="$(of_secret "$2" .name)"
  if [ "$state" = null ]; then
    if [ "$provision" != cli ]; then
      fail "$name does not exist; $(creator) creates it: $(how_to_deploy). Then run this again for its value."
    elif [ "$1" = update ]; then
      fail "$name does not exist. Use $(command_for create "$(of_secret "$2" .target)") instead."
    else
      echo create
    fi
  elif [ "$(jq 'has("DeletedDate")' <<<"$state")" = true ]; then
    if [ "$restore" = yes ]; then
      echo restore
    elif [ -t 0 ]; then
      printf '%s is scheduled for deletion. Restore it? [y/N] ' "$name" >&2
      IFS= read -r when || when=''
      case "$when" in
        y | Y | yes) echo restore ;;
        *) fail "$name is scheduled for deletion." ;;
      esac
    else
      fail "$name is scheduled for deletion. To take that back, run again with RESTORE=yes (or --restore)."
    fi
  elif [ "$1" != create ]; then
    echo update
  elif [ "$provision" = cli ]; then
    echo exists
  else
    echo fill
  fi
}

# prepare_value INDEX HOW: composes the text and adds it to `work`.
prepare_value() {
  local now='{"text": null}' mine generated='{}' name field answer composed problem
  name="$(of_secret "$1" .name)"
  mine="$(printf '%s' "$given" | jq -c --arg i "$1" '.[$i] // {}')"
  if [ "$(of_secret "$1" .binary)" = true ]; then
    if [ "$from" = stdin ]; then
      add_work "$1" "$2" <<<null
    elif [ "$2" = create ]; then
      note "$name: left out, since it is bytes; $(command_for create "$(of_secret "$1" .target)") takes them, with FROM=stdin"
    fi
    return
  fi
  if [ "$2" != create ] && ! now="$(current "$1")"; then
    # Whoever gives the whole value need not read the old one.
    if said 'AccessDenied\|not authorized' && [ "$(whole "$1" "$mine")" = true ]; then
      now='{"text": null}'
    else
      explain "$name, whose other fields are to be kept"
      return
    fi
  fi
  while IFS= read -r field; do
    answer="$(generate "$1" "$field")" || { failed=yes; return; }
    generated="$(printf '%s\n%s' "$generated" "$answer" |
      jq -cs --arg field "$field" '.[1] as $a | .[0] | .[$field] = $a.RandomPassword')"
  done < <(printf '%s\n%s' "$mine" "$now" |
    with_plan '. as $in | to_generate($i; $in[0]; $in[1].text)[]' -rs --argjson i "$1")
  composed="$(printf '%s\n%s\n%s' "$mine" "$now" "$generated" |
    with_plan '. as $in | compose($i; $how; $in[0]; $in[1].text; $in[2]; $placeholders == "yes")' \
      -cs --argjson i "$1" --arg how "$2" --arg placeholders "$placeholders")"
  problem="$(printf '%s' "$composed" | jq -r '.problem // empty')"
  if [ -n "$problem" ]; then
    # In a run that asks, what is left out is left for the next one.
    if [ "$from" = prompt ]; then note "$name: left out, since no value is given."; else fail "$problem."; fi
  elif [ "$(printf '%s' "$composed" | jq 'has("kept")')" = true ]; then
    note "$name: has this value already"
  else
    # Not in a pipe's subshell: it sets `work`.
    add_work "$1" "$2" < <(printf '%s' "$composed" | jq -c .text)
  fi
}

whole() {
  printf '%s' "$2" | with_plan '. as $mine | secret($i).fields
    | all(.source == "constant" or .optional or $mine[.name] != null)' --argjson i "$1"
}

# add_work INDEX ACTION: the text is on standard input, as JSON.
add_work() {
  work="$({ printf '%s\n' "$work"; cat; } | jq -cs --argjson i "$1" --arg action "$2" \
    '.[1] as $text | .[0] + [{i: $i, action: $action, text: $text}]')"
}

text_of_work() { printf '%s' "$work" | jq -j --argjson n "$1" '.[$n].text'; }

# write_value STEP INDEX ACTION: the write itself.
write_value() {
  local write=put_secret
  [ "$3" != create ] || write=create_secret
  if [ "$(of_secret "$2" .binary)" = true ]; then
    "$write" "$2"
  else
    text_of_work "$1" | "$write" "$2"
  fi
}

remember() {
  note "$1"
  done_so_far="$done_so_far  $1"$'\n'
}

broken_off() {
  if [ -n "$done_so_far" ]; then
    printf 'Done before that:\n%s' "$done_so_far" >&2
  else
    note "Nothing was changed."
  fi
  note "Run the same command again: it goes on where this one ended."
  exit 1
}

carry_out() {
  local n=0 count i action state name
  count="$(printf '%s' "$work" | jq length)"
  while [ "$n" -lt "$count" ]; do
    i="$(printf '%s' "$work" | jq ".[$n].i")"
    action="$(printf '%s' "$work" | jq -r ".[$n].action")"
    name="$(of_secret "$i" .name)"
    write_value "$n" "$i" "$action" || { explain "$name"; broken_off; }
    if [ "$action" = create ]; then
      remember "$name: created"
      state="$(describe "$i")" || broken_off
      check_replicas "$state"
      set_rotation "$i" "$state" || broken_off
    else
      remember "$name: updated"
      changed="$(jq -c --argjson i "$i" '. + [$i]' <<<"$changed")"
    fi
    n=$((n + 1))
  done
}

tell_stale() { with_plan 'plan | stale($changed)' -rn --argjson changed "$changed"; }

# change HOW SELECTOR: create, update or deploy. Every check comes before the first write.
change() {
  local i action todo=() restored=() need=all
  check_aws
  select_secrets "$2" '(.external or .retired) | not'
  for i in $(each_selected); do
    [ "$(of_secret "$i" .external)" != true ] || fail "$(of_secret "$i" .name) belongs to another system."
  done
  stop_if_failed
  [ "$1" != update ] || need=one
  [ "$1" != deploy ] || need=none
  [ "$placeholders" != yes ] || need=none
  if [ "$placeholders" != yes ] || [ -n "$from" ]; then choose_source; else from=none; fi
  [ "$from" != file ] || gather_from_files "$need" "$2"
  [ "$from" != stdin ] || gather_from_stdin
  stop_if_failed
  check_identity || exit 1
  describe_selected
  for i in $(each_selected); do
    action="$(decide "$1" "$i")"
    case "$action" in
      '') failed=yes ;;
      exists) already_there "$i" "$2" ;;
      restore) restored+=("$i") ;;
      *) todo+=("$i:$action") ;;
    esac
  done
  stop_if_failed
  # Off before the first question and on after the last: what is typed early is not shown, either.
  [ "$from" != prompt ] || stty -echo
  for i in ${todo[@]+"${todo[@]}"}; do
    [ "$from" != prompt ] || ask "${i%%:*}" "${i#*:}"
    prepare_value "${i%%:*}" "${i#*:}"
  done
  [ "$from" != prompt ] || stty echo
  stop_if_failed
  for i in ${restored[@]+"${restored[@]}"}; do take_back "$i"; done
  carry_out
  [ "$1" = update ] || finish_rotations
  tell_stale
}

already_there() {
  local name
  name="$(of_secret "$1" .name)"
  if [ -n "$2" ]; then
    fail "$name already exists. Use $(command_for update "$(of_secret "$1" .target)") instead."
  else
    note "$name: exists already; $(command_for update "$(of_secret "$1" .target)") changes it"
  fi
}

take_back() {
  aws_call secretsmanager restore-secret --secret-id "$(of_secret "$1" .id)" >"$scratch/answer" ||
    { explain "$(of_secret "$1" .name)"; broken_off; }
  remember "$(of_secret "$1" .name): restored, with the value that it had"
}

# A run that broke off after a creation left the rotation to this one.
finish_rotations() {
  local i state
  [ "$provision" = cli ] || return 0
  for i in $(each_selected); do
    state="$(of_state "$i")"
    [ "$state" = null ] || set_rotation "$i" "$state" || broken_off
  done
}
