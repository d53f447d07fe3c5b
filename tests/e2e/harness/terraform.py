"""Runs Terraform on many modules at once, from one root with a provider per account and region."""
import json
import re
import zipfile
from pathlib import Path

import tools
from fake_aws import Moto, access_key

HEADER = """terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}
"""


# Terraform's progress messages, one line per resource.
PROGRESS = re.compile(
    r"(?m)^.*: (Refreshing state|Reading|Read complete|Opening|Closing|Creating|Creation).*\n"
)


class Terraform:
    """A root module and the environment of its commands."""

    def __init__(self, root: Path, moto: Moto):
        tools.need("terraform")
        self.root = root
        root.mkdir(parents=True, exist_ok=True)
        config = root.parent / f"{root.name}.terraformrc"
        mirror = tools.provider_mirror()
        config.write_text(
            f'provider_installation {{\n  filesystem_mirror {{\n    path = "{mirror}"\n  }}\n}}\n'
            if mirror else "", encoding="utf-8",
        )  # fmt: skip
        self.environment = {
            # Each provider of the root sets its own account and region.
            **moto.environment("111122223333", "eu-west-1"),
            "TF_CLI_CONFIG_FILE": str(config),
            "TF_IN_AUTOMATION": "1",
            "TF_INPUT": "0",
            "CHECKPOINT_DISABLE": "1",
        }

    def run(self, *command: str, expect=0):
        try:
            return tools.run(
                ["terraform", *command], cwd=self.root, env=self.environment, expect=expect
            )
        except AssertionError as wrong:
            raise AssertionError(PROGRESS.sub("", str(wrong)))

    def init(self) -> None:
        self.run("init", "-no-color", "-backend=false")

    def plan(self, *options: str, expect=0):
        return self.run("plan", "-no-color", "-lock=false", *options, expect=expect)

    def apply(self, *options: str):
        return self.run("apply", "-no-color", "-auto-approve", "-lock=false", *options)

    def destroy(self, expect=0):
        """Destroys what is in the state, without refreshing it."""
        options = ("-no-color", "-auto-approve", "-lock=false", "-refresh=false")
        return self.run("destroy", *options, expect=expect)

    def values(self) -> list:
        """Every address and its values, from the state."""
        state = json.loads(self.run("show", "-json").stdout)
        found, todo = [], [state["values"]["root_module"]]
        while todo:
            module = todo.pop()
            found += module.get("resources", [])
            todo += module.get("child_modules", [])
        return found

    def texts(self):
        """The files that Terraform left, with plans unpacked and without plugins."""
        for path in sorted(self.root.rglob("*")):
            inside = path.relative_to(self.root)
            if ".terraform" in inside.parts or not path.is_file():
                continue
            yield inside, path.read_bytes()
            if zipfile.is_zipfile(path):
                with zipfile.ZipFile(path) as archive:
                    for name in archive.namelist():
                        yield Path(f"{inside}!{name}"), archive.read(name)


def provider_alias(account: str, region: str) -> str:
    return f"a{account}_{region.replace('-', '_')}"


def provider(account: str, region: str) -> str:
    return f"""
provider "aws" {{
  alias      = "{provider_alias(account, region)}"
  region     = "{region}"
  access_key = "{access_key(account)}"
  secret_key = "testing"
}}
"""


def module_name(system: str, environment: str) -> str:
    return f"{system}-{environment}".replace("-", "_")


def variables_of(module: Path) -> list:
    text = "".join(p.read_text(encoding="utf-8") for p in sorted(module.glob("*.tf")))
    return re.findall(r'(?m)^variable "(\w+)"', text)


def drop_prevent_destroy(root: Path) -> None:
    for path in root.rglob("*.tf"):
        if ".terraform" not in path.relative_to(root).parts:
            text = path.read_text(encoding="utf-8")
            changed = re.sub(r"prevent_destroy\s*=\s*true", "prevent_destroy = false", text)
            if changed != text:
                path.write_text(changed, encoding="utf-8")
