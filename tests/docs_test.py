"""docs_test.py BINARY - checks the examples of the README and docs/ against the program.

README.md: the block after `<!-- file: NAME -->` is written to NAME; each `$ COMMAND` of a console
block is run in that directory and must print the lines below it; each line of a sh block that calls
secretgen must succeed. docs/spec.md: every YAML block is a spec that builds, alone or after the
page's first block. The examples of the pages about artifacts are in a case below tests/cases/docs.
The output in docs/compliance.md is what a case prints; its controls and those of the schema are the
program's. Every link to a file of the repository has a target.
Ends with `N passed, N failed`.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"(?:<!-- file: (?P<file>\S+) -->\n)?^```(?P<kind>\w+)\n(?P<body>.*?)^```$", re.M | re.S)


class Tally:
    def __init__(self) -> None:
        self.passed = self.failed = 0

    def count(self, name: str, problem: str) -> None:
        if problem:
            self.failed += 1
            print(f"FAIL {name}\n{problem}")
        else:
            self.passed += 1


def run(command: str, directory: Path, binary: Path) -> subprocess.CompletedProcess:
    environment = dict(os.environ, PATH=f"{binary.parent}:{os.environ['PATH']}", NO_COLOR="1")
    return subprocess.run(["bash", "-c", command], cwd=directory, env=environment, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60)


def console(body: str):
    """(command, expected output) for each `$ command` of a console block."""
    for part in re.split(r"^\$ ", body, flags=re.M)[1:]:
        command, _, expected = part.partition("\n")
        yield command, expected


def readme(tally: Tally, binary: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name)
        for block in BLOCK.finditer((ROOT / "README.md").read_text()):
            if block["file"]:
                (directory / block["file"]).write_text(block["body"])
            elif block["kind"] == "console":
                for command, expected in console(block["body"]):
                    got = run(command, directory, binary).stdout
                    problem = "" if got == expected else f"expected:\n{expected}\ngot:\n{got}"
                    tally.count(f"README.md: {command}", problem)
    with tempfile.TemporaryDirectory() as name:
        directory = Path(name)
        # For the command that installs a hook.
        run("git init --quiet", directory, binary)
        # The response of AWS if there are no secrets yet.
        (directory / "secrets.json").write_text('{"SecretList": []}')
        for block in BLOCK.finditer((ROOT / "README.md").read_text()):
            if block["file"]:
                (directory / "specs" / "shop").mkdir(parents=True, exist_ok=True)
                (directory / "specs" / "shop" / block["file"]).write_text(block["body"])
            elif block["kind"] == "sh":
                for line in block["body"].splitlines():
                    if "--staged" in line:
                        run("git init -q && git add -A", directory, binary)
                    if line.startswith("secretgen"):
                        done = run(line, directory, binary)
                        tally.count(f"README.md: {line}", "" if done.returncode == 0 else done.stdout)
                    else:
                        tally.count(f"README.md: {line}", "" if (ROOT / line.split()[0]).exists() else "no such script")


def top_keys(text: str) -> set:
    return set(re.findall(r"^([a-z_]+):", text, flags=re.M))


def language(tally: Tally, binary: Path) -> None:
    page = (ROOT / "docs" / "spec.md").read_text()
    blocks = [b["body"] for b in BLOCK.finditer(page) if b["kind"] == "yaml"]
    head = blocks[0]
    for number, body in enumerate(blocks):
        # Without the parts of the head that the example contains itself.
        parts = re.split(r"^(?=[a-z_]+:)", head, flags=re.M)
        own = top_keys(body)
        text = "".join(p for p in parts if p.split(":")[0] not in own) + body
        if "secrets" not in own:
            text += "secrets: { extra: { value: {} } }\n"
        with tempfile.TemporaryDirectory() as name:
            (Path(name) / "secrets.spec.yaml").write_text(text)
            done = run("secretgen build", Path(name), binary)
        line = page[: page.find(body)].count("\n") + 1
        tally.count(f"docs/spec.md:{line}: example {number}", "" if done.returncode == 0 else f"{done.stdout}\n{text}")


def artifacts(tally: Tally) -> None:
    """The examples of the pages about artifacts are, line by line, in one file of a case below docs/."""
    made = ROOT / "tests" / "cases" / "docs"
    known = {case.name: [{line.strip() for line in path.read_text().splitlines()}
                         for path in (case / "expected" / "out").rglob("*") if path.is_file()]
             for case in made.iterdir()}
    for page, case in (("cloudformation", "shop"), ("ecs", "shop"), ("iam", "shop"), ("cdk", "cdk")):
        files = known[case]
        text = (ROOT / "docs" / f"{page}.md").read_text()
        for block in BLOCK.finditer(text):
            if block["kind"] not in ("json", "ts", "yaml"):
                continue
            lines = {line.strip() for line in block["body"].splitlines()} - {"", "…"}
            best = min((lines - lines_of for lines_of in files), key=len)
            line = text[: text.find(block["body"])].count("\n") + 1
            tally.count(f"docs/{page}.md:{line}", "\n".join(sorted(best)))


def controls(tally: Tally, binary: Path) -> None:
    """The examples and the table of docs/compliance.md, and the schema's rules, match the program."""
    listed = json.loads(run("secretgen compliance --list --format json", ROOT, binary).stdout)
    page = (ROOT / "docs" / "compliance.md").read_text()
    printed = (ROOT / "tests" / "cases" / "compliance" / "table" / "expected" / "stdout").read_text().splitlines()
    shown = [line for block in BLOCK.finditer(page) if block["kind"] == "console"
             for _, expected in console(block["body"]) for line in expected.splitlines() if line != "…"]
    wrong = [line for line in shown if line not in printed]
    tally.count("docs/compliance.md: what it prints", "\n".join(wrong) if shown else "the page shows nothing")
    rows = re.findall(r"^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", page, re.M)
    wanted = [(c["rule"], c["tool"], c["asks"], c["answered"]) for c in listed]
    tally.count("docs/compliance.md: the controls", "" if rows == wanted else f"expected:\n{wanted}\ngot:\n{rows}")
    schema = json.loads((ROOT / "docs" / "secrets.spec.schema.json").read_text())
    words = schema["properties"]["waivers"]["items"]["properties"]["rule"]["enum"]
    ids = [c["rule"] for c in listed]
    tally.count("schema: the controls", "" if words == ids else f"expected:\n{ids}\ngot:\n{words}")


def links(tally: Tally) -> None:
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
    for page in pages:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text()):
            found = (page.parent / target).exists()
            tally.count(f"{page.name}: link to {target}", "" if found else "has no target")


def main() -> int:
    binary = Path(sys.argv[1]).resolve()
    tally = Tally()
    readme(tally, binary)
    language(tally, binary)
    artifacts(tally)
    controls(tally, binary)
    links(tally)
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed or not tally.passed else 0


if __name__ == "__main__":
    sys.exit(main())
