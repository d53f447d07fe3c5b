"""cfn-lint, loaded once: loading takes longer than linting."""
import json
from pathlib import Path

import tools
from report import check

RESOURCES = 400  # a template can have 500
LIMIT = 6144  # characters of a managed policy, without white space


def load() -> None:
    tools.need_module("cfnlint")
    import cfnlint.api
    import cfnlint.runner  # noqa: F401


def check_templates(files: list) -> None:
    """Fails on any finding, including informational ones."""
    load()
    from cfnlint.config import ConfigMixIn
    from cfnlint.runner import Runner

    check(files, "there are templates")
    found = Runner(ConfigMixIn(["--", *map(str, files)])).run()
    said = [f"{m.filename}:{m.linenumber}: {m.rule.id}: {m.message}" for m in found]
    check(not said, "\n".join(said))


def lint_policies(files: list) -> list:
    """The findings of its IAM rules (E3510, W3037) in policy files. It only accepts templates, so the
    policies are wrapped in a few."""
    load()
    from cfnlint.api import lint_all

    policies = [json.loads(Path(f).read_text(encoding="utf-8")) for f in files]
    said = []
    for file, policy in zip(files, policies):
        size = len(json.dumps(policy, separators=(",", ":")))
        if size > LIMIT:
            said.append(f"{file}: {size} characters, a managed policy has at most {LIMIT}")
    for start in range(0, len(policies), RESOURCES):
        for match in lint_all(template(policies[start : start + RESOURCES])):
            if not match.rule.id.startswith("I"):
                number = next((p for p in match.path if str(p).startswith("Policy")), "")
                file = files[start + int(number[6:])] if number[6:] else "policies"
                said.append(f"{file}: {match.rule.id}: {match.message[:200]}")
    return said


def template(policies: list) -> str:
    resources = {
        f"Policy{i}": {"Type": "AWS::IAM::ManagedPolicy", "Properties": {"PolicyDocument": policy}}
        for i, policy in enumerate(policies)
    }
    return json.dumps({"AWSTemplateFormatVersion": "2010-09-09", "Resources": resources}, indent=1)
