# --- Creating and updating -----------------------------------------------------------------------

# Of each selected secret: the response of DescribeSecret, or null; `deleted`, `rotating` or `absent`,
# between spaces; the regions of its replicas.
states=() conditions=() replicas=()
changed='' # indices of the secrets with a new value

# The writes, in order: index, action and value.
work=() actions=() texts=()

describe_selected() {
  local i answer answers='' condition regions state
  for i in $selected; do
    answer="$(describe "$i")" || exit 1
    answers="$answers$answer"$'\n'
  done
  for i in $selected; do
    IFS="$between" read -r -u 3 condition regions state
    conditions[i]="$condition" replicas[i]="$regions" states[i]="$state"
  done 3< <(jq -r --arg between "$between" '
    [if . == null then " absent "
     else " \(if has("DeletedDate") then "deleted" else "" end) \(if .RotationEnabled == true then "rotating" else "" end) " end,
     ([(.ReplicationStatus // [])[].Region] | join(" ")), tojson] | join($between)' <<<"$answers")
}

# now_is CONDITION INDEX: whether the secret is absent, deleted or rotating.
now_is() { [[ "${conditions[$2]}" == *" $1 "* ]]; }

# `states` as one JSON object.
all_states() {
  local i separator='{'
  for i in $selected; do
    printf '%s"%s": %s' "$separator" "$i" "${states[i]}"
    separator=','
  done
  [ "$separator" = ',' ] || printf '{'
  printf '}\n'
}

# What creates the secrets, if this script does not.
creator() {
  case "$provision" in
    terraform) echo "Terraform" ;;
    cloudformation) echo "CloudFormation" ;;
    cdk) echo "the CDK" ;;
  esac
}
how_to_deploy() {
  case "$provision" in
    terraform) echo "terraform apply, in the module $module" ;;
    cloudformation) echo "aws cloudformation deploy, with the templates secrets*.yaml of $module" ;;
    cdk) echo "cdk deploy, of the stack in $module" ;;
  esac
}

# tell_absent INDEX [AFTER]: reports that it does not exist, what creates it, and what to do AFTER that.
tell_absent() {
  local how
  if is external "$1"; then
    how="another system owns it and has to create it."
  elif [ "$provision" != cli ]; then
    how="$(creator) creates it: $(how_to_deploy)."
  elif is binary "$1"; then
    how="$(command_for create "${selectors[$1]}") creates it, from the bytes that FROM=stdin reads."
  else
    how="$(command_for create "${selectors[$1]}") creates it."
  fi
  fail "${names[$1]} does not exist; $how${2:+ $2}"
}

# decide HOW INDEX: prints what to do with a secret: create, update, fill, restore or, after an error,
# nothing.
decide() {
  local name="${names[$2]}" when
  if now_is absent "$2"; then
    if [ "$provision" = cli ] && [ "$1" != update ]; then
      echo create
    elif [ "$provision" = cli ]; then
      tell_absent "$2"
    else
      tell_absent "$2" "Then run this again to write its value."
    fi
  elif now_is deleted "$2"; then
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
      fail "$name is scheduled for deletion. To restore it, run this again with RESTORE=yes."
    fi
  elif [ "$1" != create ]; then
    echo update
  elif [ "$provision" = cli ]; then
    echo exists
  else
    echo fill
  fi
}

# prepare_value INDEX HOW: composes the value and adds it to `work`.
prepare_value() {
  local name="${names[$1]}" now=null
  if is binary "$1"; then
    if [ "$from" = stdin ]; then
      add_work "$1" "$2" ''
    elif [ "$2" = create ]; then
      note "$name: skipped because it is binary; run $(command_for create "${selectors[$1]}") with FROM=stdin"
    fi
    return
  fi
  if [ "$2" != create ] && ! now="$(current "$1")"; then
    # The old value is not needed if every field is given.
    if said 'AccessDenied\|not authorized' && [ "$(all_given "$1")" = true ]; then
      now=null
    else
      explain "$name, to keep its other fields"
      return
    fi
  fi
  compose_value "$1" "$2" "$now" no
}

# compose_value INDEX HOW NOW RENEW: adds to `work` the value made of what is given, of the current
# value NOW and of generated fields. If RENEW is `yes`, all generated fields get new values.
compose_value() {
  local rows row answer generated='' composed partial=false
  local known="[${given[$1]-}]"$'\n'"$3"
  if is generated "$1"; then
    rows="$(printf '%s' "$known" | with_plan '. as $in
      | to_generate($i; $in[0] | add // {}; $in[1].SecretString; $renew == "yes"; $between)' \
      -rs --argjson i "$1" --arg renew "$4" --arg between "$between")"
    while IFS= read -r -u 3 row; do
      [ -n "$row" ] || continue
      answer="$(generate "$1" "${row#*"$between"}")" || { failed=yes; return; }
      generated="${generated:+$generated,}[${row%%"$between"*}, $answer]"
    done 3<<<"$rows"
  fi
  # What was typed is gone after this run, and an update leaves other fields as they are.
  if [ "$from" = prompt ] || [ "$2" = update ]; then partial=true; fi
  # The kind of the result, the fields that stay open, then the text itself; the dot keeps its trailing
  # newlines.
  composed="$(printf '%s\n[%s]' "$known" "$generated" | with_plan '. as $in
    | ($in[2] | map({key: .[0], value: .[1].RandomPassword}) | from_entries) as $generated
    | ($in[0] | add // {}) as $given
    | (if $renew == "yes" then $given + $generated else $given end) as $given
    | compose($i; $how; $given; $in[1].SecretString; $generated;
        $placeholders == "yes" and $renew != "yes"; $partial)
    | if .problem then "problem\n\(.problem)" elif .kept then "kept\n" else "text \(.open)\n\(.text)" end' \
    -js --argjson i "$1" --arg how "$2" --arg renew "$4" --arg placeholders "$placeholders" \
    --argjson partial "$partial" && printf .)"
  answer="${composed#*$'\n'}"
  answer="${answer%.}"
  composed="${composed%%$'\n'*}"
  case "$composed" in
    text*)
      add_work "$1" "$2" "$answer"
      [ "$composed" = 'text ' ] ||
        note "${names[$1]}: no value given for ${composed#text }; $(command_for update "${selectors[$1]}") sets it later"
      ;;
    kept*) note "${names[$1]}: already has this value" ;;
    *)
      # A value that is skipped at a prompt is left for the next run.
      if [ "$from" = prompt ]; then note "${names[$1]}: skipped because no value was given."; else fail "$answer."; fi
      ;;
  esac
}

# all_given INDEX: prints whether every field that a person fills in is given.
all_given() {
  printf '[%s]' "${given[$1]-}" | with_plan '(add // {}) as $mine | secret($i).fields
    | all(.source == "constant" or .optional or $mine[.name] != null)' --argjson i "$1"
}

add_work() { work+=("$1") actions+=("$2") texts+=("$3"); }

# write_value STEP: calls AWS for it.
write_value() {
  local write=put_secret
  [ "${actions[$1]}" != create ] || write=create_secret
  if is binary "${work[$1]}"; then
    "$write" "${work[$1]}"
  else
    printf '%s' "${texts[$1]}" | "$write" "${work[$1]}"
  fi
}

remember() {
  note "$1"
  done_so_far="$done_so_far  $1"$'\n'
}

broken_off() {
  if [ -n "$done_so_far" ]; then
    printf 'Completed before the error:\n%s' "$done_so_far" >&2
  else
    note "Nothing was changed."
  fi
  note "Run the same command again to continue from there."
  exit 1
}

carry_out() {
  local n i
  for ((n = 0; n < ${#work[@]}; n++)); do
    i="${work[n]}"
    write_value "$n" || { explain "${names[i]}"; broken_off; }
    if [ "${actions[n]}" = create ]; then
      remember "${names[i]}: created"
      check_replicas "$i" || broken_off
      set_rotation "$i" || broken_off
    else
      remember "${names[i]}: updated"
      changed="$changed $i"
    fi
  done
}

# differences INDEX: prints the settings that differ from the plan (settings.jq).
differences() {
  printf '%s' "${states[$1]}" | with_plan 'differences(.; $creation; $rotation | if . == "" then null else fromjson end; $region; $between)' -r \
    --argjson creation "${creations[$1]}" --arg rotation "${rotations[$1]}" --arg region "$region" --arg between "$between"
}

# Brings the settings of existing secrets into line with the plan: the key before the policies that grant
# it, which are deployed after this.
settle() {
  local i rows what operation input
  [ "$provision" = cli ] || return 0
  for i in $selected; do
    if now_is absent "$i" || now_is deleted "$i"; then continue; fi
    rows="$(differences "$i")"
    while IFS="$between" read -r -u 3 what operation input; do
      [ -n "$what" ] || continue
      if [ "$operation" = - ]; then
        note "${names[i]}: the spec no longer declares its $what. To remove it: $input"
      elif aws_call secretsmanager "$operation" --cli-input-json "$input" >"$scratch/answer"; then
        remember "${names[i]}: $what changed"
      else
        explain "the $what of ${names[i]}"
        broken_off
      fi
    done 3<<<"$rows"
  done
}

tell_stale() {
  [ -z "$changed" ] || with_plan 'plan | stale($changed)' -rn --argjson changed "$(as_array "$changed")"
}

# change HOW SELECTOR: creates, updates or deploys. Every check comes before the first write.
change() {
  local i action todo=() restored=() need=all
  check_aws
  select_secrets "$2" external retired
  for i in $selected; do
    ! is external "$i" || fail "${names[i]} is owned by another system."
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
  for i in $selected; do
    action="$(decide "$1" "$i")"
    case "$action" in
      '') failed=yes ;;
      exists) already_there "$i" "$2" ;;
      restore)
        restored+=("$i")
        [ "$1" = create ] || todo+=("$i:restore")
        ;;
      *) todo+=("$i:$action") ;;
    esac
  done
  stop_if_failed
  # From before the first question until the last answer, so that early typing is not shown either.
  [ "$from" != prompt ] || hide_typing
  for i in ${todo[@]+"${todo[@]}"}; do
    action="${i#*:}"
    # The current value can be read only after the secret is restored.
    [ "$from" != prompt ] || ask "${i%%:*}" "${action/restore/update}"
    [ "$action" = restore ] || prepare_value "${i%%:*}" "$action"
  done
  show_typing
  stop_if_failed
  for i in ${restored[@]+"${restored[@]}"}; do
    take_back "$i"
    [ "$1" = create ] || prepare_value "$i" update
  done
  [ "$failed" = no ] || broken_off
  carry_out
  [ "$1" != deploy ] || settle
  [ "$1" = update ] || finish_rotations
  tell_stale
}

already_there() {
  local name="${names[$1]}"
  if [ -n "$2" ]; then
    fail "$name already exists. Use $(command_for update "${selectors[$1]}") instead."
  else
    note "$name: already exists; $(command_for update "${selectors[$1]}") changes its value"
  fi
}

take_back() {
  aws_call secretsmanager restore-secret "--secret-id=${ids[$1]}" >"$scratch/answer" ||
    { explain "${names[$1]}"; broken_off; }
  remember "${names[$1]}: restored, with its previous value"
}

# Configures rotations that an interrupted run did not get to.
finish_rotations() {
  local i
  [ "$provision" = cli ] || return 0
  for i in $selected; do
    now_is absent "$i" || now_is rotating "$i" || set_rotation "$i" || broken_off
  done
}
