"""The spec with every key, through CloudFormation and through Terraform: the same estate."""
import copy
import json
import re
from pathlib import Path

import estate
import surroundings
import terraform_group
from builds import system_build
from fake_aws import Moto
from report import Report, equal
from stacks import Stacks


def run(report: Report, binary: Path, work: Path) -> None:
    by_terraform = system_build(binary, "every-key", work / "every-key", "terraform")
    with Moto() as moto:
        cycle = Cycle(report, "every-key", [by_terraform], work / "every-key", moto)
        cycle.run()
    with report.case("every-key: CloudFormation and Terraform create the same estate"), Moto() as moto:
        build = system_build(binary, "every-key", work / "every-key")
        surroundings.make_all(moto, build.spec)
        for environment in build.spec.environments:
            place = Stacks(moto, environment)
            for template in sorted(
                build.folder(environment, "cloudformation").glob("secrets*.yaml")
            ):
                place.create(template.stem, template)
            found = estate.snapshot(moto, environment)
            compare(found, cycle.estates[environment.name], environment)


class Cycle(terraform_group.Cycle):
    def plan_and_apply(self) -> None:
        super().plan_and_apply()
        self.estates = {
            e.name: estate.snapshot(self.moto, e) for _, e in self.environments()
        }

    @staticmethod
    def persons_variables(build, environment) -> list:
        return []  # both have the same initial values


def compare(stack: dict, module: dict, environment) -> None:
    for name in stack["secrets"] | module["secrets"]:
        equal(stack["secrets"].get(name), module["secrets"].get(name), f"{environment.name}: {name}")
    one, other = dict(stack["policies"]), dict(module["policies"])
    # Terraform reads the versions that it created on every refresh; CloudFormation does not. So
    # the deployer's documents differ there, and may be cut elsewhere.
    equal(deployment(one), deployment(other), f"{environment.name}: what the deployer may")
    equal(one, other, f"{environment.name}: policies")


def deployment(policies: dict) -> set:
    """Removes the deployer's policies, and returns their individual grants other than reading."""
    granted = set()
    for name in [n for n in policies if re.search(r"-deployer(-\d+)?$", n)]:
        for sid, statement in policies.pop(name)["statements"].items():
            if sid.startswith(("ReadSecrets", "DecryptSecrets")):
                continue
            condition = copy.deepcopy(statement["Condition"])
            of = condition.get("StringLike", {}).pop("kms:EncryptionContext:SecretARN", [""])
            granted |= {
                (action, resource, secret, json.dumps(condition, sort_keys=True))
                for action in statement["Action"]
                for resource in statement["Resource"]
                for secret in of
            }
    return granted
