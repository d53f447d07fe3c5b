#!/usr/bin/env bash
# Made by secretgen; the same file for every system, whose data is in plan.json beside it. Do not edit.
#
# secrets.sh COMMAND [SELECTOR] - creates, updates and shows the secrets of a system.
#
#   check    [SELECTOR]   are the local values there, and do they fit?
#   create   [SELECTOR]   creates what is missing; what exists stays as it is
#   update   [SELECTOR]   puts new values into secrets that exist
#   deploy                creates what is missing and updates what differs
#   get-arns [SELECTOR]   ARNs: for people, for parameters or as JSON (--format)
#   list                  names and when they last changed; no values
#   show     [SELECTOR]   values, masked; with --full whole, after a question
#   rotate   [SELECTOR]   rotates now what Secrets Manager rotates; generates anew what it generates
#   delete   [SELECTOR]   schedules the deletion of what may be deleted, after a question
#   setup                 asks for everything that is missing, then creates it
#
# SELECTOR is a secret or a group of them, as in the names of the make targets. Options:
#
#   --env NAME        the environment; the first of plan.json if not given
#   --from WAY        file, prompt or stdin: where values come from
#   --format FORM     parameters or json, of get-arns
#   --placeholders    creates secrets with their placeholders, to be updated later
#   --restore         takes back a scheduled deletion
#   --full            shows whole values
#   --confirm NAME    the name of the environment: answers a question where there is no terminal
#   --root DIRECTORY  what the paths of local files start from; else the current directory
#   --system NAME     refuses to run for another system
#
# No value is ever an argument, in the environment of a program or in a file: values go through
# pipes. Needs bash 4, the AWS CLI (1 or 2) and jq 1.5.

# What stands in single quotes are programs for jq.
# shellcheck disable=SC2016
{ set +axv; } 2>/dev/null
if [ -z "${BASH_VERSION:-}" ] || [ "${BASH_VERSION%%.*}" -lt 4 ]; then
  echo "ERROR: this needs bash 4 or later: bash $0" >&2
  exit 1
fi
set -euo pipefail
umask 077
unset CDPATH
ulimit -c 0

# What jq does.
jq_library() {
  cat <<'END_OF_LIBRARY'
# Readers of local value files. Each takes the text of a file and makes {values: {key: text}} or
# {error: what is wrong and where}, which never holds a piece of the text.

# `step` takes {rest, values, error} and makes the same with less of `rest`; an error ends it.
def read_all(step):
  ltrimstr("\ufeff") | gsub("\r\n?"; "\n") as $text
  # What jq makes of bytes that it cannot read, of which it may lose the next as well.
  | if test("\ufffd") then
      {error: "line \($text | split("\ufffd")[0] | split("\n") | length): it is no UTF-8; save it so"}
    else
      {rest: $text, values: {}, error: null}
      | until(.rest == "" or .error != null; step)
      | if .error != null
        then (($text | length) - (.rest | length)) as $read
        | {error: "line \(($text[:$read] + "x") | split("\n") | length): \(.error)"}
        else {values}
        end
    end;

def skip($match): .rest |= .[$match.length:];
def keep($key; $value):
  if .values | has($key) then .error = "\($key) is given twice" else .values[$key] = $value end;
# The first of several ways to read on; each is {at: pattern, take: filter of the match}.
def captured($match; $name): ($match.captures | map(select(.name == $name)) | .[0].string // "");

# As node's dotenv reads it, but for what it would read without a word and most likely wrong: text
# after a closing quote, a quote that is not closed, a # inside a bare value, a key given twice.
def dotenv_step:
  "\\A(?:export[ \\t]+)?(?<key>[A-Za-z0-9_.-]+)[ \\t]*(?:=|:(?=[ \\t]))[ \\t]*" as $name
  | "[ \\t]*(?:#[^\\n]*)?(?=\\n|\\z)" as $tail
  | (.rest | [match("\\A(?:\\s+|#[^\\n]*)")] | .[0]) as $blank
  | if $blank then skip($blank)
    else (.rest | [match($name)] | .[0]) as $begin
    | if ($begin | not) then .error = "it is no KEY=value"
      else captured($begin; "key") as $key
      | .rest[$begin.length:] as $rest
      | ($rest[:1]) as $quote
      | if ($quote == "\"" or $quote == "'" or $quote == "`") then
          ($rest | [match("\\A" + $quote + "(?<text>(?:\\\\" + $quote + "|[^" + $quote + "])*)"
                          + $quote + $tail)] | .[0]) as $found
          | if ($found | not) then .error = "\($key) has no closing quote, or text after it"
            else captured($found; "text") as $text
            | keep($key; if $quote == "\"" then $text | gsub("\\\\n"; "\n") | gsub("\\\\r"; "\r")
                         else $text end)
            | if .error then . else .rest = $rest[$found.length:] end
            end
        else
          ($rest | [match("\\A(?<text>[^#\\n]*)(?<comment>#[^\\n]*)?(?=\\n|\\z)")] | .[0]) as $found
          | captured($found; "text") as $text
          | if captured($found; "comment") != "" and ($text | test("\\S\\z")) then
              .error = "\($key) holds a #, which begins a comment: put the value in quotes"
            else keep($key; $text | gsub("\\A\\s+|\\s+\\z"; ""))
            | if .error then . else .rest = $rest[$found.length:] end
            end
        end
      end
    end;
def read_dotenv: read_all(dotenv_step);

# A string of HCL without its quotes; null where it is a template.
def hcl_text:
  if test("(?<![$])(?:[$][$])*[$][{]|(?<!%)(?:%%)*%[{]") then null
  else reduce match("\\\\(?:u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)|[$][$][{]|%%[{]|[^\\\\$%]+|."; "g").string
    as $piece (""; . + (
      if $piece == "\\n" then "\n"
      elif $piece == "\\r" then "\r"
      elif $piece == "\\t" then "\t"
      elif $piece == "$${" then "${"
      elif $piece == "%%{" then "%{"
      elif ($piece | test("\\A\\\\[uU]")) then
        [$piece[2:] | ascii_downcase | explode
         | reduce .[] as $c (0; . * 16 + (if $c > 57 then $c - 87 else $c - 48 end))] | implode
      elif ($piece[:1] == "\\" and ($piece | length) == 2) then $piece[1:]
      else $piece
      end))
  end;

# The part of HCL that a .tfvars file is made of. Lists and objects are passed over: no secret of
# the plan is one.
def tfvars_step:
  "(?=[ \\t]*(?:(?:#|//)[^\\n]*)?(?:\\n|\\z))" as $tail
  | (.rest | [match("\\A(?:\\s+|(?:#|//)[^\\n]*|/[*](?:[^*]|[*](?!/))*[*]/)")] | .[0]) as $blank
  | if $blank then skip($blank)
    else (.rest | [match("\\A(?<key>[A-Za-z_][A-Za-z0-9_-]*)[ \\t]*=[ \\t]*")] | .[0]) as $begin
    | if ($begin | not) then .error = "it is no name = value"
      else captured($begin; "key") as $key
      | .rest[$begin.length:] as $rest
      | ($rest | [match("\\A\"(?<text>(?:\\\\.|[^\"\\\\\\n])*)\"" + $tail)] | .[0]) as $string
      | ($rest | [match("\\A<<(?<indented>-?)(?<mark>\\w+)\\n(?<text>(?:[^\\n]*\\n)*?)[ \\t]*\\k<mark>"
                        + $tail)] | .[0]) as $heredoc
      | ($rest | [match("\\A(?<text>[A-Za-z0-9_.+-]+)" + $tail)] | .[0]) as $word
      | ($rest | [match("\\A(?<all>[\\[{](?:[^\\[\\]{}\"]|\"(?:\\\\.|[^\"\\\\])*\"|\\g<all>)*[\\]}])"
                        + $tail)] | .[0]) as $list
      | if $string then
          (captured($string; "text") | hcl_text) as $text
          | if $text == null then .error = "\($key) is a template, which only Terraform can fill in"
            else keep($key; $text) | if .error then . else .rest = $rest[$string.length:] end
            end
        elif $heredoc then
          captured($heredoc; "text") as $text
          | (if captured($heredoc; "indented") == "-" then
               ([$text | split("\n")[] | select(test("\\S")) | match("\\A[ \\t]*").length] | min // 0)
               as $indent
               | $text | split("\n") | map(.[$indent:]) | join("\n")
             else $text end) as $text
          | keep($key; $text) | if .error then . else .rest = $rest[$heredoc.length:] end
        elif $word then
          (captured($word; "text")) as $text
          | if $text == "null" then .rest = $rest[$word.length:]
            else keep($key; $text) | if .error then . else .rest = $rest[$word.length:] end
            end
        elif $list then .rest = $rest[$list.length:]
        else .error = "\($key) has a value that cannot be read"
        end
      end
    end;
def read_tfvars: read_all(tfvars_step);

# JSON that jq has read. A number is taken as it is written only where no digit can be lost.
def read_json:
  if type != "object" then {error: "it is no JSON object"}
  else . as $object
  | reduce keys[] as $key ({values: {}};
      if .error then .
      else $object[$key] as $value
      | if ($value | type) == "string" then .values[$key] = $value
        elif ($value | type) == "boolean" then .values[$key] = ($value | tostring)
        elif ($value | type) == "null" then .
        elif ($value | type) == "number" and ($value | floor) == $value
             and $value < 9007199254740992 and $value > -9007199254740992
        then .values[$key] = ($value | tostring)
        else .error = "\($key) is no text: write it in quotes"
        end
      end)
  | if .error then {error} else . end
  end;

# Values: where they come from, whether they fit, and what a secret is made of. The plan of the
# environment is $plan[0]; values come on standard input only.

def unset: "REPLACE_ME";
def plan: $plan[0];
def secret($i):
  plan.secrets[$i]
  | .id = (.id // .name)
  | (.places // {}) as $places
  | .fields |= map(.places = ($places[.name] // []));

# How a person names a field of a secret.
def titled($secret; $field):
  if $field.name == "" then $secret.label else "\($secret.label), field \($field.name)" end;

# What a pattern of RE2's is to Oniguruma. The rest of what differs is in docs/ops.md.
def as_oniguruma: gsub("[(][?]P<"; "(?<") | "\\A(?:" + . + ")\\z";

def shapes: {
  url: "[A-Za-z][A-Za-z0-9+.-]*:\\S+",
  email: "[^@\\s]+@[^@\\s]+\\.[^@\\s]+",
  pem: "-----BEGIN (?:.|\\n)*-----END [^\\n]*-----\\s*",
  integer: "-?(?:0|[1-9][0-9]*)",
  boolean: "true|false",
  base64: "(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?"
};

# What is wrong with a value: a list of words that go after the name of its place.
def misfits($secret; $field):
  . as $value
  | [ (if $field.min and ($value | length) < $field.min
       then "has \($value | length) characters, fewer than \($field.min)" else empty end),
      (if $field.max and ($value | length) > $field.max
       then "has \($value | length) characters, more than \($field.max)" else empty end),
      (if $field.format == "json"
       then (try ($value | fromjson | empty) catch "is no JSON")
       elif shapes[$field.format] and ($value | test("\\A(?:" + shapes[$field.format] + ")\\z") | not)
       then "has not the format \($field.format)" else empty end),
      (if $field.pattern
       then (try (if $value | test($field.pattern | as_oniguruma) then empty
                  else "does not match \($field.pattern)" end)
             catch "cannot be checked: jq does not understand the pattern \($field.pattern)")
       else empty end),
      (if $value | test("\\x00") then "holds a zero byte" else empty end),
      # What jq makes of bytes that it cannot read.
      (if $value | test("\ufffd") then "holds bytes that are no UTF-8" else empty end),
      (if ($secret.object | not) and ($value | test("\\r"))
       then "holds a carriage return, which the AWS CLI would change: use plain line ends"
       else empty end) ];

# Still what the example or the creating tool put there?
def is_placeholder($field): . == unset or ($field.source == "placeholder" and . == $field.initial);

# The value of a field in the local files: {text, place} or {problem}. `files` has what was read of
# each. `strict`: a file that is not there is a problem of its own, reported elsewhere.
def local_value($files; $secret; $field):
  [$field.places[] | . as $place | $files[$place.file] | select(. and .values)
   | .values[$place.key] | select(. != null and . != "")
   | {text: ., place: "\($place.key) in \($place.file)", key: $place.key, file: $place.file}] as $found
  | if ($found | map(.text) | unique | length) > 1 then
      {problem: "\($found[0].key) differs between \($found[0].file) and \(
         [$found[] | select(.text != $found[0].text)][0].file): one secret has one value"}
    else $found[0] end;

# {given: {"<secret>": {field: text}}, problems: […]} for the secrets of $selected, out of the files
# read. $need says when a value that is not there is a problem: `all`, where nothing else makes
# it; `one`, where none of its secret's is there; `none`.
def gather($selected; $need; $one):
  . as $files
  | reduce $selected[] as $i ({given: {}, problems: []};
      secret($i) as $secret
      | if $secret.binary then
          if $one then .problems += ["\($secret.label) is bytes, which no local file holds: give them with FROM=stdin"] else . end
        else ([$secret.fields[] | . as $field | local_value($files; $secret; $field) | select(.)] | length > 0) as $some
        | ($need == "all" or ($need == "one" and ($some | not))) as $lacking
        | reduce ($secret.fields[] | select(.source != "constant")) as $field (.;
          local_value($files; $secret; $field) as $found
          | if $found.problem then .problems += [$found.problem]
            elif ($found | not) then
              if ($lacking | not) or $field.optional or $field.source == "generated" then .
              elif ($field.places | length) == 0 then
                .problems += ["no local file holds \(titled($secret; $field)), since no service reads it: give it with FROM=prompt"]
              elif ([$field.places[] | $files[.file] | select(.values)] | length) == 0 then
                if ($files[$field.places[0].file].missing) and $one then .problems += ["\($field.places[0].file) not found. Copy from \($field.places[0].file | split("/") | .[-1]).example and fill in values."] else . end
              else ([$field.places[] | select($files[.file].values)] | .[0]) as $place
              | .problems += ["\($place.key) not set in \($place.file) or still has placeholder value"]
              end
            elif ($found.text | is_placeholder($field)) then
              .problems += ["\($found.key) not set in \($found.file) or still has placeholder value"]
            else (($found.text | misfits($secret; $field)) | map("\($found.place) " + .)) as $wrong
            | .problems += $wrong
            | .given[$i | tostring][$field.name] = $found.text
            end)
        end);

# The same out of what was read of each local file of the plan, as a list.
def from_files($selected; $need; $one):
  . as $read
  | (reduce range($read | length) as $i ({}; .[plan.files[$i]] = $read[$i]))
  | [to_entries[]
     # Who names one secret needs only the files that have it.
     | if .value.missing and ($one | not) then
         "\(.key) not found. Copy from \(.key | split("/") | .[-1]).example and fill in values."
       elif .value.error then "\(.key): \(.value.error)."
       else empty end] as $unread
  | gather($selected; $need; $one)
  | .problems |= $unread + unique_by(.);

# As lines for the shell: an index and an object of fields, or nothing and what is wrong.
def rows($between):
  (.given | to_entries[] | "\(.key)\($between)\(.value | tojson)"), (.problems[] | $between + .);

# A text as a field's value inside an object: as it is, but a constant keeps its kind.
def typed($field):
  if $field.source == "constant" and ($field.format == "integer" or $field.format == "boolean")
  then fromjson else . end;

# The text of the secret at hand as an object; null where it is none.
def as_object: if . == null then null else (try fromjson catch null) | if type == "object" then . else null end end;

# The generated fields of a secret that no one gave, and that are not there yet or $anew: lines of
# the name in JSON and a request for a value.
def to_generate($i; $given; $current; $anew; $between):
  secret($i) as $secret
  | ($current | if $secret.object then (as_object // {}) else {"": .} end) as $there
  | $secret.fields[] | select(.source == "generated")
  | select($given[.name] == null)
  | select($anew or $there[.name] == null or $there[.name] == "" or $there[.name] == unset)
  | "\(.name | tojson)\($between)\(.generate | tojson)";

# {text} or {problem} or {kept: true} for one secret. $how: `create` makes it of everything;
# `update` puts what is given over what is there; `fill` puts it only where a placeholder stands.
def compose($i; $how; $given; $current; $generated; $placeholders):
  secret($i) as $secret
  | (if $secret.object then ($current | as_object) else {"": $current} end) as $there
  | if $how != "create" and $secret.object and $current != null and $there == null then
      {problem: "\($secret.label): what is there is no JSON object; give all its fields to \($secret.selector) with FROM=stdin"}
    else
      reduce $secret.fields[] as $field ({object: ($there // {}), lacking: []};
        .object[$field.name] as $old
        | ($old == null or $old == "" or (($old | type) == "string" and ($old | is_placeholder($field)))) as $open
        | ($given[$field.name] // null) as $new
        | if $field.source == "constant" then .object[$field.name] = ($field.initial | typed($field))
          elif $new != null and ($how != "fill" or $open) then .object[$field.name] = $new
          elif $open and $generated[$field.name] != null then .object[$field.name] = $generated[$field.name]
          elif ($old != null and $how != "create") and ($open | not) then .
          elif $placeholders and ($field.optional | not) then .object[$field.name] = ($old // $field.initial)
          elif $field.optional then .
          else .lacking += [$field] end)
      | if (.lacking | length) > 0 then
          {problem: "\(.lacking | map(titled($secret; .)) | join("; ")): no value is given", lacking: [.lacking[].name]}
        else
          (if $secret.object then (.object | tojson) else .object[""] end) as $text
          | ($secret.object and $there == .object) as $same
          | if $same or (($secret.object | not) and $current == $text) then {kept: true}
            elif ($text | utf8bytelength) > 65536 then
              {problem: "\($secret.label): its value has \($text | utf8bytelength) bytes; Secrets Manager takes 65536"}
            else {text: $text} end
        end
    end;

# What is given on standard input for one secret: an object of its fields, or the text itself where
# only one field is to be filled in.
def from_stdin($i):
  . as $text | secret($i) as $secret
  | [$secret.fields[] | select(.source != "constant")] as $fields
  | ($text | as_object | if . then read_json else null end) as $object
  | if $text == "" then {given: {}, problems: ["standard input is empty: no value is given for \($secret.label)"]}
    elif $secret.object and $object.values and (($object.values | keys) - ($fields | map(.name)) | length) == 0 then
      {given: {($i | tostring): $object.values},
       problems: [$fields[] | . as $field | $object.values[.name] | select(. != null)
                  | misfits($secret; $field)[] | "\(titled($secret; $field)) " + .]}
    elif ($fields | length) == 1 then
      {given: {($i | tostring): {($fields[0].name): $text}},
       problems: [(if $text | is_placeholder($fields[0]) then "\($secret.label): the value given is still the placeholder" else empty end),
                  ($text | misfits($secret; $fields[0])[] | "\(titled($secret; $fields[0])) " + .)]}
    else {given: {}, problems: ["give \($secret.label) as a JSON object of \($fields | map(.name) | join(", "))"]}
    end;

# Lines of a field's name (`-` for the whole value), its format and the question for it.
def questions($i; $how):
  secret($i) as $secret
  | $secret.fields[] | select(.source == "placeholder" or .source == "person")
  | [(if .name == "" then "-" else .name end),
     .format,
     ($secret.description // $secret.label) + " (" + titled($secret; .)
     + (if .format != "string" then ", \(.format)" else "" end)
     + (if $how == "update" then ", nothing keeps what is there" elif .optional then ", optional" else "" end)
     + ")"]
  | map(gsub("[\t\n\r]"; " ")) | join("\t");

# What is wrong with an answer; nothing if it fits.
def answer_problem($i; $name):
  secret($i) as $secret
  | ($secret.fields[] | select(.name == $name)) as $field
  | if is_placeholder($field) then "is still the placeholder"
    else misfits($secret; $field)[0] // "" end;

# The same as an object of the field and the answer on standard input.
def answered($i; $name):
  . as $answer | answer_problem($i; $name) | if . == "" then {($name): $answer} | tojson else . end;

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
END_OF_LIBRARY
}

# The directory of this file, even if it is called by a link.
self="${BASH_SOURCE[0]}"
while [ -L "$self" ]; do
  link="$(readlink -- "$self")"
  case "$link" in
    /*) self="$link" ;;
    *) self="$(dirname -- "$self")/$link" ;;
  esac
done
here="$(cd -- "$(dirname -- "$self")" && pwd)"

# For --help: the environments of the system, or nothing where they cannot be read.
print_environments() {
  jq -r '"Environments: \([.environments[].name] | join(" "))"' "$here/plan.json" 2>/dev/null || true
}

# --- Basics --------------------------------------------------------------------------------------

root=. wanted='' wanted_system='' ask=false format='' from='' confirm='' caller=script
full=no placeholders=no restore=no
rows='' plan='' library='' environment='' region='' account='' provision='' system='' module='' local_format=''
done_so_far='' failed=no scratch='' terminal=''

# Of each secret of the environment, at its index in the plan. `traits` are words between spaces,
# `creations` and `rotations` requests to AWS as JSON.
names=() ids=() labels=() selectors=() id_selectors=() groups=() traits=() windows=()
creations=() rotations=()
files=() # paths of the local files of the environment
selected='' # indices, with spaces

note() { say "$*"; }
fail() {
  failed=yes
  say "ERROR: $*"
}
# Texts name the variables of make; who calls the script has options for them.
say() {
  local text="$1"
  if [ "$caller" != make ]; then
    text="${text//FROM=/--from }"
    text="${text//RESTORE=yes/--restore}"
    text="${text//CONFIRM=/--confirm }"
    text="${text//FORMAT=/--format }"
  fi
  printf '%s\n' "$text" >&2
}
die() {
  fail "$@"
  exit 1
}
stop_if_failed() { [ "$failed" = no ] || exit 1; }

# From hide_typing to show_typing nothing typed at the terminal is shown. Who is not asked leaves it
# alone: a job in the background that sets a terminal is stopped.
hide_typing() {
  terminal="$(stty -g)"
  stty -echo
}
show_typing() {
  [ -z "$terminal" ] || stty "$terminal" 2>/dev/null || true
  terminal=''
}

clean_up() {
  show_typing
  [ -z "$scratch" ] || rm -rf -- "$scratch"
}
trap clean_up EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

check_tools() {
  command -v jq >/dev/null ||
    die "jq is not installed. Install it (apt-get install jq, brew install jq), then run the same command again."
}
check_aws() {
  command -v aws >/dev/null ||
    die "the AWS CLI is not installed. Install it (https://docs.aws.amazon.com/cli/), then run the same command again."
}

# with_plan PROGRAM [ARGUMENT...]: jq with the library and the plan; values on standard input.
with_plan() {
  local program="$1"
  shift
  jq "$@" --slurpfile plan <(printf '%s' "$plan") "$library $program"
}

# is TRAIT INDEX: external, retired, binary, retained, generated (in part) or replicated?
is() { [[ "${traits[$2]}" == *" $1 "* ]]; }

# as_array INDICES: in JSON.
as_array() {
  local list="${1# }"
  printf '[%s]' "${list// /,}"
}

# Sets `rows` to the part of the plan that is the environment's: its own cells, `plan` for later
# programs, and a row for each file and secret. One start of jq, since each costs more than all the rest.
read_environment() {
  # Paths are shown as the user can give them to a program.
  read_plan 'def path: "\($here)/\(.)" | until(test("/[^/]+/[.][.]/") | not; sub("/[^/]+/[.][.]/"; "/"));
    def known: with_entries(select(.value != null));
    def creation:
      {Name: .name, Description: .description, KmsKeyId: .kms_key}
      + (if .tags then {Tags: [.tags | to_entries[] | {Key: .key, Value: .value}]} else {} end)
      + (if .replicas then {AddReplicaRegions: [.replicas[] | {Region: .region, KmsKeyId: .kms_key} | known]} else {} end)
      | known;
    def rotation: {SecretId: .name, RotationLambdaARN: .rotation.lambda, RotationRules: .rotation.rules};
    def traits:
      [(if .external then "external" else empty end),
       (if .retired then "retired" else empty end),
       (if .binary then "binary" else empty end),
       (if .retain then "retained" else empty end),
       (if [.fields[] | select(.source == "generated")] | length > 0 then "generated" else empty end),
       (if .replicas and (.external | not) then "replicated" else empty end)] | " \(join(" ")) ";
    in_environment($env; $ask;
      . as $all
      | (reduce range(.secrets | length) as $i ({}; .[$all.secrets[$i].label] = $i)) as $index
      | [.services[] | {name, template: ("\($all.templates)\(.name).yaml" | path),
           reads: [.reads[] | select($index[.secret] != null)
             | select(.only == null or (.only | index([$all.name])))
             | {secret: $index[.secret], variable, deliver}]} | select(.reads != [])] as $services
      | ([.name, .region, .account, .provision, .system, (.module | path), .local] | row),
        ({region: .region, files: .files, services: $services,
          secrets: [.secrets[] | {label: .label, selector, group, name, id: .arn, logical_id, description, object, binary,
                                  external, retired, fields, places} | known]}
         | tojson),
        (.files[] | ["file", .] | row),
        (.secrets[] | ["secret", .name, .arn // .name, .label, .selector, .id_selector // .selector, .group, .window,
           traits, (if .external then "" else creation end), (if .rotation then rotation else "" end)] | row))' \
    --arg env "$wanted" --argjson ask "$1" --arg system "$wanted_system" --arg here "$here"
}

load_plan() {
  local kind name id label selector of_id of_group window trait creation rotation
  read_environment "$ask"
  if [ "${rows:0:2}" = "?$between" ]; then
    wanted="${rows:2}"
    printf 'Environment (%s) [%s]: ' "$wanted" "${wanted%% *}"
    wanted="${wanted%% *}"
    IFS= read -r name || name=''
    wanted="${name:-$wanted}"
    read_environment false
  fi
  {
    IFS="$between" read -r environment region account provision system module local_format
    IFS= read -r plan
    while IFS="$between" read -r kind name id label selector of_id of_group window trait creation rotation; do
      if [ "$kind" = file ]; then
        files+=("$name")
      else
        names+=("$name") ids+=("$id") labels+=("$label") selectors+=("$selector") id_selectors+=("$of_id")
        groups+=("$of_group") windows+=("$window") traits+=("$trait")
        creations+=("$creation") rotations+=("$rotation")
      fi
    done
  } <<<"$rows"
  library="$(jq_library)"
}

# select_secrets SELECTOR TRAIT...: `selected` are those that it names, else all without a TRAIT.
select_secrets() {
  local word="$1" i trait own='' of_id='' of_group=''
  shift
  for ((i = 0; i < ${#names[@]}; i++)); do
    if [ -z "$word" ]; then
      for trait in "$@"; do
        ! is "$trait" "$i" || continue 2
      done
      own="$own $i"
    else
      [ "${selectors[i]}" != "$word" ] || own="$own $i"
      [ "${id_selectors[i]}" != "$word" ] || of_id="$of_id $i"
      [ "${groups[i]}" != "$word" ] || of_group="$of_group $i"
    fi
  done
  selected="${own:-${of_id:-$of_group}}"
  [ -z "$word" ] || [ -n "$selected" ] ||
    die "there is no secret or group $word in $environment; there are $(jq -r '[.secrets[] | .selector, .group] | unique | join(", ")' <<<"$plan")."
}

# command_for VERB [SELECTOR]: how the user calls it.
command_for() {
  if [ "$caller" = make ]; then
    echo "make secrets-$1${2:+-$2} ENV=$environment"
  else
    echo "secrets.sh $1${2:+ $2} --env $environment"
  fi
}

# confirmed QUESTION: the name of the environment, typed or given by --confirm.
confirmed() {
  local answer="$confirm"
  if [ -z "$answer" ]; then
    [ -t 0 ] || die "$1 There is no terminal to answer at: add CONFIRM=$environment."
    printf '%s Type %s to go on: ' "$1" "$environment" >&2
    IFS= read -r answer || answer=''
  fi
  [ "$answer" = "$environment" ] || die "not confirmed; nothing is done."
}

# --- plan.json ------------------------------------------------------------------------------------

# Separates the cells of a row: no name contains it, and JSON escapes it.
between=$'\037'

# What every program over plan.json starts with.
plan_library='
# A row of texts, objects as JSON. A text that would break the row is no name that a build writes.
def row:
  map(if type == "object" then tojson else tostring end) as $cells
  | ($cells | join($between))
  | if contains("\n") or (split($between) | length) != ($cells | length) then error("no row") else . end;

# Prints the plan of the environment $env, or of the first where $env is empty: its own members and
# its secrets, as they are there. Where $ask is set and the environment is open, prints their names.
# A row that begins with $between is the reason why there is nothing to print.
def in_environment($env; $ask; print):
  if length == 1 and (.[0].format | type) == "number" then .[0] else error("no plan") end
  | if .format != 1 then
      $between + "\($file) has format \(.format), but this script reads format 1. Run secretgen build again, so that both are of the same version."
    elif $system != "" and .system != $system then
      $between + "\($file) is the plan of \(.system), not of \($system). Run secretgen build again for \($system)."
    else
      [.environments[].name] as $names
      | (if $env == "" then $names[0] else $env end) as $name
      | if $ask and $env == "" and ($names | length) > 1 then ["?", ($names | join(" "))] | row
        elif $names | index([$name]) | not then
          $between + "there is no environment \($name); it is one of \($names | join(", "))."
        else
          . + (.environments[] | select(.name == $name))
          | .secrets |= [.[] | select(.environments[$name]) | . + .environments[$name]]
          | print
        end
    end;
'

# read_plan PROGRAM OPTION...: sets `rows` to what PROGRAM prints of the plan. The options give it $env
# and $system, which is empty if any system will do.
read_plan() {
  local program="$1" file="$here/plan.json" status=0
  shift
  [ -e "$file" ] || die "$file is missing. It holds the data of the system: run secretgen build again, and keep the files of ops/ together."
  if [ ! -f "$file" ] || [ ! -r "$file" ]; then die "$file cannot be read. Check its permissions."; fi
  rows="$(jq -r -s "$@" --arg file "$file" --arg between "$between" "$plan_library $program" "$file" 2>/dev/null)" ||
    status=$?
  # jq ends with 3 where it does not understand a program.
  [ "$status" != 3 ] || die "jq is too old: 1.5 or later is needed."
  [ "$status" = 0 ] || die "$file is damaged: it is not the plan of a system. Run secretgen build again."
  [ "${rows:0:1}" != "$between" ] || die "${rows:1}"
}

# --- AWS ---------------------------------------------------------------------------------------

identity='' # the caller's ARN, once it is checked

# aws_call SERVICE OPERATION ARGUMENT...: the answer on standard output. What it says goes to
# $scratch/said. A history that the CLI is set to keep goes with $scratch.
aws_call() {
  AWS_PAGER='' AWS_CLI_AUTO_PROMPT=off PYTHONUTF8=1 AWS_CLI_FILE_ENCODING=UTF-8 \
    AWS_CLI_HISTORY_FILE="$scratch/history" \
    aws "$@" --region "$region" --output json 2>"$scratch/said"
}

# said WORDS: did the last call say them?
said() { grep -q -i -e "$1" "$scratch/said"; }

# explain WHAT: why the last call failed, and what to do.
explain() {
  local action
  if said 'Signature expired\|Signature not yet current\|RequestTimeTooSkewed'; then
    fail "$1: the clock of this computer is wrong, and AWS takes no request from another time. Set it, then run the same command again."
  elif said 'ExpiredToken\|token has expired\|RequestExpired\|session.*has expired\|Token.*expired\|SSO Token'; then
    fail "$1: the AWS credentials have expired. Sign in again (aws sso login, or new keys), then run the same command again."
  elif said 'Unable to locate credentials\|could not be found\|NoCredentials\|Partial credentials'; then
    fail "$1: there are no AWS credentials. Sign in (aws configure, aws sso login) or set AWS_PROFILE; the account is $account."
  elif said 'UnrecognizedClient\|InvalidClientTokenId\|SignatureDoesNotMatch\|InvalidSignature\|AuthFailure'; then
    fail "$1: AWS does not know these credentials. Check AWS_PROFILE and the keys; the account is $account."
  elif said 'DecryptionFailure\|EncryptionFailure\|Access to KMS is not allowed\|KMS.*Exception'; then
    fail "$1: the KMS key cannot be used. Check that it exists, is enabled and that this identity may use it."
  elif said 'AccessDenied\|not authorized'; then
    action="$(sed -n 's/.*not authorized to perform: \([A-Za-z-]*:[A-Za-z]*\).*/\1/p' "$scratch/said" | head -n 1)"
    fail "$1: denied. ${identity:-This identity} needs ${action:-the permission}; the policy of the deployer has it. A secret that does not exist is told the same way."
  elif said 'connect to the endpoint\|timed\? \?out\|Connection was closed\|Connection reset\|Connection aborted\|resolve host\|EndpointConnection\|SSL'; then
    fail "$1: AWS cannot be reached. Check the network, then run the same command again."
  elif said 'Throttl\|TooManyRequests\|InternalServiceError\|InternalFailure\|ServiceUnavailable'; then
    fail "$1: AWS is busy. Wait a little, then run the same command again."
  elif said 'ResourceExists'; then
    fail "$1: it exists by now; somebody else has created it."
  elif said 'marked for deletion\|marked deleted\|scheduled for deletion'; then
    fail "$1: it is scheduled for deletion."
  elif said 'LimitExceeded'; then
    fail "$1: a limit of the account is reached."
  elif said 'Unknown options\|invalid choice\|Unknown parameter in input'; then
    fail "$1: the AWS CLI is too old: it does not know what it is to do. Install a later one, then run the same command again."
  else
    # AWS does not repeat values; this keeps a surprise short all the same.
    fail "$1: $(grep -v '^[[:space:]]*$' "$scratch/said" | head -n 1 | cut -c 1-300)"
  fi
}

# Before anything is written: are we who and where the spec says? Asked once a run.
check_identity() {
  local answer found
  [ -z "$identity" ] || return 0
  answer="$(aws_call sts get-caller-identity)" || { explain "who you are"; return 1; }
  answer="$(jq -r '"\(.Account) \(.Arn)"' <<<"$answer")"
  found="${answer%% *}"
  if [ "$found" != "$account" ]; then
    fail "these are credentials of account $found; environment $environment is in account $account. Set AWS_PROFILE to one of that account."
    return 1
  fi
  identity="${answer#* }"
}

# describe INDEX: what DescribeSecret says, `null` where there is no such secret.
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

# current INDEX: what GetSecretValue says, `null` where there is no such secret or no value yet.
current() {
  if aws_call secretsmanager get-secret-value "--secret-id=${ids[$1]}"; then
    return
  elif said ResourceNotFound; then
    echo null
  else
    return 1
  fi
}

# generate INDEX REQUEST: a value by Secrets Manager, {"RandomPassword": …}.
generate() {
  aws_call secretsmanager get-random-password --cli-input-json "$2" ||
    { explain "a value for ${labels[$1]}"; return 1; }
}

# Creates secret INDEX with the value on standard input.
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

# Puts the value on standard input into secret INDEX.
put_secret() {
  local how=(--secret-string file:///dev/stdin)
  ! is binary "$1" || how=(--secret-binary fileb:///dev/stdin)
  aws_call secretsmanager put-secret-value "--secret-id=${ids[$1]}" "${how[@]}" >"$scratch/answer"
}

# Sets up the rotation that the spec asks for, of a secret that does not rotate yet.
set_rotation() {
  [ -n "${rotations[$1]}" ] || return 0
  aws_call secretsmanager rotate-secret --cli-input-json "${rotations[$1]}" --no-rotate-immediately \
    >"$scratch/answer" || { explain "the rotation of ${names[$1]}"; return 1; }
  note "${names[$1]}: rotates from now on"
}

# Tells of replicas that did not come about, which the creation itself does not.
check_replicas() {
  local state
  is replicated "$1" || return 0
  state="$(describe "$1")" || return 1
  jq -r '.ReplicationStatus // [] | .[] | select(.Status == "Failed")
    | "WARNING: no replica in \(.Region): \(.StatusMessage // "no reason given")"' <<<"$state" >&2
}

# --- Where values come from --------------------------------------------------------------------

given=() # by index: objects of fields and texts, with commas between them

# Of a line that is typed, a terminal loses without a word what is past this, in bytes.
longest_line=4095
case "${OSTYPE-}" in darwin*) longest_line=1023 ;; esac

# Where this run takes them, if --from does not say.
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
        die "this system has no local file: take FROM=prompt or FROM=stdin."
      ;;
    prompt) [ -t 0 ] || die "there is no terminal to ask at: take FROM=stdin with one secret." ;;
    stdin)
      [[ "$selected" =~ ^\ [0-9]+$ ]] ||
        die "standard input holds the value of one secret: name it, as in $(command_for update "${selectors[0]-}"). Values of several are asked for at a terminal."
      ;;
    *) die "values come from file, prompt or stdin, not from $from." ;;
  esac
}

# take_given TEXT: lines of an index and an object, or of nothing and what is wrong.
take_given() {
  local rows row text
  # Not by `read`, with which some versions of bash lose a character.
  mapfile -t rows < <(printf '%s' "$1")
  for row in ${rows[@]+"${rows[@]}"}; do
    text="${row#*"$between"}"
    if [ "${row:0:1}" = "$between" ]; then fail "$text"; else keep_given "${row%%"$between"*}" "$text"; fi
  done
}
keep_given() { given[$1]="${given[$1]+${given[$1]},}$2"; }

# read_files: a line for each local file of the environment: {values}, {error} or {missing}.
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
    # Nothing, or more than one document, is no object either.
    [ -n "$content" ] && [ "${content//$'\n'/}" = "$content" ] || content='{"error": "it is no JSON"}'
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
  note "WARNING: $1 is under version control. Take it out (git rm --cached $1) and change the values in it."
}

# gather_from_files NEED SELECTOR: values of the selected secrets. NEED: all, one or none (values.jq).
gather_from_files() {
  local rows
  rows="$(read_files | with_plan 'from_files($selected; $need; $one != "") | rows($between)' -rs \
    --argjson selected "$(as_array "$selected")" --arg need "$1" --arg one "$2" --arg between "$between")"
  take_given "$rows"
}

# The value of the only selected secret from standard input. Bytes stay there.
gather_from_stdin() {
  local rows i="${selected# }"
  ! is binary "$i" || return 0
  [ ! -t 0 ] || note "Reading the value from standard input; end it with Ctrl-D."
  rows="$(with_plan 'sub("\r?\n\\z"; "") | from_stdin($i) | rows($between)' -rRs \
    --argjson i "$i" --arg between "$between")"
  take_given "$rows"
}

# read_answer FORMAT: sets `answer` to the line that is typed, of a PEM to its lines, and `unfit` to what
# is wrong with how it came.
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
  # What was pasted with it is no answer to the next question.
  while IFS= read -rs -t 0.1 line; do [ -z "$line" ] || more=yes; done
  if [ "$longest" -ge "$longest_line" ]; then
    unfit="is as long as a line at a terminal can be, so its end may be lost: take FROM=file or FROM=stdin for it"
  elif [ -n "$more" ]; then
    unfit="has more lines than a question takes: take FROM=file or FROM=stdin for it"
  fi
}

# ask INDEX HOW: asks for each field of a secret that a person fills in, without echo. Nothing typed
# leaves the field out: an `update` keeps what is there.
ask() {
  local field kind title answer unfit checked
  # The answers are read from the terminal, the questions from another descriptor.
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
      note "  It $checked. Once more, or nothing to leave it out."
    done
    answer='' checked=''
  done 3< <(with_plan 'questions($i; $how)' -rn --argjson i "$1" --arg how "$2")
}

# --- Creating and updating -----------------------------------------------------------------------

# Of each selected secret: what DescribeSecret says, or null; `deleted` and `rotating`, with spaces
# around, or `absent`; the regions of its replicas.
states=() conditions=() replicas=()
changed='' # indices of the secrets whose value is another now

# What is to be done, in order: index, how, and the value.
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

# now_is CONDITION INDEX: absent, deleted or rotating?
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
    terraform) echo "terraform apply, in the module $module" ;;
    cloudformation) echo "aws cloudformation deploy, with the templates secrets*.yaml of $module" ;;
    cdk) echo "cdk deploy, of the stack in $module" ;;
  esac
}

# tell_absent INDEX [AFTER]: that it does not exist, what creates it, and what to do AFTER that.
tell_absent() {
  local how
  if is external "$1"; then
    how="it belongs to another system, which has to create it."
  elif [ "$provision" != cli ]; then
    how="$(creator) creates it: $(how_to_deploy)."
  elif is binary "$1"; then
    how="$(command_for create "${selectors[$1]}") creates it, of the bytes that FROM=stdin gives it."
  else
    how="$(command_for create "${selectors[$1]}") creates it."
  fi
  fail "${names[$1]} does not exist; $how${2:+ $2}"
}

# decide HOW INDEX: what is to be done with one secret: create, update, fill, restore or nothing.
# Says what stands in the way.
decide() {
  local name="${names[$2]}" when
  if now_is absent "$2"; then
    if [ "$provision" = cli ] && [ "$1" != update ]; then
      echo create
    elif [ "$provision" = cli ]; then
      tell_absent "$2"
    else
      tell_absent "$2" "Then run this again for its value."
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
      fail "$name is scheduled for deletion. To take that back, run this again with RESTORE=yes."
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
  local name="${names[$1]}" now=null
  if is binary "$1"; then
    if [ "$from" = stdin ]; then
      add_work "$1" "$2" ''
    elif [ "$2" = create ]; then
      note "$name: left out, since it is bytes; $(command_for create "${selectors[$1]}") takes them, with FROM=stdin"
    fi
    return
  fi
  if [ "$2" != create ] && ! now="$(current "$1")"; then
    # Whoever gives the whole value need not read the old one.
    if said 'AccessDenied\|not authorized' && [ "$(whole "$1")" = true ]; then
      now=null
    else
      explain "$name, whose other fields are to be kept"
      return
    fi
  fi
  compose_value "$1" "$2" "$now" no
}

# compose_value INDEX HOW NOW ANEW: adds to `work` the text of what is given, of what there is NOW,
# and of generated values, all of them if ANEW is `yes`.
compose_value() {
  local rows row answer generated='' composed
  local known="[${given[$1]-}]"$'\n'"$3"
  if is generated "$1"; then
    rows="$(printf '%s' "$known" | with_plan '. as $in
      | to_generate($i; $in[0] | add // {}; $in[1].SecretString; $anew == "yes"; $between)' \
      -rs --argjson i "$1" --arg anew "$4" --arg between "$between")"
    while IFS= read -r -u 3 row; do
      [ -n "$row" ] || continue
      answer="$(generate "$1" "${row#*"$between"}")" || { failed=yes; return; }
      generated="${generated:+$generated,}[${row%%"$between"*}, $answer]"
    done 3<<<"$rows"
  fi
  # What it is, then the text as it is; the dot keeps line ends at its end.
  composed="$(printf '%s\n[%s]' "$known" "$generated" | with_plan '. as $in
    | ($in[2] | map({key: .[0], value: .[1].RandomPassword}) | from_entries) as $generated
    | ($in[0] | add // {}) as $given
    | (if $anew == "yes" then $given + $generated else $given end) as $given
    | compose($i; $how; $given; $in[1].SecretString; $generated; $placeholders == "yes" and $anew != "yes")
    | if .problem then "problem\n\(.problem)" elif .kept then "kept\n" else "text\n\(.text)" end' \
    -js --argjson i "$1" --arg how "$2" --arg anew "$4" --arg placeholders "$placeholders" && printf .)"
  answer="${composed#*$'\n'}"
  answer="${answer%.}"
  case "$composed" in
    text*) add_work "$1" "$2" "$answer" ;;
    kept*) note "${names[$1]}: has this value already" ;;
    *)
      # In a run that asks, what is left out is left for the next one.
      if [ "$from" = prompt ]; then note "${names[$1]}: left out, since no value is given."; else fail "$answer."; fi
      ;;
  esac
}

whole() {
  printf '[%s]' "${given[$1]-}" | with_plan '(add // {}) as $mine | secret($i).fields
    | all(.source == "constant" or .optional or $mine[.name] != null)' --argjson i "$1"
}

add_work() { work+=("$1") actions+=("$2") texts+=("$3"); }

# write_value STEP: the write itself.
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
    printf 'Done before that:\n%s' "$done_so_far" >&2
  else
    note "Nothing was changed."
  fi
  note "Run the same command again: it goes on where this one ended."
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

tell_stale() {
  [ -z "$changed" ] || with_plan 'plan | stale($changed)' -rn --argjson changed "$(as_array "$changed")"
}

# change HOW SELECTOR: create, update or deploy. Every check comes before the first write.
change() {
  local i action todo=() restored=() need=all
  check_aws
  select_secrets "$2" external retired
  for i in $selected; do
    ! is external "$i" || fail "${names[i]} belongs to another system."
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
  # Before the first question and until the last is answered: what is typed early is not shown, either.
  [ "$from" != prompt ] || hide_typing
  for i in ${todo[@]+"${todo[@]}"}; do
    action="${i#*:}"
    # What is there can be read when it is restored.
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
  [ "$1" = update ] || finish_rotations
  tell_stale
}

already_there() {
  local name="${names[$1]}"
  if [ -n "$2" ]; then
    fail "$name already exists. Use $(command_for update "${selectors[$1]}") instead."
  else
    note "$name: exists already; $(command_for update "${selectors[$1]}") changes it"
  fi
}

take_back() {
  aws_call secretsmanager restore-secret "--secret-id=${ids[$1]}" >"$scratch/answer" ||
    { explain "${names[$1]}"; broken_off; }
  remember "${names[$1]}: restored, with the value that it had"
}

# A run that broke off after a creation left the rotation to this one.
finish_rotations() {
  local i
  [ "$provision" = cli ] || return 0
  for i in $selected; do
    now_is absent "$i" || now_is rotating "$i" || set_rotation "$i" || broken_off
  done
}

# --- Looking ------------------------------------------------------------------------------------

check_local() {
  select_secrets "$1" external retired
  choose_source
  [ "$from" = file ] || die "there is no local file to check: values are asked for."
  gather_from_files all "$1"
  stop_if_failed
  note "The local values of $environment are there and fit."
}

get_arns() {
  local i there=''
  check_aws
  select_secrets "$1"
  case "$format" in
    '' | parameters | json) ;;
    *) die "there is no FORMAT=$format: take FORMAT=parameters or FORMAT=json." ;;
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

# of_states PROGRAM [OPTION...]: jq with the states of the selected secrets.
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
}

show() {
  local i now
  check_aws
  select_secrets "$1"
  [ "$full" != yes ] ||
    confirmed "This shows whole values of $environment on the terminal."
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
      note "$name: does not rotate by itself; $(command_for update "${selectors[i]}") gives it a new value"
    elif ! is generated "$i"; then
      fail "$name: nothing generates its value. Change it where it comes from, then $(command_for update "${selectors[i]}")."
    else
      confirmed "$name gets a new generated value, which nothing else is told of."
      renew "$i"
    fi
  done
  stop_if_failed
  for i in $selected; do
    if now_is rotating "$i"; then
      aws_call secretsmanager rotate-secret "--secret-id=${ids[i]}" >"$scratch/answer" ||
        { explain "${names[i]}"; broken_off; }
      remember "${names[i]}: rotation has begun"
      changed="$changed $i"
    fi
  done
  carry_out
  tell_stale
}

# renew INDEX: new values for generated fields, beside the others as they are.
renew() {
  local now
  now="$(current "$1")" || { explain "${names[$1]}"; return; }
  compose_value "$1" update "$now" yes
}

delete() {
  local i deletable=''
  check_aws
  [ "$provision" = cli ] || die "$(creator) owns these secrets: take them out of the spec, build and deploy."
  select_secrets "$1" external
  check_identity || exit 1
  describe_selected
  for i in $selected; do
    if is external "$i"; then
      fail "${names[i]} belongs to another system."
    elif is retained "$i" && [ -n "$1" ]; then
      fail "${names[i]} is to be kept: the spec says deletion: {policy: retain}."
    fi
  done
  stop_if_failed
  for i in $selected; do
    if is retained "$i"; then
      note "${names[i]}: kept, as the spec says"
    elif now_is absent "$i" || now_is deleted "$i"; then
      note "${names[i]}: not there, or scheduled for deletion already"
    else
      deletable="$deletable $i"
    fi
  done
  [ -n "$deletable" ] || { note "There is nothing to delete."; return 0; }
  for i in $deletable; do
    if [ "${windows[i]}" = 0 ]; then
      note "  ${names[i]}: at once, for good"
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

# --- The command line ----------------------------------------------------------------------------

usage() {
  sed -n '/^# secrets.sh COMMAND/,/^# pipes/p' "${BASH_SOURCE[0]}" | sed 's/^# \{0,1\}//'
  print_environments
}

# setup: the guided way. What exists stays; what is missing is asked for.
set_up() {
  check_aws
  note "Secrets of $system, environment $environment: account $account, region $region."
  check_identity || exit 1
  note "You are $identity."
  note "Type or paste each value; it is not shown. Nothing typed leaves it for another time."
  [ -n "$from" ] || from=prompt
  change create ''
  note ""
  note "What is there now:"
  list_secrets '' >&2
  with_plan 'plan | what_next' -rn
}

main() {
  local command='' selector=''
  while [ "$#" -gt 0 ]; do
    case "$1" in
      --env) wanted="${2?--env NAME}" && shift ;;
      --from) from="${2?--from WAY}" && shift ;;
      --format) format="${2?--format FORM}" && shift ;;
      --confirm) confirm="${2?--confirm NAME}" && shift ;;
      --root) root="${2?--root DIRECTORY}" && shift ;;
      --full) full=yes ;;
      --placeholders) placeholders=yes ;;
      --restore) restore=yes ;;
      --system) wanted_system="${2?--system NAME}" && shift ;;
      --make) caller='make' ;;
      --ask-environment) [ ! -t 0 ] || ask=true ;;
      -h | --help)
        usage
        exit 0
        ;;
      -*) die "there is no option $1; secrets.sh --help lists them." ;;
      *)
        if [ -z "$command" ]; then command="$1"; elif [ -z "$selector" ]; then selector="$1"; else die "one selector at a time: $1"; fi
        ;;
    esac
    shift
  done
  [ -n "$command" ] || { usage >&2; exit 2; }
  check_tools
  load_plan
  scratch="$(mktemp -d "${TMPDIR:-/tmp}/secrets.XXXXXX" 2>/dev/null)" ||
    die "no directory can be made in ${TMPDIR:-/tmp}. Set TMPDIR to one that you may write to."
  case "$command" in
    check) check_local "$selector" ;;
    create | update) change "$command" "$selector" ;;
    deploy) change deploy "$selector" ;;
    get-arns) get_arns "$selector" ;;
    list) list_secrets "$selector" ;;
    show) show "$selector" ;;
    rotate) rotate "$selector" ;;
    delete) delete "$selector" ;;
    setup) set_up ;;
    *) die "there is no command $command; secrets.sh --help lists them." ;;
  esac
  stop_if_failed
}

main "$@"
