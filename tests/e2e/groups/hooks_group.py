"""What guards a commit: a plain git hook, the real pre-commit, and the jobs for CI."""
import json
import os
import re
import shutil
import string
import zlib
from pathlib import Path

import tools
import yaml
from report import Report, check, equal

SPEC = """version: 1
system: shop
provision: cli
environments:
  dev: { account: "111122223333", region: eu-west-1 }
secrets:
  stripe/api-key:
    value: { placeholder: your-stripe-key }
services:
  api:
    platform: ec2
    role: shop-api
    reads: [stripe/api-key]
targets:
  iam: {}
  dotenv: {}
"""
PAGE = (tools.ROOT / "docs" / "hooks.md").read_text(encoding="utf-8")


def token() -> str:
    """A GitHub token with a valid checksum, generated so that this file contains none."""
    letters = string.digits + string.ascii_uppercase + string.ascii_lowercase
    body = "IP0g6j1ORiDvBAJVfVlItWcQIAfj1F"
    number, checksum = zlib.crc32(body.encode()), ""
    while number:
        number, digit = divmod(number, 62)
        checksum = letters[digit] + checksum
    return "gh" + "p_" + body + checksum.rjust(6, "0")


TOKEN = token()
BEHIND_FILE = re.compile(r"<!-- file: (\S+) -->\n```yaml\n(.*?)```", re.S)


class Repository:
    """A scratch repository with one spec, built and committed before any hook is installed."""

    def __init__(self, binary: Path, place: Path):
        self.place = place
        place.mkdir(parents=True)
        programs = place.parent / (place.name + "-bin")
        programs.mkdir()
        (programs / "secretgen").symlink_to(binary)
        self.env = {
            "PATH": f"{programs}:{os.environ['PATH']}",
            "HOME": str(place.parent),
            "PRE_COMMIT_HOME": str(place.parent / (place.name + "-pre-commit")),
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "Ann", "GIT_AUTHOR_EMAIL": "ann@example.com",
            "GIT_COMMITTER_NAME": "Ann", "GIT_COMMITTER_EMAIL": "ann@example.com",
            "NO_COLOR": "1",
        }  # fmt: skip
        self.git("init", "--quiet", "--initial-branch=main")
        self.write("secrets.spec.yaml", SPEC)
        self.run("secretgen", "build")
        self.commit("first")

    def run(self, *command, expect=0):
        return tools.run(list(command), cwd=self.place, env=self.env, expect=expect)

    def git(self, *arguments, expect=0):
        return self.run("git", *arguments, expect=expect)

    def write(self, path: str, text: str) -> None:
        whole = self.place / path
        whole.parent.mkdir(parents=True, exist_ok=True)
        whole.write_text(text, encoding="utf-8")

    def read(self, path: str) -> str:
        return (self.place / path).read_text(encoding="utf-8")

    def commit(self, message: str) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message)

    def refused(self, what: str, *words: str) -> None:
        """The staged commit is refused with these words."""
        before = self.git("rev-parse", "HEAD").stdout
        done = self.git("commit", "--message", what, expect=None)
        said = done.stdout + done.stderr
        check(done.returncode != 0, f"{what}: the commit went through\n{said}")
        for word in words:
            check(word in said, f"{what}: `{word}` is missing:\n{said}")
        check(TOKEN not in said and TOKEN[6:20] not in said, f"{what}: the token is shown")
        equal(self.git("rev-parse", "HEAD").stdout, before, f"{what}: HEAD")
        self.git("reset", "--quiet", "--hard")
        self.git("clean", "--quiet", "-d", "--force")


def four_refusals(repository: Repository, clean: str) -> None:
    """What every hook must refuse, and what it must accept."""
    wider = SPEC.replace("stripe/api-key:", "stripe/key:").replace("[stripe/api-key]", "[stripe/key]")
    repository.write("secrets.spec.yaml", wider)
    repository.git("add", "--all")
    repository.refused("a stale file", "SG4013", "secretgen build")

    policy = "out/shop/dev/iam/api.json"
    repository.write(policy, repository.read(policy).replace("-??????", "-*"))
    repository.git("add", "--all")
    repository.refused("a hand edit", "SG4011", policy, "version control")

    repository.write("config/app.yaml", f"github: {TOKEN}\n")
    repository.git("add", "--all")
    repository.refused("a planted token", "config/app.yaml", "GitHub")

    repository.write("secrets.spec.yaml", SPEC.replace("reads: [stripe", "reads: [strip"))
    repository.git("add", "--all")
    repository.refused("an invalid spec", "SG2032", "did you mean `stripe/api-key`?")

    # Only the index counts: other files in the work tree are not part of the commit.
    repository.write("README", "a clean commit\n")
    repository.git("add", "README")
    repository.write("notes.txt", f"token: {TOKEN}\n")
    repository.git("commit", "--message", clean)
    (repository.place / "notes.txt").unlink()

    # Conversely: wrong in the index, fixed only in the work tree.
    repository.write(policy, repository.read(policy).replace("-??????", "-*"))
    repository.git("add", policy)
    right = repository.git("show", f"HEAD:{policy}").stdout
    repository.write(policy, right)
    repository.refused("a hand edit that only the index has", "SG4011", policy)

    repository.write("secrets.spec.yaml", wider)
    repository.run("secretgen", "build")
    repository.commit("spec and outputs together")


def plain_git(report: Report, binary: Path, work: Path) -> None:
    with report.case("hooks: plain git refuses what it must, and accepts the rest"):
        repository = Repository(binary, work / "plain")
        said = repository.run("secretgen", "hook", "install").stdout
        equal(said, "wrote .git/hooks/pre-commit\n", "the output of install")
        tools.need("shellcheck")
        tools.run(["shellcheck", repository.place / ".git/hooks/pre-commit"])
        four_refusals(repository, "clean")
        said = repository.run("secretgen", "hook", "install").stdout
        equal(said, "already installed: .git/hooks/pre-commit\n", "the output of a second install")

    with report.case("hooks: an earlier hook runs first, can refuse, and is restored"):
        repository = Repository(binary, work / "earlier")
        hook = repository.place / ".git/hooks/pre-commit"
        earlier = '#!/bin/sh\necho "earlier: $GIT_INDEX_FILE" >&2\ntest ! -e stop\n'
        hook.write_text(earlier, encoding="utf-8")
        hook.chmod(0o755)
        repository.run("secretgen", "hook", "install")
        repository.write("stop", "")
        repository.git("add", "stop")
        repository.refused("what the earlier hook refuses", "earlier: ")
        repository.write("go", "")
        repository.git("add", "go")
        check("earlier: " in repository.git("commit", "--message", "go").stderr, "it did not run")
        repository.run("secretgen", "hook", "uninstall")
        equal(hook.read_text(encoding="utf-8"), earlier, "the hook after uninstall")

    with report.case("hooks: core.hooksPath, a linked work tree, other specs with odd names"):
        repository = Repository(binary, work / "path")
        repository.git("config", "core.hooksPath", "tools/git hooks")
        odd = "in fra/it's $(touch pwned)"
        repository.write(f"{odd}/secrets.spec.yaml", SPEC.replace("system: shop", "system: side"))
        repository.run("secretgen", "build", odd, "-o", "in fra/out")
        repository.run("secretgen", "hook", "install", odd, "-o", "in fra/out")
        check((repository.place / "tools/git hooks/pre-commit").exists(), "not where hooksPath says")
        repository.commit("the other spec")
        repository.write("in fra/out/side/dev/iam/api.json", "{}\n")
        repository.git("add", "--all")
        repository.refused("a hand edit there", "SG4011", "in fra/out/side/dev/iam/api.json")
        check(not list(repository.place.rglob("pwned")), "the path became a command")
        repository.git("config", "--unset", "core.hooksPath")
        repository.git("worktree", "add", "--quiet", "../path-linked")
        linked = Repository.__new__(Repository)
        linked.place, linked.env = work / "path-linked", repository.env
        linked.run("secretgen", "hook", "install")
        check((repository.place / ".git/hooks/pre-commit").exists(), "not in the shared hooks")
        linked.write("config.env", f"GITHUB_TOKEN={TOKEN}\n")
        linked.git("add", "--all")
        linked.refused("a token in a linked work tree", "config.env")

    with report.case("hooks: without the program, a commit is refused"):
        repository = Repository(binary, work / "absent")
        repository.run("secretgen", "hook", "install")
        repository.env["PATH"] = os.environ["PATH"]
        check(shutil.which("secretgen") is None, "another secretgen is on PATH")
        repository.write("README", "text\n")
        repository.git("add", "README")
        repository.refused("without the program", "secretgen is not on PATH")


def framework(report: Report, binary: Path, work: Path) -> None:
    with report.case("hooks: the real pre-commit, with the page's own configuration"):
        tools.need("pre-commit")
        repository = Repository(binary, work / "framework")
        # This project as a repository of hooks, which pre-commit clones.
        source = work / "hooks-of-secretgen"
        source.mkdir()
        shutil.copy(tools.ROOT / ".pre-commit-hooks.yaml", source)
        for command in (["init", "--quiet"], ["add", "--all"], ["commit", "--quiet", "-m", "hooks"],
                        ["tag", "v0.1.0"]):
            tools.run(["git", *command], cwd=source, env=repository.env)
        configuration = dict(BEHIND_FILE.findall(PAGE))[".pre-commit-config.yaml"]
        configuration, count = re.subn(r"repo: \S+", f"repo: {source}", configuration)
        equal(count, 1, "repositories of the page's example")
        repository.write(".pre-commit-config.yaml", configuration)
        repository.commit("configuration")
        repository.run("pre-commit", "validate-manifest", source / ".pre-commit-hooks.yaml")
        repository.run("pre-commit", "install")
        four_refusals(repository, "clean")
        repository.run("pre-commit", "run", "--all-files")
        repository.write("config/app.yaml", f"github: {TOKEN}\n")
        repository.git("add", "--all")
        repository.git("commit", "--quiet", "--no-verify", "--message", "around the hook")
        said = repository.run("pre-commit", "run", "--all-files", expect=1).stdout
        check("config/app.yaml" in said, f"--all-files does not see it:\n{said}")

    with report.case("hooks: secretgen's hook runs before or after pre-commit's"):
        repository = Repository(binary, work / "both")
        repository.write(".pre-commit-config.yaml", "repos: []\n")
        repository.commit("configuration")
        repository.run("pre-commit", "install")
        repository.run("secretgen", "hook", "install")
        repository.write("config/app.yaml", f"github: {TOKEN}\n")
        repository.git("add", "--all")
        repository.refused("a token, behind pre-commit", "config/app.yaml")


def in_ci(report: Report, binary: Path, work: Path) -> None:
    with report.case("hooks: the GitHub action annotates the lines of findings"):
        repository = Repository(binary, work / "action")
        action = yaml.safe_load((tools.ROOT / "action.yml").read_text(encoding="utf-8"))
        equal(action["runs"]["using"], "composite", "the kind of action")
        build, step = action["runs"]["steps"]
        for one in (build, step):
            check("${{" not in one["run"], "an expression in a script can become a command")
        inputs = {name: value["default"] for name, value in action["inputs"].items()}

        def act(expect, **given):
            env = dict(repository.env, GITHUB_ACTION_PATH=str(tools.ROOT), SECRETGEN=str(binary))
            for name, expression in step["env"].items():
                name_of_input = re.fullmatch(r"\$\{\{ inputs\.([a-z-]+) \}\}", expression)[1]
                env[name] = {**inputs, **given}[name_of_input]
            return tools.run(["bash", "-e", "-c", step["run"]], cwd=repository.place, env=env,
                             expect=expect)  # fmt: skip

        act(0)
        repository.write("config/app.yaml", f"one: 1\ngithub: {TOKEN}\n")
        repository.write("out/shop/dev/iam/api.json", "{}\n")
        repository.git("add", "--all")
        done = act(1)
        said = done.stdout + done.stderr
        check(re.search(r"(?m)^::error file=config/app\.yaml,line=2\b", said), said)
        check(re.search(r"(?m)^::error .*out/shop/dev/iam/api\.json", said), said)
        check(TOKEN not in said, "the token is shown")
        act(3, specs="nowhere")
        repository.git("reset", "--quiet", "--hard")
        act(0, specs="secrets.spec.yaml\n", out="out")

    with report.case("hooks: the GitLab job of the page runs"):
        repository = Repository(binary, work / "gitlab")
        job = yaml.safe_load(dict(BEHIND_FILE.findall(PAGE))[".gitlab-ci.yml"])["secrets"]
        check(job["script"], "the job does nothing")
        for line in job["script"]:
            repository.run("bash", "-c", line)
        repository.write("out/shop/dev/iam/api.json", "{}\n")
        codes = [repository.run("bash", "-c", line, expect=None).returncode for line in job["script"]]
        check(1 in codes, f"a hand edit passes: {json.dumps(codes)}")


def run(report: Report, binary: Path, work: Path) -> None:
    plain_git(report, binary, work)
    framework(report, binary, work)
    in_ci(report, binary, work)
