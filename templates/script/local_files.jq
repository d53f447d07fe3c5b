# Readers of local value files. Each takes the text of a file and returns {values: {key: text}} or
# {error: what is wrong and where}, which never contains a part of the text.

# `step` takes {rest, values, error} and returns it with less of `rest`; an error ends the loop.
def read_all(step):
  ltrimstr("\ufeff") | gsub("\r\n?"; "\n") as $text
  # jq replaces invalid bytes with this character, and may lose the next byte.
  | if test("\ufffd") then
      {error: "line \($text | split("\ufffd")[0] | split("\n") | length): it is not UTF-8; save the file as UTF-8"}
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
# The text of a named group; empty if it has none.
def captured($match; $name): ($match.captures | map(select(.name == $name)) | .[0].string // "");

# As node's dotenv reads it, except for what it accepts silently and most likely wrong: text after a
# closing quote, a quote that is not closed, a # inside an unquoted value, a duplicate key.
def dotenv_step:
  "\\A(?:export[ \\t]+)?(?<key>[A-Za-z0-9_.-]+)[ \\t]*(?:=|:(?=[ \\t]))[ \\t]*" as $name
  | "[ \\t]*(?:#[^\\n]*)?(?=\\n|\\z)" as $tail
  | (.rest | [match("\\A(?:\\s+|#[^\\n]*)")] | .[0]) as $blank
  | if $blank then skip($blank)
    else (.rest | [match($name)] | .[0]) as $begin
    | if ($begin | not) then .error = "it is not KEY=value"
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
              .error = "\($key) contains a #, which starts a comment: put the value in quotes"
            else keep($key; $text | gsub("\\A\\s+|\\s+\\z"; ""))
            | if .error then . else .rest = $rest[$found.length:] end
            end
        end
      end
    end;
def read_dotenv: read_all(dotenv_step);

# The text of an HCL string; null if it is a template.
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

# The part of HCL that .tfvars files use. Lists and objects are skipped: no secret of the plan is one.
def tfvars_step:
  "(?=[ \\t]*(?:(?:#|//)[^\\n]*)?(?:\\n|\\z))" as $tail
  | (.rest | [match("\\A(?:\\s+|(?:#|//)[^\\n]*|/[*](?:[^*]|[*](?!/))*[*]/)")] | .[0]) as $blank
  | if $blank then skip($blank)
    else (.rest | [match("\\A(?<key>[A-Za-z_][A-Za-z0-9_-]*)[ \\t]*=[ \\t]*")] | .[0]) as $begin
    | if ($begin | not) then .error = "it is not name = value"
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
          | if $text == null then .error = "\($key) is a template, which only Terraform can evaluate"
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

# A JSON document. Numbers are accepted only where no digit can be lost.
def read_json:
  if type != "object" then {error: "it is not a JSON object"}
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
        else .error = "\($key) is not a string: put it in quotes"
        end
      end)
  | if .error then {error} else . end
  end;
