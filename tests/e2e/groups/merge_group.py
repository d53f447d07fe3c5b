"""Branches that add and remove secrets, merged by git: decisions persist, and messages say what to do."""
import json
import os
import random
import string
from pathlib import Path

import tools
from report import Report, check, equal

LOCK = "out/shop/secrets.lock.json"
BASE = {"alpha", "delta", "kilo", "papa", "quebec", "uniform"}


def spec(secrets: set) -> str:
    head = """version: 1
system: shop
provision: cloudformation
environments:
  prod: {account: "111122223333", region: eu-west-1}
services:
  api: {platform: ecs, execution_role: shop-api, reads: [alpha]}
secrets:
"""
    return head + "".join(f"  {name}: {{value: {{generate: {{length: 32}}}}}}\n" for name in sorted(secrets))


class Branches:
    """A repository with two branches that start from BASE."""

    def __init__(self, binary: Path, root: Path, ours: set, theirs: set):
        tools.need("git")
        self.binary, self.root = binary, root
        identity = {f"GIT_{who}_{what}": "test@example.com" for who in ("AUTHOR", "COMMITTER")
                    for what in ("NAME", "EMAIL")}
        self.env = {"PATH": os.environ["PATH"], "HOME": "/nowhere", "GIT_CONFIG_NOSYSTEM": "1", **identity}
        (root / "specs").mkdir(parents=True)
        self.git("init", "-q", "-b", "main")
        self.locks = {"base": self.commit("base", BASE)}
        self.git("checkout", "-q", "-b", "theirs")
        self.locks["theirs"] = self.commit("theirs", theirs)
        self.git("checkout", "-q", "-b", "ours", "main")
        self.locks["ours"] = self.commit("ours", ours)
        self.git("merge", "-q", "theirs", expect=(0, 1))
        self.conflicts = self.git("diff", "--name-only", "--diff-filter=U").split()
        # A person merges the spec.
        self.merged = (ours & theirs) | (ours - BASE) | (theirs - BASE)
        self.write("specs/secrets.spec.yaml", spec(self.merged))

    def git(self, *words, expect=0) -> str:
        return tools.run(["git", *words], cwd=self.root, env=self.env, expect=expect).stdout

    def secretgen(self, *words, expect=0):
        return tools.run([self.binary, *words], cwd=self.root, env=self.env, expect=expect)

    def write(self, path: str, text: str) -> None:
        (self.root / path).write_text(text, encoding="utf-8")

    def read(self, path: str) -> str:
        return (self.root / path).read_text(encoding="utf-8")

    def commit(self, message: str, secrets: set) -> dict:
        self.write("specs/secrets.spec.yaml", spec(secrets))
        self.secretgen("build", "specs", "-o", "out")
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)
        return self.locked()

    def locked(self) -> dict:
        return json.loads(self.read(LOCK))["environments"]["prod"]["secrets"]

    def keep_both_sides(self, path: str) -> None:
        lines = self.read(path).splitlines(keepends=True)
        self.write(path, "".join(l for l in lines if not l.startswith(("<<<<<<<", "=======", ">>>>>>>"))))

    def finish(self) -> None:
        """Runs the build that the messages ask for; then everything is as decided on the branches."""
        # Files that git merged look like files edited by hand.
        before = self.read(LOCK)
        for command in ("check", "build"):
            told = self.secretgen(command, "specs", "-o", "out", expect=(1, 2)).stderr
            check("secretgen build --force" in told, f"{command} does not say what to do: {told}")
            equal(self.read(LOCK), before, "the lock of a refused build")
        self.secretgen("build", "specs", "-o", "out", "--force")
        now = self.locked()
        equal(set(now), self.merged, "locked secrets")
        for name, entry in now.items():
            known = self.locks["ours"].get(name) or self.locks["theirs"].get(name)
            equal(entry, known, f"what is locked of {name}")
        self.secretgen("check", "specs", "-o", "out", "--full")
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "merged")
        self.secretgen("build", "specs", "-o", "out")
        equal(self.git("status", "--porcelain"), "", "the changes of another build")


def run(report: Report, binary: Path, work: Path) -> None:
    with report.case("merge: lock entries that are not adjacent merge without a conflict"):
        both = Branches(binary, work / "apart", BASE | {"bravo"}, BASE - {"kilo"} | {"tango"})
        check(LOCK not in both.conflicts, "the lock has a conflict")
        both.finish()
    with report.case("merge: a lock with conflict markers is refused, and the lines of both sides are accepted"):
        for name, ours, theirs in (
            ("neighbours", BASE | {"lima"}, BASE | {"mike"}),
            ("last", BASE | {"xray"}, BASE | {"zulu"}),
            ("last-is-removed", BASE | {"zulu"}, BASE - {"uniform"}),
            ("first", BASE | {"aaron"}, BASE | {"abel"}),
        ):
            conflict(Branches(binary, work / name, ours, theirs), name)
    with report.case("merge: random branches, six times"):
        chance = random.Random(20261126)
        for number in range(6):
            at_random(binary, work / f"random-{number}", chance)


def conflict(both: Branches, name: str) -> None:
    check(LOCK in both.conflicts, f"{name}: the lock has no conflict")
    for command in ("check", "build", "build --force"):
        told = both.secretgen(*command.split(), "specs", "-o", "out", expect=(1, 2)).stderr
        check("it contains merge conflict markers" in told and "keep the lines of both sides" in told, told)
    both.keep_both_sides(LOCK)
    both.finish()


def at_random(binary: Path, root: Path, chance: random.Random) -> None:
    names = ["".join(chance.choices(string.ascii_lowercase, k=3)) for _ in range(6)]
    # `alpha` is read, so it remains.
    removable = sorted(BASE - {"alpha"})
    ours = BASE - set(chance.sample(removable, chance.randrange(3))) | set(names[:3])
    theirs = BASE - set(chance.sample(removable, chance.randrange(3))) | set(names[3:])
    both = Branches(binary, root, ours, theirs)
    if LOCK in both.conflicts:
        both.keep_both_sides(LOCK)
    both.finish()
