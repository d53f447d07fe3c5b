"""The generated modules of a system in TypeScript and Python: checked, and called."""
import copy
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import cdk
import tools

COMPILER = {
    **cdk.STRICT,
    "erasableSyntaxOnly": True,
    "target": "ES2022",
    "lib": ["ES2022"],
    "skipLibCheck": True,
    "types": [],
}


class TypeScript:
    """Modules compiled as CommonJS and as ES modules."""

    word = "typescript"

    def __init__(self, work: Path):
        self.work = work
        modules = tools.npm_modules()
        work.mkdir(parents=True, exist_ok=True)
        (work / "node_modules").symlink_to(modules)
        (work / "package.json").write_text('{"type": "module"}', encoding="utf-8")
        self.source = work / "source"

    def add(self, code: Path, name: str) -> None:
        shutil.copytree(code / "typescript", self.source / name)

    def add_text(self, name: str, text: str) -> None:
        (self.source / name).write_text(text, encoding="utf-8")

    def check(self, kinds=("commonjs", "esm", "nodenext"), **more) -> None:
        for kind, module, resolution, include in (
            ("commonjs", "CommonJS", "node10", "source/**/*.ts"),
            ("esm", "ES2022", "bundler", "source/**/*.ts"),
            # Here imports need a file extension, which the tests' own code lacks.
            ("nodenext", "NodeNext", "nodenext", "source/*/web/*.ts"),
        ):
            if kind not in kinds:
                continue
            options = {**COMPILER, "module": module, "moduleResolution": resolution}
            options |= {"rootDir": str(self.source), "outDir": str(self.work / kind), **more}
            told = {"compilerOptions": options, "include": [include]}
            (self.work / "tsconfig.json").write_text(json.dumps(told), encoding="utf-8")
            tools.run([self.work / "node_modules" / ".bin" / "tsc", "-p", "."], cwd=self.work)
            package = {} if kind == "commonjs" else {"type": "module"}
            (self.work / kind / "package.json").write_text(json.dumps(package), encoding="utf-8")

    def place(self, name: str, service: str, kind: str = "commonjs") -> str:
        return str(self.work / kind / name / service / "secrets.js")

    def imported_otherwise(self, name: str) -> "TypeScript":
        """The same, imported as ES modules."""
        other = copy.copy(self)
        other.place = lambda name, service: self.place(name, service, "esm")
        return other

    def command(self) -> list:
        return ["node", tools.E2E / "harness" / "caller.js"]

    def function(self, words: str) -> str:
        """get_database_url -> getDatabaseUrl"""
        return re.sub(r"_([a-z0-9])", lambda m: m.group(1).upper(), words)


class Python:
    word = "python"

    def __init__(self, work: Path):
        tools.need_module("boto3")
        self.source = work / "source"
        self.source.mkdir(parents=True, exist_ok=True)

    def add(self, code: Path, name: str) -> None:
        shutil.copytree(code / "python", self.source / name.replace("-", "_"))

    def add_text(self, name: str, text: str) -> None:
        (self.source / name).write_text(text, encoding="utf-8")

    def check(self) -> None:
        files = sorted(self.source.rglob("*.py"))
        for file in files:
            # Like -m py_compile, but without writing a bytecode file.
            compile(file.read_text(encoding="utf-8"), str(file), "exec")
        tools.need("mypy")
        told = ["--strict", "--python-version", "3.9", "--namespace-packages",
                "--explicit-package-bases", "--cache-dir", self.source.parent / "mypy"]  # fmt: skip
        names = [file.relative_to(self.source) for file in files]
        tools.run(["mypy", *told, *names], cwd=self.source)
        # Also without a package: modules are imported from each directory.
        for directory in sorted({file.parent for file in files} - {self.source}):
            told = ["--strict", "--python-version", "3.9", "--cache-dir", directory.parent.parent / "mypy-plain"]
            tools.run(["mypy", *told, *sorted(file.name for file in directory.glob("*.py"))], cwd=directory)

    def place(self, name: str, service: str) -> str:
        return f"{name.replace('-', '_')}.{service.replace('-', '_')}_secrets"

    def imported_otherwise(self, name: str) -> "Python":
        """The same, imported with the directory of the modules in sys.path."""
        other = copy.copy(self)
        other.source = self.source / name.replace("-", "_")
        other.place = lambda _, service: f"{service.replace('-', '_')}_secrets"
        return other

    def command(self) -> list:
        return [sys.executable, "-B", tools.E2E / "harness" / "caller.py"]

    def function(self, words: str) -> str:
        return words


class Caller:
    """A process that calls functions. Started with `with`; the cache is kept between calls."""

    def __init__(self, language, env: dict, wrap=lambda command: command):
        self.language = language
        extra = {"PYTHONPATH": str(language.source)} if language.word == "python" else {}
        self.env, self.wrap = {**env, **extra}, wrap
        self.shown = []

    def __enter__(self) -> "Caller":
        self.process = subprocess.Popen(
            [str(c) for c in self.wrap(self.language.command())], env=self.env, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        return self

    def __exit__(self, *_) -> None:
        _, self.stderr = self.process.communicate(timeout=60)

    def start(self, place: str, words: str, *args, env=None, times: int = 1, **more) -> None:
        told = {
            "module": place, "path": place, "call": self.language.function(words),
            "args": args, "env": env or {}, "times": times, **more,
        }  # fmt: skip
        self.process.stdin.write(json.dumps(told) + "\n")
        self.process.stdin.flush()

    def finish(self) -> list:
        line = self.process.stdout.readline()
        if not line:
            raise AssertionError(f"the caller ended: {self.process.stderr.read()}")
        answers = json.loads(line)
        self.shown += [one["shown"] for one in answers]
        return answers

    def spoil(self, place: str, words: str, path: list) -> None:
        """Calls, and tries to modify the result below the members of `path`."""
        self.start(place, words, spoil=path)
        self.finish()

    def call(self, place: str, words: str, *args, env=None) -> dict:
        self.start(place, words, *args, env=env)
        return self.finish()[0]

    def value(self, place: str, words: str, *args, env=None):
        answer = self.call(place, words, *args, env=env)
        if "error" in answer:
            raise AssertionError(f"{words}: {answer['error']}")
        return answer["value"]

    def error(self, place: str, words: str, *args, env=None) -> dict:
        answer = self.call(place, words, *args, env=env)
        if "error" not in answer:
            raise AssertionError(f"{words} returned a value")
        if answer["error"]["name"] != "SecretsError":
            raise AssertionError(f"{words}: {answer['shown']}")
        return answer["error"]
