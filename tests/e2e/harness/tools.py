"""Finds the tools that the tests need, and reports missing ones."""
import fcntl
import importlib.util
import os
import shutil
import subprocess
import zlib
from pathlib import Path

E2E = Path(__file__).resolve().parent.parent
ORACLE = E2E / "oracle"
ROOT = E2E.parent.parent
IN_CI = os.environ.get("CI", "") not in ("", "0", "false")
# The first is AGPL. None of them is shipped.
NPM_PACKAGES = (
    "@cloud-copilot/iam-simulate@0.1.173",
    "dotenv@17.4.2", "markdown-it@14.1.0", "parse5@8.0.0",
    "typescript@5.9.3", "@types/node@20.19.43", "@aws-sdk/client-secrets-manager@3.1164.0",
    "aws-cdk-lib@2.276.0", "constructs@10.8.1",
)  # fmt: skip
# Whether to record the answers of other programs again.
record = False

# Where Terraform looks for a provider mirror, and where people put one.
MIRRORS = [
    "~/.terraform.d/plugins",
    "/usr/local/share/terraform/plugins",
    "/usr/share/terraform/plugins",
    "/opt/*",
]


class Missing(Exception):
    """A tool is missing: a skip on a user's machine, a failure in CI."""


def need(*names: str) -> None:
    for name in names:
        if shutil.which(name) is None:
            raise Missing(f"missing tool '{name}'")


def aws_version_2() -> str:
    """The path of version 2 of the AWS CLI, which need not be the first `aws` in PATH."""
    for directory in os.get_exec_path():
        program = os.path.join(directory, "aws")
        if os.access(program, os.X_OK):
            said = subprocess.run([program, "--version"], capture_output=True, text=True).stdout
            if said.startswith("aws-cli/2"):
                return program
    raise Missing("missing tool 'aws' of version 2")


def need_module(*names: str) -> None:
    for name in names:
        if importlib.util.find_spec(name) is None:
            raise Missing(f"missing Python module '{name}'")


def provider_mirror() -> Path | None:
    """A file system mirror of providers, or None: Terraform then uses its registry."""
    named = os.environ.get("ORACLE_TF_MIRROR")
    if named:
        return Path(named)
    for pattern in MIRRORS:
        base = Path(pattern).expanduser()
        for place in sorted(base.parent.glob(base.name)):
            if (place / "registry.terraform.io").is_dir():
                return place
    return None


def npm_modules() -> Path:
    """The folder with the npm packages of all groups, which are fetched once."""
    need("node", "npm")
    place = ROOT / "build" / "e2e" / f"npm-{zlib.crc32(' '.join(NPM_PACKAGES).encode()):08x}"
    place.mkdir(parents=True, exist_ok=True)
    with open(place / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (place / "done").exists():
            (place / "package.json").write_text('{"private":true}\n', encoding="utf-8")
            done = subprocess.run(
                ["npm", "install", "--prefix", str(place), "--no-audit", "--no-fund",
                 "--ignore-scripts", "--loglevel=error", *NPM_PACKAGES],
                capture_output=True, text=True,
            )  # fmt: skip
            if done.returncode != 0:
                raise Missing(f"npm could not install {NPM_PACKAGES}: {done.stderr.strip()}")
            (place / "done").touch()
    return place / "node_modules"


def run(command: list, *, cwd=None, env=None, expect=0, stdin=None) -> subprocess.CompletedProcess:
    """Runs a command. Any exit status other than `expect` is an error that shows its output."""
    done = subprocess.run(
        [str(c) for c in command], cwd=cwd, env=env, input=stdin, capture_output=True, text=True
    )
    wanted = expect if isinstance(expect, tuple) else (expect,)
    if expect is not None and done.returncode not in wanted:
        raise AssertionError(
            f"{' '.join(map(str, command))}\nexit status {done.returncode}\n{done.stdout}{done.stderr}"
        )
    return done
