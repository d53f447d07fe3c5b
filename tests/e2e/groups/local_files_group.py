"""The examples of local files, read by every tool that reads such files."""
import json
import os
import re
import subprocess
from pathlib import Path

import tools
from builds import EVERY_KEY
from report import Report, check, equal

HOSTILE = tools.ROOT / "tests" / "cases" / "dotenv"


def node_reads(files: list, kind: str, modules: Path) -> list:
    done = tools.run(
        ["node", tools.ORACLE / "read-pages.mjs", kind, *files],
        env={**os.environ, "ORACLE_NODE_MODULES": str(modules)},
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def python_reads(file: Path) -> dict:
    from dotenv import dotenv_values

    return dict(dotenv_values(file))


def docker_reads(file: Path) -> dict:
    """docker run --env-file: no quotes, and comments only as whole lines (docker/cli, opts/file.go)."""
    found = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        line = line.lstrip()
        if not line or line.startswith("#"):
            continue
        name, equals, value = line.partition("=")
        check(equals and not re.search(r"\s", name), f"{file}: docker refuses {line!r}")
        found[name] = value
    return found


def shell_reads(file: Path, work: Path, shell: str) -> dict:
    """set -a; . FILE, in a directory where no file may appear."""
    work.mkdir(parents=True, exist_ok=True)
    script = 'set -eu; set -a; . "$1"; exec env -0'
    done = subprocess.run(
        [shell, "-c", script, "sh", file], cwd=work, env={"PATH": os.environ["PATH"]},
        capture_output=True,
    )  # fmt: skip
    equal((done.returncode, done.stderr), (0, b""), f"{shell} reads {file}")
    equal(list(work.iterdir()), [], f"{shell} made files of {file}")
    pairs = (p.split("=", 1) for p in done.stdout.decode().split("\0") if p)
    return {k: v for k, v in pairs if k not in ("PATH", "PWD", "SHLVL", "_", "OLDPWD")}


def run(report: Report, binary: Path, work: Path) -> None:
    built = []
    with report.case("local-files: the specs build"):
        specs = [tools.ROOT / "specs", EVERY_KEY, *sorted(p for p in HOSTILE.iterdir())]
        for number, spec in enumerate(specs):
            tools.run([binary, "build", spec, "-o", work / str(number), "--target", "dotenv"])
        built = sorted(work.rglob("*.env*.example"))
        check(len(built) > 20, f"{len(built)} examples")
    declared = {f: names_in(f) for f in built}
    read = {f: docker_reads(f) for f in built}
    with report.case("local-files: docker's rule reads every key of a .env example"):
        equal({f: list(v) for f, v in read.items()}, declared, "keys")
        check(any(v for f in read.values() for v in f.values()), "some have placeholders")
    with report.case("local-files: node's dotenv reads the same"):
        modules = tools.npm_modules()
        equal(dict(zip(built, node_reads(built, "dotenv", modules))), read, "values")
    with report.case("local-files: python-dotenv reads the same"):
        tools.need_module("dotenv")
        equal({f: python_reads(f) for f in built}, read, "values")
    for shell in ("bash", "sh"):
        with report.case(f"local-files: {shell} reads the same and runs nothing"):
            tools.need(shell)
            for number, file in enumerate(built):
                equal(shell_reads(file, work / f"{shell}-{number}", shell), read[file], str(file))
    with report.case("local-files: json examples are JSON"):
        found = [json.loads(p.read_text(encoding="utf-8")) for p in work.rglob("*.json.example")]
        check(len(found) >= 3, f"{len(found)} files")
        check(all(isinstance(v, str) for f in found for v in f.values()), "values are texts")
    with report.case("local-files: terraform reads the tfvars example"):
        tools.need("terraform")
        for file in work.rglob("*.tfvars.example"):
            tfvars = file.with_name("copy.tfvars")
            tfvars.write_bytes(file.read_bytes())
            tools.run(["terraform", "fmt", "-check", tfvars])
    with report.case("local-files: git ignores the real files"):
        tools.need("git")
        lists = sorted(work.rglob("gitignore.example"))
        check(len(lists) > 5, f"{len(lists)} lists")
        for number, file in enumerate(lists):
            ignores(file, work / f"git-{number}")


def names_in(file: Path) -> list:
    return re.findall(r"(?m)^([A-Za-z_][A-Za-z0-9_]*)=", file.read_text(encoding="utf-8"))


def ignores(lines: Path, place: Path) -> None:
    """A repository with these lines ignores the file of every example, but not the examples."""
    place.mkdir()
    tools.run(["git", "init", "-q"], cwd=place)
    (place / ".gitignore").write_bytes(lines.read_bytes())
    for example in sorted(p for p in lines.parent.rglob("*.example") if p != lines):
        real = place / str(example.relative_to(lines.parent)).removesuffix(".example")
        said = tools.run(["git", "check-ignore", "-v", real], cwd=place, expect=(0, 1))
        check(said.returncode == 0, f"{lines} lets {real} in")
        shown = tools.run(["git", "check-ignore", f"{real}.example"], cwd=place, expect=(0, 1))
        equal(shown.returncode, 1, f"{lines} keeps out {real}.example")
