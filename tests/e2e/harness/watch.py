"""Detects whether a run leaks a planted value.

    watch = Watch(work / "watch", planted=["hunter2hunter2"], may_hold=[env_file])
    done = watch.run(["make", "secrets-create"], cwd=…, env=…)     # or:
    child = spawn(watch.command(["./setup-secrets.sh"]))           # for example under a pseudo-terminal
    watch.check_run(output)

A value may pass through pipes, sockets and the memory of a process. It is leaked if it appears in an
argument list, in the environment of a program, in a file that others can read or that is left
behind, on a terminal, or in the output. The same holds for its encodings and its longer lines.
"""
import base64
import json
import os
import re
import stat
import subprocess
import urllib.parse
from pathlib import Path

import aws_at_hand
import tools
from strace_log import Trace
from strace_log import command as traced

SHORTEST = 6  # characters of a line or value that is searched for: shorter ones occur by chance


class Leak(AssertionError):
    pass


def forms(value: str) -> set:
    """The byte strings to search for: the value, its lines, and their encodings."""
    texts = {value, *value.split("\n")}
    texts = {t for t in texts if len(t) >= SHORTEST}
    found = set()
    for text in texts:
        raw = text.encode("utf-8")
        found |= {raw, raw.hex().encode(), urllib.parse.quote(text, safe="").encode()}
        for ascii_only in (True, False):
            escaped = json.dumps(text, ensure_ascii=ascii_only)[1:-1]
            found |= {escaped.encode(), escaped.replace("/", "\\/").encode()}
        for shift in range(3):
            encoded = base64.b64encode(b"\0" * shift + raw)
            # Without the characters that also depend on the neighbouring bytes.
            middle = encoded[(0, 2, 3)[shift] :].rstrip(b"=")
            found.add(middle[: len(middle) - 1])
    return found


# What strace says of itself when it misses how a system call ended.
STRACE = re.compile(r"(?m)^strace: pid \d+: entering, ptrace_syscall_info\.op == \d+\n")


class Watch:
    """One or more runs, watched for `planted` values.

    `may_hold`: files and directories in which a person keeps the values. `may_carry`: whether the
    environment of a program with this argument list (bytes) may contain them.
    """

    def __init__(self, work: Path, planted: list, may_hold: tuple | list = (), may_carry=None):
        tools.need("strace")
        self.needles = {f: v for v in planted for f in forms(v)}
        if not planted or len({v for v in self.needles.values()}) != len(set(planted)):
            raise AssertionError(f"a planted value has at least {SHORTEST} characters")
        self.may_hold = [Path(p).resolve() for p in may_hold]
        self.may_carry = may_carry or (lambda arguments: False)
        work.mkdir(parents=True, exist_ok=True)
        self.work, self.runs = work, 0

    def command(self, argv: list, beside=()) -> list:
        self.runs += 1
        return traced(self.work / f"run-{self.runs}", argv, beside)

    def aws_command(self, argv: list) -> list:
        """For a command that calls the AWS CLI."""
        session = aws_at_hand.Session()
        return self.command(session.command(argv), [session.pid])

    def run(self, argv: list, *, cwd=None, env=None, stdin: str | None = None, expect=0,
            shows=False, aws=False) -> subprocess.CompletedProcess:  # fmt: skip
        """Runs to completion and fails on a leak. `shows`: printing the values is its purpose.
        `aws`: it calls the AWS CLI, which is that of aws_at_hand.py."""
        command = self.aws_command(argv) if aws else self.command(argv)
        done = subprocess.run(
            command, cwd=cwd, env=env, input=stdin, capture_output=True, text=True,
            stdin=subprocess.DEVNULL if stdin is None else None,
        )  # fmt: skip
        done.stderr = STRACE.sub("", done.stderr)
        said = done.stdout + done.stderr
        self.check_run(done.stderr if shows else said)
        wanted = expect if isinstance(expect, tuple) else (expect,)
        if expect is not None and done.returncode not in wanted:
            raise AssertionError(f"{' '.join(map(str, argv))}\nexit status {done.returncode}\n{said}")
        return done

    def check_run(self, *said: str | bytes, logs: tuple | list = ()) -> None:
        """Checks the strace logs of the last run, its output `said`, and the files `logs`."""
        prefix = self.work / f"run-{self.runs}"
        trace = Trace(prefix)
        leaks = [f"it printed {w}" for s in said for w in self.seen(s)]
        leaks += [f"{p} holds {w}" for p in logs for w in self.seen(Path(p).read_bytes())]
        leaks += self.in_programs(trace) + self.in_files(trace)
        for file in self.work.glob(prefix.name + ".*"):
            file.unlink()
        if leaks:
            raise Leak("\n".join(sorted(set(leaks))))

    def seen(self, data: str | bytes) -> list:
        """The planted values in `data`, identified by their first characters."""
        raw = data.encode("utf-8", "surrogateescape") if isinstance(data, str) else data
        return sorted({f"{v[:12]!r}…" for n, v in self.needles.items() if n in raw})

    def in_programs(self, trace: Trace) -> list:
        found = []
        for program in trace.programs:
            shown = b" ".join(a for a in program.arguments[:4] if not self.seen(a))
            name = shown.decode("utf-8", "replace")[:120]
            if program.cut:
                found.append(f"{name}: an argument or variable too long to check")
            found += [f"arguments of `{name}`: {w}" for a in program.arguments for w in self.seen(a)]
            if not self.may_carry(program.arguments):
                found += [f"environment of `{name}`: {w}" for v in program.environment
                          for w in self.seen(v)]  # fmt: skip
        return found

    def in_files(self, trace: Trace) -> list:
        found = []
        for (_, place), data in trace.written.items():
            if self.is_file(place) and not self.held(place):
                mode = self.mode(trace, place)
                if mode is None or mode & 0o077:
                    how = "of unknown mode" if mode is None else f"of mode {mode:04o}"
                    found += [f"written to {place} {how}: {w}" for w in self.seen(data)]
            elif place.startswith(("/dev/tty", "/dev/pts/")):
                found += [f"on the terminal: {w}" for w in self.seen(data)]
        for place in sorted(trace.opened):
            if self.is_file(place) and not self.held(place) and os.path.isfile(place):
                found += [f"left in {place}: {w}" for w in self.seen(Path(place).read_bytes())]
        return found

    @staticmethod
    def is_file(place: str) -> bool:
        return place.startswith("/") and not place.startswith(("/dev/", "/proc/"))

    def held(self, place: str) -> bool:
        return any(Path(place).is_relative_to(p) for p in self.may_hold)

    @staticmethod
    def mode(trace: Trace, place: str) -> int | None:
        """The widest mode that it ever had, as far as known."""
        modes = set(trace.modes.get(place, ()))
        if os.path.isfile(place):
            modes.add(stat.S_IMODE(os.stat(place).st_mode))
        whole = 0
        for mode in modes:
            whole |= mode
        return whole if modes else None
