"""The files themselves: the committed ones are up to date, and other readers read the same."""
import json
from pathlib import Path

import tools
import yaml
from builds import EVERY_KEY, Build
from report import Report, check, equal


def tree(root: Path) -> dict:
    return {
        str(p.relative_to(root)): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()
    }


class CloudFormationLoader(yaml.SafeLoader):
    """PyYAML, a YAML 1.1 reader, with CloudFormation's short forms."""


def construct_short_form(loader, suffix, node):
    if isinstance(node, yaml.ScalarNode):
        return {suffix: loader.construct_scalar(node)}
    if isinstance(node, yaml.SequenceNode):
        return {suffix: loader.construct_sequence(node, deep=True)}
    return {suffix: loader.construct_mapping(node, deep=True)}


CloudFormationLoader.add_multi_constructor("!", construct_short_form)


class TextLoader(yaml.BaseLoader):
    """The same without YAML 1.1's implicit types: every scalar is its text."""


TextLoader.add_multi_constructor("!", construct_short_form)


def as_text(value):
    """Turns the values of a reader with implicit types back into text."""
    if isinstance(value, dict):
        return {as_text(k): as_text(v) for k, v in value.items()}
    if isinstance(value, list):
        return [as_text(v) for v in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else str(value)


def run(report: Report, binary: Path, work: Path) -> None:
    with report.case("files: out/ is what specs/ builds"):
        tools.run([binary, "build", "-o", work / "files" / "out"], cwd=tools.ROOT)
        fresh, committed = tree(work / "files" / "out"), tree(tools.ROOT / "out")
        equal(sorted(committed), sorted(fresh), "files in out/")
        for path, content in fresh.items():
            check(committed[path] == content, f"out/{path} is not what its spec builds")
    folders = [tools.ROOT / "out"]
    with report.case("files: the spec with every key builds"):
        folders.append(Build(binary, EVERY_KEY, work / "files" / "every").out)
    with report.case("files: a second build touches nothing"):
        target = work / "files" / "every" / "out"
        before = {p: p.stat().st_mtime_ns for p in target.rglob("*") if p.is_file()}
        tools.run([binary, "build", work / "files" / "every" / "specs" / "every-key", "-o", target])
        equal({p: p.stat().st_mtime_ns for p in before}, before, "times of the files")
    with report.case("files: scripts are executable, and a check asks git whether that counts"):
        home = work / "files" / "modes"
        spec = tools.ROOT / "specs" / "impressionnistes" / "secrets.spec.yaml"
        tools.run([binary, "build", spec, "-o", home / "out"])
        script = next(home.rglob("secrets.sh"))
        equal(script.stat().st_mode & 0o777, 0o755, "mode of secrets.sh")
        script.chmod(0o644)

        def codes():
            done = tools.run([binary, "check", spec, "-o", home / "out"], expect=None)
            return done.returncode, "SG4021" in done.stderr

        equal(codes(), (1, True), "outside a repository")
        tools.run(["git", "init", "-q", home])
        tools.run(["git", "-C", home, "config", "core.fileMode", "false"])
        equal(codes(), (0, False), "where git keeps no modes")
        tools.run(["git", "-C", home, "config", "core.fileMode", "true"])
        equal(codes(), (1, True), "where git keeps modes")
        tools.run([binary, "build", spec, "-o", home / "out"])
        equal(script.stat().st_mode & 0o777, 0o755, "mode after a build")
        equal(codes(), (0, False), "after a build")
    with report.case("files: a YAML 1.1 reader reads the same values"):
        for path in (p for f in folders for p in sorted(f.rglob("*.yaml"))):
            text = path.read_text(encoding="utf-8")
            guessed = yaml.load(text, CloudFormationLoader)
            equal(as_text(guessed), yaml.load(text, TextLoader), str(path))
    with report.case("files: jq reads all JSON"):
        tools.need("jq")
        for path in (p for f in folders for p in sorted(f.rglob("*.json"))):
            found = tools.run(["jq", "-c", ".", path]).stdout
            equal(json.loads(found), json.loads(path.read_text(encoding="utf-8")), str(path))
    with report.case("files: text ends with a newline and names its generator"):
        for folder in folders:
            for path, content in tree(folder).items():
                check(content.endswith(b"\n"), f"{path}: no newline at its end")
                if Path(path).suffix in (".tf", ".yaml", ".tfvars"):
                    first = content.split(b"\n", 1)[0]
                    check(first.startswith(b"# ") and b"secretgen" in first, f"{path}: {first}")
