# --- Where values come from --------------------------------------------------------------------

# Where this run takes them, if --from does not say.
choose_source() {
  if [ -z "$from" ]; then
    from='file'
    if [ "$(jq -r .local <<<"$plan")" = prompt ]; then
      from=prompt
      [ -t 0 ] || from=stdin
    fi
  fi
  case "$from" in
    file)
      [ "$(jq -r .local <<<"$plan")" != prompt ] ||
        die "this system has no local file: take FROM=prompt or FROM=stdin."
      ;;
    prompt) [ -t 0 ] || die "there is no terminal to ask at: take FROM=stdin with one secret." ;;
    stdin)
      [ "$(jq length <<<"$selected")" = 1 ] ||
        die "standard input holds the value of one secret: name it, as in $(command_for update "$(of_secret 0 .target)"). Values of several are asked for at a terminal."
      ;;
    *) die "values come from file, prompt or stdin, not from $from." ;;
  esac
}

# Reads the local files of the environment into `files`: {path: {values} | {error} | {missing}}.
read_files() {
  local path kind content
  while IFS=$'\t' read -r kind path; do
    if [ ! -e "$root/$path" ]; then
      content='{"missing": true}'
    elif [ ! -f "$root/$path" ] || [ ! -r "$root/$path" ]; then
      content='{"error": "it cannot be read"}'
    elif [ "$kind" = json ]; then
      content="$(jq -c "$library read_json" <"$root/$path" 2>/dev/null)" || content=''
      # Nothing, or more than one document, is no object either.
      [ -n "$content" ] && [ "${content//$'\n'/}" = "$content" ] || content='{"error": "it is no JSON"}'
    else
      content="$(jq -Rsc "$library read_$kind" <"$root/$path")"
    fi
    warn_if_tracked "$path"
    files="$({ printf '%s\n' "$files" "$content"; } |
      jq -cs --arg path "$path" '.[0] + {($path): .[1]}')"
  done < <(jq -r '.files[] | [.format, .path] | @tsv' <<<"$plan")
}

warn_if_tracked() {
  command -v git >/dev/null || return 0
  (cd -- "$(dirname -- "$root/$1")" 2>/dev/null &&
    git ls-files --error-unmatch -- "$(basename -- "$1")" >/dev/null 2>&1) || return 0
  note "WARNING: $1 is under version control. Take it out (git rm --cached $1) and change the values in it."
}

# tell_files: every file that is not there or cannot be read; a missing one only if --all.
tell_files() {
  local line
  while IFS= read -r line; do
    fail "$line"
  done < <(printf '%s' "$files" | jq -r --arg all "$1" '
    to_entries[]
    | if .value.missing and $all == "all" then
        "\(.key) not found. Copy from \(.key | split("/") | .[-1]).example and fill in values."
      elif .value.error then "\(.key): \(.value.error)."
      else empty end')
}

# gather_from_files NEED SELECTOR: values of the selected secrets. NEED: all, one or none (values.jq).
gather_from_files() {
  local gathered line
  read_files
  # Who names one secret needs only the files that have it.
  if [ -z "$2" ]; then tell_files all; else tell_files some; fi
  gathered="$(printf '%s' "$files" |
    with_plan 'gather($selected; $need; $one != "")' -c --argjson selected "$selected" \
      --arg need "$1" --arg one "$2")"
  while IFS= read -r line; do
    fail "$line"
  done < <(printf '%s' "$gathered" | jq -r '.problems | unique_by(.)[]')
  given="$(printf '%s' "$gathered" | jq -c .given)"
}

# The value of the only selected secret from standard input. Bytes stay there.
gather_from_stdin() {
  local gathered line
  if [ "$(of_secret "$(jq '.[0]' <<<"$selected")" .binary)" = true ]; then
    return
  fi
  [ ! -t 0 ] || note "Reading the value from standard input; end it with Ctrl-D."
  gathered="$(jq -Rs 'sub("\r?\n\\z"; "")' |
    with_plan 'from_stdin($selected[0])' -c --argjson selected "$selected")"
  while IFS= read -r line; do
    fail "$line"
  done < <(printf '%s' "$gathered" | jq -r '.problems[]')
  given="$(printf '%s' "$gathered" | jq -c .given)"
}

# keep_answer INDEX FIELD: the answer on standard input is what is given for that field.
keep_answer() {
  given="$({ printf '%s\n' "$given"; jq -Rs .; } |
    jq -cs --arg i "$1" --arg field "$2" '.[1] as $answer | .[0] | .[$i][$field] = $answer')"
}

# ask INDEX HOW: asks for each field of a secret that a person fills in, without echo. Nothing typed
# leaves the field out: an `update` keeps what is there.
ask() {
  local field title answer wrong
  # Not by `read` alone: what is typed or pasted before it reads would be shown.
  [ ! -t 0 ] || stty -echo
  # The answers are read from the terminal, the questions from another descriptor.
  while IFS=$'\t' read -r -u 3 field title; do
    [ "$field" != - ] || field=''
    while :; do
      printf '%s: ' "$title" >&2
      IFS= read -rs answer || answer=''
      printf '\n' >&2
      [ -n "$answer" ] || break
      wrong="$(printf '%s' "$answer" | jq -Rs . |
        with_plan 'answer_problem($i; $field)' -r --argjson i "$1" --arg field "$field")"
      if [ -z "$wrong" ]; then
        # Not in a pipe's subshell: it sets `given`.
        keep_answer "$1" "$field" < <(printf '%s' "$answer")
        break
      fi
      note "  It $wrong. Once more, or nothing to leave it out."
    done
    answer=''
  done 3< <(with_plan 'questions($i; $how)' -rn --argjson i "$1" --arg how "$2")
  [ ! -t 0 ] || stty echo
}
