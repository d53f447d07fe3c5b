"""The tools of the tests: found through PATH, missing ones told."""
import importlib.util
import os
import shutil
import subprocess
from pathlib import Path

E2E = Path(__file__).resolve().parent.parent
ORACLE = E2E / "oracle"
ROOT = E2E.parent.parent
IN_CI = os.environ.get("CI", "") not in ("", "0", "false")
NPM_EVALUATOR = "@cloud-copilot/iam-simulate@0.1.173"

# Where Terraform itself looks for a mirror of providers, and where people put one.
MIRRORS = [
    "~/.terraform.d/plugins",
    "/usr/local/share/terraform/plugins",
    "/usr/share/terraform/plugins",
    "/opt/*",
]


class Missing(Exception):
    """A tool is not there: a skip on a user's machine, a failure in CI."""


def need(*names: str) -> None:
    for name in names:
        if shutil.which(name) is None:
            raise Missing(f"missing tool '{name}'")


def need_module(*names: str) -> None:
    for name in names:
        if importlib.util.find_spec(name) is None:
            raise Missing(f"missing Python module '{name}'")


def provider_mirror() -> Path | None:
    """A file system mirror of providers; None: Terraform asks its own registry."""
    named = os.environ.get("ORACLE_TF_MIRROR")
    if named:
        return Path(named)
    for pattern in MIRRORS:
        base = Path(pattern).expanduser()
        for place in sorted(base.parent.glob(base.name)):
            if (place / "registry.terraform.io").is_dir():
                return place
    return None


def npm_modules(cache: Path) -> Path:
    """The folder with the IAM evaluator, fetched once. It is AGPL: run apart, never shipped."""
    need("node", "npm")
    modules = cache / "npm" / "node_modules"
    if not (modules / "@cloud-copilot" / "iam-simulate").is_dir():
        modules.parent.mkdir(parents=True, exist_ok=True)
        (modules.parent / "package.json").write_text('{"private":true}\n', encoding="utf-8")
        done = subprocess.run(
            ["npm", "install", "--prefix", str(modules.parent), "--no-audit", "--no-fund",
             "--ignore-scripts", "--loglevel=error", NPM_EVALUATOR],
            capture_output=True, text=True,
        )  # fmt: skip
        if done.returncode != 0:
            raise Missing(f"npm could not install {NPM_EVALUATOR}: {done.stderr.strip()}")
    return modules


def run(command: list, *, cwd=None, env=None, expect=0, stdin=None) -> subprocess.CompletedProcess:
    """Runs a command; a status other than `expect` is an error with all that it said."""
    done = subprocess.run(
        [str(c) for c in command], cwd=cwd, env=env, input=stdin, capture_output=True, text=True
    )
    wanted = expect if isinstance(expect, tuple) else (expect,)
    if expect is not None and done.returncode not in wanted:
        raise AssertionError(
            f"{' '.join(map(str, command))}\nexit status {done.returncode}\n{done.stdout}{done.stderr}"
        )
    return done
