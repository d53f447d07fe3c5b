@: here printed
@: jq_library printed
@: functions printed
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
@jq_library@
END_OF_LIBRARY
}

@here@

@functions@

main "$@"
