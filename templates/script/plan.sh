# --- plan.json ------------------------------------------------------------------------------------

# Separates the cells of a row: no name contains it, and JSON escapes it.
between=$'\037'

# The beginning of every program over plan.json.
plan_library='
# A row of texts, with objects as JSON. A build writes no text that would break the row.
def row:
  map(if type == "object" then tojson else tostring end) as $cells
  | ($cells | join($between))
  | if contains("\n") or (split($between) | length) != ($cells | length) then error("no row") else . end;

# Prints the plan of the environment $env, or of the first one if $env is empty: its own
# members, and its secrets with their settings there. If $ask is set and $env is empty, prints the environments.
# A row that begins with $between says why there is no such plan.
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
          $between + "unknown environment \($name): use one of \($names | join(", "))."
        else
          . + (.environments[] | select(.name == $name))
          | .secrets |= [.[] | select(.environments[$name]) | . + .environments[$name]]
          | print
        end
    end;
'

# read_plan PROGRAM OPTION...: sets `rows` to what PROGRAM prints from the plan. The options define $env
# and $system, which is empty to accept any system.
read_plan() {
  local program="$1" file="$here/plan.json" status=0
  shift
  [ -e "$file" ] || die "$file is missing. It contains the data of the system: run secretgen build again, and keep the files of ops/ together."
  if [ ! -f "$file" ] || [ ! -r "$file" ]; then die "$file cannot be read. Check its permissions."; fi
  rows="$(jq -r -s "$@" --arg file "$file" --arg between "$between" "$plan_library $program" "$file" 2>/dev/null)" ||
    status=$?
  # jq exits with 3 if it cannot compile a program.
  [ "$status" != 3 ] || die "jq is too old: version 1.5 or later is required."
  [ "$status" = 0 ] || die "$file is damaged: it is not the plan of a system. Run secretgen build again."
  [ "${rows:0:1}" != "$between" ] || die "${rows:1}"
}
