# Values: their sources, their checks, and how a secret's text is composed. The plan of the environment
# is $plan[0]; values come from standard input only.

def unset: "REPLACE_ME";
def plan: $plan[0];
def secret($i):
  plan.secrets[$i]
  | .id = (.id // .name)
  | (.places // {}) as $places
  | .fields |= map(.places = ($places[.name] // []));

# How messages name a field of a secret.
def titled($secret; $field):
  if $field.name == "" then $secret.label else "\($secret.label), field \($field.name)" end;

# An RE2 pattern for Oniguruma. Other differences are in docs/ops.md.
def as_oniguruma: gsub("[(][?]P<"; "(?<") | "\\A(?:" + . + ")\\z";

def shapes: {
  url: "[A-Za-z][A-Za-z0-9+.-]*:\\S+",
  email: "[^@\\s]+@[^@\\s]+\\.[^@\\s]+",
  pem: "-----BEGIN (?:.|\\n)*-----END [^\\n]*-----\\s*",
  integer: "-?(?:0|[1-9][0-9]*)",
  boolean: "true|false",
  base64: "(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?"
};

# The problems of a value, as phrases that follow the name of its place.
def misfits($secret; $field):
  . as $value
  | [ (if $field.min and ($value | length) < $field.min
       then "has \($value | length) characters, fewer than \($field.min)" else empty end),
      (if $field.max and ($value | length) > $field.max
       then "has \($value | length) characters, more than \($field.max)" else empty end),
      (if $field.format == "json"
       then (try ($value | fromjson | empty) catch "is not valid JSON")
       elif shapes[$field.format] and ($value | test("\\A(?:" + shapes[$field.format] + ")\\z") | not)
       then "does not have the format \($field.format)" else empty end),
      (if $field.pattern
       then (try (if $value | test($field.pattern | as_oniguruma) then empty
                  else "does not match \($field.pattern)" end)
             catch "cannot be checked: jq does not understand the pattern \($field.pattern)")
       else empty end),
      (if $value | test("\\x00") then "contains a zero byte" else empty end),
      # jq replaces invalid bytes with this character.
      (if $value | test("\ufffd") then "contains bytes that are not UTF-8" else empty end),
      (if ($secret.object | not) and ($value | test("\\r"))
       then "contains a carriage return, which the AWS CLI would change: use plain newlines"
       else empty end) ];

# Whether it is still the value that the example or the creating tool wrote.
def is_placeholder($field): . == unset or ($field.source == "placeholder" and . == $field.initial);

# The value of a field in the local files: {text, place} or {problem}. $files has the content of each;
# a missing file is reported elsewhere.
def local_value($files; $secret; $field):
  [$field.places[] | . as $place | $files[$place.file] | select(. and .values)
   | .values[$place.key] | select(. != null and . != "")
   | {text: ., place: "\($place.key) in \($place.file)", key: $place.key, file: $place.file}] as $found
  | if ($found | map(.text) | unique | length) > 1 then
      {problem: "\($found[0].key) differs between \($found[0].file) and \(
         [$found[] | select(.text != $found[0].text)][0].file): a secret has one value"}
    else $found[0] end;

# {given: {"<secret>": {field: text}}, problems: […]} for the secrets of $selected, from the files.
# $need says when a missing value is a problem: `all`, unless it is generated or optional; `one`, if its
# secret has no value at all; `none`, never.
def gather($selected; $need; $one):
  . as $files
  | reduce $selected[] as $i ({given: {}, problems: []};
      secret($i) as $secret
      | if $secret.binary then
          if $one then .problems += ["\($secret.label) is binary, which local files cannot contain: use FROM=stdin"] else . end
        else ([$secret.fields[] | . as $field | local_value($files; $secret; $field) | select(.)] | length > 0) as $some
        | ($need == "all" or ($need == "one" and ($some | not))) as $lacking
        | reduce ($secret.fields[] | select(.source != "constant")) as $field (.;
          local_value($files; $secret; $field) as $found
          | if $found.problem then .problems += [$found.problem]
            elif ($found | not) then
              if ($lacking | not) or $field.optional or $field.source == "generated" then .
              elif ($field.places | length) == 0 then
                .problems += ["no local file contains \(titled($secret; $field)) because no service reads it: use FROM=prompt"]
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

# The same from the list of what the plan's local files contain, in their order.
def from_files($selected; $need; $one):
  . as $read
  | (reduce range($read | length) as $i ({}; .[plan.files[$i]] = $read[$i]))
  | [to_entries[]
     # A selector needs only the files of its secrets.
     | if .value.missing and ($one | not) then
         "\(.key) not found. Copy from \(.key | split("/") | .[-1]).example and fill in values."
       elif .value.error then "\(.key): \(.value.error)."
       else empty end] as $unread
  | gather($selected; $need; $one)
  | .problems |= $unread + unique_by(.);

# As rows for the shell: an index and an object of fields, or an empty cell and an error.
def rows($between):
  (.given | to_entries[] | "\(.key)\($between)\(.value | tojson)"), (.problems[] | $between + .);

# A field's value inside an object: a constant keeps its JSON type, everything else is text.
def typed($field):
  if $field.source == "constant" and ($field.format == "integer" or $field.format == "boolean")
  then fromjson else . end;

# The input as an object; null if it is not one.
def as_object: if . == null then null else (try fromjson catch null) | if type == "object" then . else null end end;

# The generated fields of a secret that are not given, and that are missing or requested $renew: rows of
# the name in JSON and the request for a value.
def to_generate($i; $given; $current; $renew; $between):
  secret($i) as $secret
  | ($current | if $secret.object then (as_object // {}) else {"": .} end) as $there
  | $secret.fields[] | select(.source == "generated")
  | select($given[.name] == null)
  | select($renew or $there[.name] == null or $there[.name] == "" or $there[.name] == unset)
  | "\(.name | tojson)\($between)\(.generate | tojson)";

# {text, open}, {problem} or {kept: true} for one secret. $how: `create` uses all that is given; `update`
# replaces the current fields with the given ones; `fill` replaces only placeholders. With $partial, a
# field that nobody gave stays open, with its current value or a placeholder, if another one is given;
# `open` lists these fields.
def compose($i; $how; $given; $current; $generated; $placeholders; $partial):
  secret($i) as $secret
  | (if $secret.object then ($current | as_object) else {"": $current} end) as $there
  | if $how != "create" and $secret.object and $current != null and $there == null then
      {problem: "\($secret.label): its current value is not a JSON object; give all its fields to \($secret.selector) with FROM=stdin"}
    else
      reduce $secret.fields[] as $field ({object: ($there // {}), lacking: [], open: []};
        .object[$field.name] as $old
        | ($old == null or $old == "" or (($old | type) == "string" and ($old | is_placeholder($field)))) as $open
        | ($given[$field.name] // null) as $new
        | if $field.source == "constant" then .object[$field.name] = ($field.initial | typed($field))
          elif $new != null and ($how != "fill" or $open) then .object[$field.name] = $new
          elif $open and $generated[$field.name] != null then .object[$field.name] = $generated[$field.name]
          elif ($old != null and $how != "create") and ($open | not) then .
          elif $placeholders and ($field.optional | not) then .object[$field.name] = ($old // $field.initial)
          elif $field.optional then .
          elif $partial and ($given | length) > 0 then
            .object[$field.name] = ($old // $field.initial // unset) | .open += [$field.name]
          else .lacking += [$field] end)
      | if (.lacking | length) > 0 then
          {problem: "\(.lacking | map(titled($secret; .)) | join("; ")): no value given", lacking: [.lacking[].name]}
        else
          (if $secret.object then (.object | tojson) else .object[""] end) as $text
          | ($secret.object and $there == .object) as $same
          | if $same or (($secret.object | not) and $current == $text) then {kept: true}
            elif ($text | utf8bytelength) > 65536 then
              {problem: "\($secret.label): its value has \($text | utf8bytelength) bytes; the limit of Secrets Manager is 65536"}
            else {text: $text, open: (.open | join(", "))} end
        end
    end;

# The value of one secret from standard input: an object of its fields, or the text itself if the secret
# has only one field to fill in.
def from_stdin($i):
  . as $text | secret($i) as $secret
  | [$secret.fields[] | select(.source != "constant")] as $fields
  | ($text | as_object | if . then read_json else null end) as $object
  | if $text == "" then {given: {}, problems: ["standard input is empty: no value given for \($secret.label)"]}
    elif $secret.object and $object.values and (($object.values | keys) - ($fields | map(.name)) | length) == 0 then
      {given: {($i | tostring): $object.values},
       problems: [$fields[] | . as $field | $object.values[.name] | select(. != null)
                  | misfits($secret; $field)[] | "\(titled($secret; $field)) " + .]}
    elif ($fields | length) == 1 then
      {given: {($i | tostring): {($fields[0].name): $text}},
       problems: [(if $text | is_placeholder($fields[0]) then "\($secret.label): the value is still the placeholder" else empty end),
                  ($text | misfits($secret; $fields[0])[] | "\(titled($secret; $fields[0])) " + .)]}
    else {given: {}, problems: ["give \($secret.label) as a JSON object of \($fields | map(.name) | join(", "))"]}
    end;

# Rows of a field's name (`-` for the entire value), its format and the question for it.
def questions($i; $how):
  secret($i) as $secret
  | $secret.fields[] | select(.source == "placeholder" or .source == "person")
  | [(if .name == "" then "-" else .name end),
     .format,
     ($secret.description // $secret.label) + " (" + titled($secret; .)
     + (if .format != "string" then ", \(.format)" else "" end)
     + (if $how == "update" then ", press Enter to keep the current value" elif .optional then ", optional" else "" end)
     + ")"]
  | map(gsub("[\t\n\r]"; " ")) | join("\t");

# What is wrong with an answer; empty if it is valid.
def answer_problem($i; $name):
  secret($i) as $secret
  | ($secret.fields[] | select(.name == $name)) as $field
  | if is_placeholder($field) then "is still the placeholder"
    else misfits($secret; $field)[0] // "" end;

# The answer as an object of the field, or what is wrong with it.
def answered($i; $name):
  . as $answer | answer_problem($i; $name) | if . == "" then {($name): $answer} | tojson else . end;
