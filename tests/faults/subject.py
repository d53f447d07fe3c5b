"""The tree in which builds are disturbed, and what must hold afterwards."""
import copy
import itertools
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOREIGN = {"out/foreign": b"not ours\n", "out/shop/dev/foreign": b"not ours either\n",
           "outside/kept": b"outside\n"}
STAGING = "out/.secretgen"
# 0 done, 1 findings, 2 wrong usage or spec, 3 refused by the system.
CODES = (0, 1, 2, 3)
COUNT = re.compile(r"error: \d+ errors?\b")


class Broken(AssertionError):
    """A broken promise."""


def read_tree(root: Path) -> dict:
    """path -> (bytes, executable), or the target of a link."""
    found = {}
    for directory, names, files in os.walk(root):
        for name in files + [n for n in names if os.path.islink(os.path.join(directory, n))]:
            path = os.path.join(directory, name)
            key = os.path.relpath(path, root)
            if os.path.islink(path):
                found[key] = os.readlink(path)
            else:
                with open(path, "rb") as file:
                    found[key] = file.read(), bool(os.stat(path).st_mode & 0o100)
    return found


def without_staging(tree: dict) -> dict:
    return {path: content for path, content in tree.items() if not path.startswith(STAGING)}


class Subject:
    """`old`: the tree before each build; `new`: what a clean build turns it into."""

    def __init__(self, binary: Path, scratch: Path):
        self.binary, self.scratch = binary, scratch
        self.numbers = itertools.count()
        self.env = {"PATH": os.environ["PATH"], "HOME": "/nowhere"}
        self.specs = {n: (HERE / f"{n}.yaml").read_bytes() for n in ("before", "after")}
        self.start, self.recipe = scratch / "start", None
        for path, text in FOREIGN.items():
            (self.start / path).parent.mkdir(parents=True, exist_ok=True)
            (self.start / path).write_bytes(text)
        (self.start / "spec.yaml").write_bytes(self.specs["before"])
        self.must(self.build(self.start))
        (self.start / "spec.yaml").write_bytes(self.specs["after"])
        self.old = read_tree(self.start)
        clean = self.fresh()
        self.must(self.build(clean))
        self.new = read_tree(clean)
        if self.old == self.new:
            raise Broken("the two specs give the same files")

    def starting_from(self, directory: Path) -> "Subject":
        """The same, from the state that another build left."""
        other = copy.copy(self)
        other.start, other.recipe, other.old = directory, None, read_tree(directory)
        return other

    def fresh(self) -> Path:
        """A copy of the start, whose files are read only once for thousands of copies."""
        directory = self.scratch / f"tree{next(self.numbers)}"
        if self.recipe is None:
            self.recipe = [
                (os.path.relpath(place, self.start), [n for n in names if not is_link(place, n)],
                 {n: os.readlink(os.path.join(place, n)) for n in names + files if is_link(place, n)},
                 {n: file_of(place, n) for n in files if not is_link(place, n)})
                for place, names, files in os.walk(self.start)
            ]  # fmt: skip
        directory.mkdir()
        for place, names, links, files in self.recipe:
            here = directory / place
            for name in names:
                (here / name).mkdir()
            for name, target in links.items():
                os.symlink(target, here / name)
            for name, (content, mode) in files.items():
                with open(here / name, "wb") as file:
                    file.write(content)
                    os.fchmod(file.fileno(), mode)
        return directory

    def words(self, command: str, spec: str = "spec.yaml") -> list:
        return [str(self.binary), command, spec, "-o", "out"]

    def run(self, command: str, directory: Path, prefix=(), options=(), **keywords):
        environment = dict(self.env, **keywords.pop("variables", {}))
        keywords.setdefault("stdout", subprocess.PIPE)
        return subprocess.run([*map(str, prefix), *self.words(command), *options], cwd=directory,
                              env=environment, stderr=subprocess.PIPE, timeout=120, **keywords)

    def starts(self, limit) -> bool:
        """Whether the program reaches its `main` with what `limit` leaves it."""
        return subprocess.run([self.binary, "--version"], env=self.env, preexec_fn=limit,
                              capture_output=True, timeout=120).returncode == 0

    def build(self, directory: Path, prefix=(), options=(), **keywords):
        return self.run("build", directory, prefix, options, **keywords)

    @staticmethod
    def must(done) -> None:
        if done.returncode != 0:
            raise Broken(f"without a fault it ended with {done.returncode}: {told(done)}")

    def judge(self, directory: Path, done, killed: bool = False, is_mute: bool = False,
              may_stay: bool = False) -> None:
        """Checks what must hold after a disturbed build, and after the next one.

        `killed`: it ended at any point; `is_mute`: it could not print; `may_stay`: temporary files
        existed before or could not be removed.
        """
        now = read_tree(directory)
        outputs = without_staging(now)
        old = without_staging(self.old)
        for path in old.keys() | self.new.keys() | outputs.keys():
            if outputs.get(path) not in (old.get(path), self.new.get(path)):
                raise Broken(f"{path} is neither old nor new")
        if not killed:
            self.judge_end(done, is_mute)
            if outputs not in (old, self.new):
                raise Broken(f"only some files were written: {told(done)}")
            if now != outputs and not (may_stay and done.returncode == 3):
                raise Broken(f"temporary files are left: {told(done)}")
            if done.returncode == 0 and outputs != self.new:
                raise Broken("it reports success, but the files are old")
        self.must(self.build(directory))
        after = read_tree(directory)
        if after != self.new:
            wrong = [p for p in after.keys() | self.new.keys() if after.get(p) != self.new.get(p)]
            raise Broken(f"after the next build: {sorted(wrong)}")
        if (directory / STAGING).exists():
            raise Broken("the staging directory is left")
        shutil.rmtree(directory)

    @staticmethod
    def judge_end(done, is_mute: bool) -> None:
        if done.returncode not in CODES:
            raise Broken(f"ended with {done.returncode}: {told(done)}")
        errors = [line for line in told(done).splitlines() if line.startswith("error")]
        # One reason: several files may share it, and the last line is their count.
        reasons = {line.rsplit(": ", 1)[-1] for line in errors if not COUNT.match(line)}
        if done.returncode != 0 and len(reasons) != 1 and not is_mute:
            raise Broken(f"{len(reasons)} reasons: {told(done)}")


def is_link(directory: str, name: str) -> bool:
    return os.path.islink(os.path.join(directory, name))


def file_of(directory: str, name: str) -> tuple:
    path = Path(directory, name)
    return path.read_bytes(), path.stat().st_mode & 0o777


def told(done) -> str:
    return done.stderr.decode(errors="replace") if done.stderr else ""


def make_scratch() -> Path:
    memory = Path("/dev/shm")
    where = memory if memory.is_dir() and os.access(memory, os.W_OK) else None
    return Path(tempfile.mkdtemp(prefix="secretgen-faults-", dir=where))
