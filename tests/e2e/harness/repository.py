"""A user's repository with the generated files, in which commands run under watch."""
import shutil
from pathlib import Path

import tools
from builds import Build
from watch import Watch


class Repository:
    """`environment`: variables of the commands. `planted`: every value that will be in use.
    `at_hand`: whether commands use the AWS CLI of aws_at_hand.py instead of the one in PATH."""

    at_hand = True

    def __init__(self, build: Build, work: Path, environment: dict, planted: list, may_hold=()):
        tools.need("make", "jq", "aws", "strace")
        self.root = work / "user's repository"
        shutil.copytree(build.out, self.root / "out")
        (self.root / "Makefile").write_text("include out/ops/secrets.mk\n", encoding="utf-8")
        home = work / "home"
        home.mkdir()
        self.environment = {**environment, "HOME": str(home), "TMPDIR": str(self.temporary(work)),
                            "HISTFILE": str(home / ".bash_history")}  # fmt: skip
        held = [self.root / p for p in may_hold]
        self.watch = Watch(work / "watch", planted, held)

    def temporary(self, work: Path) -> Path:
        self.scratch = work / "tmp"
        self.scratch.mkdir()
        return self.scratch

    def write(self, path: str, text: str) -> None:
        place = self.root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")

    def make(self, *words: str, expect: int = 0, stdin: str | None = None, shows: bool = False):
        """Runs make. Leaving anything in the directory for temporary files is an error."""
        done = self.watch.run(["make", "--no-print-directory", *words], cwd=self.root, env=self.environment,
                              stdin=stdin, expect=expect, shows=shows, aws=self.at_hand)  # fmt: skip
        left = [p.name for p in self.scratch.iterdir()]
        if left:
            raise AssertionError(f"make {' '.join(words)} left {left} behind")
        return done

    def run(self, script: str, expect: int | tuple = 0):
        """Runs a command of the user's own in a shell."""
        return self.watch.run(["bash", "-c", script], cwd=self.root, env=self.environment, expect=expect,
                              aws=self.at_hand)  # fmt: skip
