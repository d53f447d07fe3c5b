"""Reads strace's logs of a run: the programs it started and the files it wrote."""
import os
import re
from pathlib import Path

CALLS = (
    "execve,execveat,open,openat,openat2,creat,write,writev,pwrite64,pwritev,pwritev2,"
    "umask,clone,clone3,fork,vfork"
)
STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
DESCRIPTOR = re.compile(r"^(?:\w+)\((\d+)<((?:\\x[0-9a-f]{2})*)>(\(deleted\))?")
CHILD = re.compile(r"^(?:clone3?|v?fork)\(.*\) = (\d+)")
CREATED = re.compile(r"O_CREAT[^,]*, (0\d*)\) = \d+<((?:\\x[0-9a-f]{2})*)>|^creat\(.*, (0\d*)\) = \d+<((?:\\x[0-9a-f]{2})*)>")
OPENED = re.compile(r"(?:O_WRONLY|O_RDWR|^creat\().* = \d+<((?:\\x[0-9a-f]{2})*)>")


def command(prefix: Path, argv: list, beside=()) -> list:
    """`argv` under strace, which writes one file per process: PREFIX.<pid>. `beside`: processes that
    work for it."""
    # -xx: strings in hex, so that no string can look like another part of a line.
    # --seccomp-bpf: no stops at other calls, of which starting Python makes thousands.
    return ["strace", "-ff", "--seccomp-bpf", "-q", "-s", str(1 << 20), "-xx", "-v", "-y", "-e", f"trace={CALLS}",
            "-e", "signal=none", "-o", str(prefix), *(f"-p{pid}" for pid in beside), "--",
            *map(str, argv)]  # fmt: skip


def unhex(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


class Program:
    """One execve."""

    def __init__(self, line: str):
        head, _, tail = line.partition("], [")
        first = head.index("[") if "[" in head else 0
        self.arguments = [unhex(m.group(1)) for m in STRING.finditer(head[first:])]
        self.environment = [unhex(m.group(1)) for m in STRING.finditer(tail)]
        self.cut = '"...' in line


class Trace:
    def __init__(self, prefix: Path):
        self.programs: list[Program] = []
        self.written: dict[tuple[int, str], bytes] = {}  # by process and path
        self.modes: dict[str, set[int]] = {}  # what each file was made with
        self.opened: set[str] = set()  # for writing
        self.lines = {
            int(p.suffix[1:]): p.read_text(encoding="ascii").splitlines()
            for p in prefix.parent.glob(prefix.name + ".*")
        }
        if not self.lines:
            raise AssertionError("strace wrote nothing: it may not trace here")
        children = {int(m[1]) for ls in self.lines.values() for x in ls if (m := CHILD.match(x))}
        os.umask(own := os.umask(0o077))
        todo = [(pid, own) for pid in self.lines if pid not in children]
        while todo:
            todo += self.process(*todo.pop())

    def process(self, pid: int, umask: int) -> list:
        """Reads one process; returns its children, each with its initial umask."""
        children = []
        for line in self.lines.get(pid, []):
            if line.startswith("umask("):
                umask = int(line[6 : line.index(")")], 8)
            elif child := CHILD.match(line):
                children.append((int(child[1]), umask))
            elif line.startswith("exec"):
                self.programs.append(Program(line))
            elif line.startswith(("write", "pwrite")):
                self.write(pid, line)
            else:
                self.open(line, umask)
        return children

    def open(self, line: str, umask: int) -> None:
        if opened := OPENED.search(line):
            self.opened.add(os.fsdecode(unhex(opened[1])))
        if made := CREATED.search(line):
            path = os.fsdecode(unhex(made[2] or made[4]))
            self.modes.setdefault(path, set()).add(int(made[1] or made[3], 8) & ~umask)

    def write(self, pid: int, line: str) -> None:
        place = DESCRIPTOR.match(line)
        if place is None:
            return
        data = b"".join(unhex(m.group(1)) for m in STRING.finditer(line[place.end() :]))
        key = (pid, os.fsdecode(unhex(place[2])))
        self.written[key] = self.written.get(key, b"") + data
