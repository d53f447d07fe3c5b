"""What `check` remembers of a tree never hides a changed file."""
import os
import re
import shutil
import subprocess
import time
from pathlib import Path

import tools
from report import Report, check, equal

SPEC = tools.ROOT / "specs" / "impressionnistes" / "secrets.spec.yaml"
# The next check does not trust files that changed less than two seconds before a check.
SETTLED = 2.1


class Tree:
    def __init__(self, binary: Path, home: Path, repository: bool = True):
        self.binary, self.home, self.out = binary, home, home / "out"
        self.env = {"PATH": os.environ["PATH"], "HOME": "/nowhere"}
        home.mkdir(parents=True)
        if repository:
            tools.run(["git", "init", "-q", home])
        tools.run([binary, "build", SPEC, "-o", self.out], env=self.env)

    def check(self) -> int:
        done = subprocess.run([self.binary, "check", SPEC, "-o", self.out], env=self.env,
                              capture_output=True, text=True)
        check(done.returncode in (0, 1, 2, 3), done.stderr)
        return done.returncode

    def reads(self) -> bool:
        """Whether a check opens outputs instead of trusting what it remembers."""
        log = self.home.parent / f"{self.home.name}.strace"
        tools.run(["strace", "-f", "-qq", "-e", "trace=openat2,openat", "-o", log, self.binary, "check",
                   SPEC, "-o", self.out], env=self.env)
        return "secrets.sh" in log.read_text()

    def settle(self) -> "Tree":
        time.sleep(SETTLED)
        equal(self.check(), 0, "a check after a build")
        check(not self.reads(), "a second check reads the outputs again")
        return self

    @property
    def kept(self) -> Path:
        return next((self.home / ".git" / "secretgen").iterdir())

    @property
    def script(self) -> Path:
        return next(self.out.rglob("secrets.sh"))


def edit_in_place(path: Path, times=None) -> None:
    """Changes one byte in place, keeping the size; restores `times`."""
    text = path.read_bytes()
    with open(path, "r+b") as file:
        file.seek(len(text) // 2)
        file.write(bytes([text[len(text) // 2] ^ 1]))
    if times:
        os.utime(path, ns=times)


def run(report: Report, binary: Path, work: Path) -> None:
    home = work / "memory"
    with report.case("memory: a tree that was not touched is not read again"):
        tools.need("strace")
        tools.need("git")
        tree = Tree(binary, home / "plain")
        check(tree.reads(), "the first check believes something")
        equal(tree.check(), 0, "a check at once")
        check(tree.reads(), "what has just been written is believed")
        tree.settle()
        equal(sorted(p.name for p in tree.out.iterdir()), ["impressionnistes"], "in out/")
        equal(tools.run(["git", "-C", tree.home, "status", "--porcelain"]).stdout, "?? out/\n", "status")
    with report.case("memory: an edit of the same size with restored times is detected"):
        before = tree.script.stat()
        edit_in_place(tree.script, (before.st_atime_ns, before.st_mtime_ns))
        equal(tree.check(), 1, "an edit in place")
        edit_in_place(tree.script, (before.st_atime_ns, before.st_mtime_ns))
        equal(tree.check(), 0, "the edit taken back")
        tree.settle()
        other = tree.home / "other"
        shutil.copy2(tree.script, other)
        edit_in_place(other, (before.st_atime_ns, before.st_mtime_ns))
        os.rename(other, tree.script)
        equal(tree.check(), 1, "another file in its place")
    with report.case("memory: an edit right after a check is detected, 60 times"):
        tree = Tree(binary, home / "racy").settle()
        paths = sorted(p for p in tree.out.rglob("*") if p.is_file() and p.name != "manifest.json")
        for i in range(60):
            path = paths[i % len(paths)]
            edit_in_place(path)
            check(tree.check() != 0, f"edit {i} of {path}")
            edit_in_place(path)
            equal(tree.check(), 0, f"edit {i} of {path}, taken back")
    with report.case("memory: links, lost modes, missing files and replaced directories"):
        tree = Tree(binary, home / "kinds").settle()
        os.link(tree.script, tree.home / "same")
        edit_in_place(tree.home / "same")
        equal(tree.check(), 1, "an edit through another name")
        edit_in_place(tree.home / "same")
        tree.settle()
        tree.script.chmod(0o644)
        equal(tree.check(), 1, "a lost mode")
        tree.script.chmod(0o755)
        tree.settle()
        moved = tree.home / "moved"
        os.rename(tree.script.parent, moved)
        equal(tree.check(), 1, "a directory that is gone")
        ops = tree.out / "impressionnistes" / "ops"
        os.symlink(moved, ops)
        equal(tree.check(), 3, "a link to the directory that was there")
        os.unlink(ops)
        os.rename(moved, ops)
        equal(tree.check(), 0, "the directory put back")
    with report.case("memory: a record of another tree, user, time or version is not used"):
        tree = Tree(binary, home / "trust").settle()
        copy = Tree.__new__(Tree)
        copy.__dict__.update(tree.__dict__, home=home / "copy", out=home / "copy" / "out")
        tools.run(["cp", "-a", tree.home, copy.home])
        check(copy.reads(), "a copy of a tree is believed")
        edit_in_place(copy.script)
        equal(copy.check(), 1, "an edit in a copy")
        good = tree.kept.read_text()
        head, fingerprint, then, offset, boot, _ = good.split("\n")
        later = str(int(then) + 3600 * 10**9)
        set_back = str(int(offset) - 5 * 10**9)
        for name, text in {
            "another version": good.replace(head, "secretgen memory 0"),
            "another fingerprint": good.replace(fingerprint, "0" * 64),
            "a time in the future": good.replace(then, later, 1),
            "a clock that was set": "\n".join([head, fingerprint, then, set_back, boot, ""]),
            "cut short": good[:-1],
            "nothing": "",
            "too much": good + "x\n",
            "no numbers": "\n".join([head, fingerprint, "x", offset, boot, ""]),
        }.items():
            tree.kept.write_text(text)
            check(tree.reads(), f"{name}: believed")
            tree.kept.write_text(good)
            check(not tree.reads(), f"after {name}: not believed again")
        tree.kept.chmod(0o622)
        check(tree.reads(), "a file that others may write is believed")
        kept = tree.kept
        kept.unlink()
        elsewhere = tree.home / "elsewhere"
        elsewhere.write_text(good)
        os.symlink(elsewhere, kept)
        check(tree.reads(), "a link is believed")
        if os.geteuid() == 0:
            kept.unlink(missing_ok=True)
            kept.write_text(good)
            os.chown(kept, 65534, 65534)
            check(tree.reads(), "another user's file is believed")
    with report.case("memory: without a repository, it is in the user's cache, if there is one"):
        tree = Tree(binary, home / "bare", repository=False)
        time.sleep(SETTLED)
        equal(tree.check(), 0, "a check")
        check(tree.reads(), "something was kept though there is no place for it")
        cache = home / "cache"
        tree.env["XDG_CACHE_HOME"] = str(cache)
        tree.settle()
        names = [p.name for p in (cache / "secretgen").iterdir()]
        check(len(names) == 1 and re.fullmatch("[0-9a-f]{64}", names[0]), names)
        equal((cache / "secretgen").stat().st_mode & 0o777, 0o700, "mode of the cache")
        edit_in_place(tree.script)
        equal(tree.check(), 1, "an edit")
        (home / "no-directory").write_text("")
        tree.env["XDG_CACHE_HOME"] = str(home / "no-directory")
        edit_in_place(tree.script)
        equal(tree.check(), 0, "a cache that cannot be written")
        check(tree.reads(), "a cache that cannot be written is believed")
