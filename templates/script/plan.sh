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
