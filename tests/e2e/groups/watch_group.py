"""Tests of the watcher: it must report each kind of leak, and nothing else."""
from pathlib import Path

from report import Report, check
from watch import Leak, Watch

VALUE = "pl4nted 'vålue' $HOME"
LINES = "first line of it\nsecond line of it"

READ = 'IFS= read -r value < "$1"; '
LEAKS = {
    "arguments of `sleep": 'sleep 0 "$value" 2>/dev/null || true',
    "arguments of `env": 'env true "$(printf %s "$value" | base64)"',
    "arguments of `jq": 'jq -n --arg v "$value" 1 >/dev/null',
    "environment of `sleep": 'export value; sleep 0',
    "it printed": 'printf "%s\\n" "$value"',
    "of mode 0644": 'umask 022; printf %s "$value" > open; rm open',
    "of mode 0640": '(umask 027; printf %s "$value" > open); umask 077; rm open',
    "left in": 'umask 077; printf %s "$value" > left',
    "written to": 'touch there; chmod 0664 there; printf %s "$value" > there; : > there',
}
CLEAN = {
    "a pipe": 'printf %s "$value" | jq -R length >/dev/null',
    "a private file that is removed": 'umask 077; printf %s "$value" > own; rm own',
    "the file that may contain it": 'cat "$1" > /dev/null; printf %s "$value" >> "$1"',
}


def run(report: Report, binary: Path, work: Path) -> None:
    work.mkdir(parents=True)
    held = work / "values"
    held.write_text(VALUE + "\n" + LINES, encoding="utf-8")
    watch = Watch(work / "trace", [VALUE, LINES], may_hold=[held])

    def shell(script: str) -> None:
        watch.run(["bash", "-c", READ + script, "run", held], cwd=work)

    for told, script in LEAKS.items():
        with report.case(f"watch: detects a leak: {script}"):
            try:
                shell(script)
            except Leak as leak:
                check(told in str(leak), f"another leak is reported:\n{leak}")
                check(VALUE not in str(leak), "the value is shown")
            else:
                raise AssertionError("not detected")
    for name, script in CLEAN.items():
        with report.case(f"watch: not a leak: {name}"):
            shell(script)
    with report.case("watch: detects one line of a value"):
        try:
            watch.run(["bash", "-c", 'sed -n 3p "$1"', "run", held])
        except Leak:
            pass
        else:
            raise AssertionError("not detected")
    with report.case("watch: a program may carry a value that it is allowed"):
        allowed = Watch(work / "allowed", [VALUE], may_carry=lambda arguments: arguments[0] == b"sleep")
        allowed.run(["bash", "-c", READ + "export value; exec -c sleep 0; ", "run", held])
        allowed.run(["bash", "-c", READ + "export value; exec sleep 0", "run", held])
