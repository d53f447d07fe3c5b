# --- Where values come from --------------------------------------------------------------------

given=() # by index: JSON objects of fields and values, separated by commas

# A terminal silently drops what a typed line has past this many bytes.
longest_line=4095
case "${OSTYPE-}" in darwin*) longest_line=1023 ;; esac

# Sets `from`, unless --from did, and checks it.
choose_source() {
  if [ -z "$from" ]; then
    from='file'
    if [ "$local_format" = prompt ]; then
      from=prompt
      [ -t 0 ] || from=stdin
    fi
  fi
  case "$from" in
    file)
      [ "$local_format" != prompt ] ||
        die "this system has no local file: use FROM=prompt or FROM=stdin."
      ;;
    prompt) [ -t 0 ] || die "there is no terminal to ask at: use FROM=stdin with one secret." ;;
    stdin)
      [[ "$selected" =~ ^\ [0-9]+$ ]] ||
        die "standard input is the value of one secret: name it, as in $(command_for update "${selectors[0]-}"). For several secrets, run this at a terminal."
      ;;
    *) die "unknown source $from: values come from file, prompt or stdin." ;;
  esac
}

# take_given ROWS: takes an index and an object from each, or an empty cell and an error.
take_given() {
  local rows row text
  # Not with `read`, which loses a character in some versions of bash.
  mapfile -t rows < <(printf '%s' "$1")
  for row in ${rows[@]+"${rows[@]}"}; do
    text="${row#*"$between"}"
    if [ "${row:0:1}" = "$between" ]; then fail "$text"; else keep_given "${row%%"$between"*}" "$text"; fi
  done
}
keep_given() { given[$1]="${given[$1]+${given[$1]},}$2"; }

# read_files: prints a line for each local file of the environment: {values}, {error} or {missing}.
read_files() {
  local i
  for ((i = 0; i < ${#files[@]}; i++)); do
    read_file "${files[i]}" || return
  done
}

read_file() {
  local content
  warn_if_tracked "$1"
  if [ ! -e "$root/$1" ]; then
    echo '{"missing": true}'
  elif [ ! -f "$root/$1" ] || [ ! -r "$root/$1" ]; then
    echo '{"error": "it cannot be read"}'
  elif [ "$local_format" = json ]; then
    content="$(jq -c "$library read_json" <"$root/$1" 2>/dev/null)" || content=''
    # No document, or more than one, is an error, too.
    [ -n "$content" ] && [ "${content//$'\n'/}" = "$content" ] || content='{"error": "it is not valid JSON"}'
    printf '%s\n' "$content"
  else
    jq -Rsc "$library read_$local_format" <"$root/$1"
  fi
}

warn_if_tracked() {
  command -v git >/dev/null || return 0
  local path="$root/$1"
  (cd -- "${path%/*}" 2>/dev/null &&
    git ls-files --error-unmatch -- "${path##*/}" >/dev/null 2>&1) || return 0
  note "WARNING: $1 is under version control. Remove it (git rm --cached $1) and change the values in it."
}

# gather_from_files NEED SELECTOR: takes the values of the selected secrets. NEED is all, one or none
# (values.jq).
gather_from_files() {
  local rows
  rows="$(read_files | with_plan 'from_files($selected; $need; $one != "") | rows($between)' -rs \
    --argjson selected "$(as_array "$selected")" --arg need "$1" --arg one "$2" --arg between "$between")"
  take_given "$rows"
}

# Takes the value of the one selected secret from standard input. Binary values are left there.
gather_from_stdin() {
  local rows i="${selected# }"
  ! is binary "$i" || return 0
  [ ! -t 0 ] || note "Reading the value from standard input; end it with Ctrl-D."
  rows="$(with_plan 'sub("\r?\n\\z"; "") | from_stdin($i) | rows($between)' -rRs \
    --argjson i "$i" --arg between "$between")"
  take_given "$rows"
}

# read_answer FORMAT: sets `answer` to the line that is typed, or to all lines of a PEM, and `unfit` to
# what went wrong in reading it.
read_answer() {
  local LC_ALL=C line more='' longest
  unfit=''
  IFS= read -rs line || line=''
  answer="$line" longest="${#line}"
  if [ "$1" = pem ] && [[ "$line" == "-----BEGIN "* ]]; then
    while [[ "$line" != "-----END "* ]] && IFS= read -rs line; do
      answer="$answer"$'\n'"$line"
      [ "${#line}" -le "$longest" ] || longest="${#line}"
    done
  fi
  # Further pasted lines must not answer the next question.
  while IFS= read -rs -t 0.1 line; do [ -z "$line" ] || more=yes; done
  if [ "$longest" -ge "$longest_line" ]; then
    unfit="is as long as a terminal's line can be, so its end may be lost: use FROM=file or FROM=stdin"
  elif [ -n "$more" ]; then
    unfit="has more than one line: use FROM=file or FROM=stdin"
  fi
}

# ask INDEX HOW: asks for each field of a secret that a person fills in, without echo. An empty answer
# leaves the field out; an `update` then keeps its current value.
ask() {
  local field kind title answer unfit checked
  # Standard input is the terminal, so the questions come from another descriptor.
  while IFS=$'\t' read -r -u 3 field kind title; do
    [ "$field" != - ] || field=''
    while :; do
      printf '%s: ' "$title" >&2
      read_answer "$kind"
      printf '\n' >&2
      [ -n "$answer" ] || break
      # The answer as an object, or what is wrong with it.
      checked="$unfit"
      [ -n "$unfit" ] || checked="$(printf '%s' "$answer" |
        with_plan 'answered($i; $field)' -rRs --argjson i "$1" --arg field "$field")"
      if [ "${checked:0:1}" = '{' ]; then
        keep_given "$1" "$checked"
        break
      fi
      note "  The value $checked. Try again, or press Enter to skip it."
    done
    answer='' checked=''
  done 3< <(with_plan 'questions($i; $how)' -rn --argjson i "$1" --arg how "$2")
}
