"""The CloudFormation templates, linted and deployed."""
import json
import re
import shutil
from pathlib import Path

import lint
import reader
import stacks
import surroundings
from builds import SYSTEMS, Build, system_build
from fake_aws import Moto
from report import Report, check, equal
from shape import check_initial
from stacks import Stacks

ALL = SYSTEMS + ["every-key"]


def run(report: Report, binary: Path, work: Path) -> None:
    work = work / "cfn"
    standing = [system_build(binary, s, work) for s in SYSTEMS]
    creating = [system_build(binary, s, work, "cloudformation") for s in ALL]
    changed = {b.name: changed_build(binary, b, work / "changed") for b in creating}
    with report.case("cloudformation: cfn-lint finds nothing"):
        templates = [p for b in standing + creating for p in b.out.glob("*/cloudformation/*.yaml")]
        lint.check_templates(sorted(templates))
    for build in creating:
        Deployment(report, build, changed[build.name]).run()
    for build in standing:
        if build.spec.provision != "cloudformation":
            services_of_existing(report, build)


def changed_build(binary: Path, build: Build, work: Path) -> Build:
    """The same with different descriptions of the secrets."""
    text = (build.source / "secrets.spec.yaml").read_text(encoding="utf-8")
    source = work / "sources" / build.name
    source.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(build.source, source)
    text = re.sub(r"(?m)^    description: (\w)", r"    description: Changed, \1", text)
    (source / "secrets.spec.yaml").write_text(text, encoding="utf-8")
    return Build(binary, source, work / build.name)


def values(client, environment) -> dict:
    """Name -> ARN and value, which is None if there is none yet."""
    found = {}
    for secret in environment.secrets:
        description = client.describe_secret(SecretId=secret.arn if secret.complete else secret.name)
        stages = [s for v in description.get("VersionIdsToStages", {}).values() for s in v]
        text = None
        if "AWSCURRENT" in stages:
            text = client.get_secret_value(SecretId=description["ARN"])["SecretString"]
        found[secret.name] = (description["ARN"], text)
    return found


class Deployment:
    """The stacks and services of one system, in all its environments."""

    def __init__(self, report: Report, build: Build, changed: Build):
        self.report, self.build, self.changed = report, build, changed

    def run(self) -> None:
        spec = self.build.spec
        with Moto() as moto:
            with self.report.case(f"cloudformation: {spec.system}: stacks are created"):
                surroundings.make_all(moto, spec)
                for environment in spec.environments:
                    self.create(moto, environment)
            for environment in spec.environments:
                where = f"cloudformation: {spec.system} {environment.name}"
                with self.report.case(f"{where}: services receive their variables"):
                    deploy_services(moto, self.build, environment)
                with self.report.case(f"{where}: an update keeps the values"):
                    self.update(moto, environment)
                with self.report.case(f"{where}: deletion keeps what is retained"):
                    self.delete(moto, environment)

    def create(self, moto: Moto, environment) -> None:
        place = Stacks(moto, environment)
        for template in self.templates(self.build, environment):
            place.create(template.stem, template)
        client = self.client(moto, environment)
        found = values(client, environment)
        exported = set()
        for template in self.templates(self.build, environment):
            exported |= set(place.outputs(template.stem).values())
        for secret in environment.created():
            arn, text = found[secret.name]
            check(arn in exported, f"{secret.name}: its ARN is not an output")
            if self.build.spec.puts_value(secret):
                check_initial(secret, text)
            else:
                equal(text, None, f"value of {secret.name}")

    def update(self, moto: Moto, environment) -> None:
        place, client = Stacks(moto, environment), self.client(moto, environment)
        before = values(client, environment)
        for template in self.templates(self.changed, environment):
            place.update(template.stem, template)
        equal(values(client, environment), before, "ARNs and values after the update")
        other = {e.name: e for e in self.changed.spec.environments}[environment.name]
        for secret in other.created():
            found = client.describe_secret(SecretId=secret.name).get("Description", "")
            equal(found, secret.description, f"description of {secret.name}")

    def delete(self, moto: Moto, environment) -> None:
        place = Stacks(moto, environment)
        for template in reversed(self.templates(self.build, environment)):
            place.delete(template.stem)
        client = self.client(moto, environment)
        left = {s["Name"] for s in client.list_secrets(MaxResults=100)["SecretList"]}
        for secret in environment.created():
            kept = secret.deletion["policy"] == "retain"
            equal(secret.name in left, kept, f"{secret.name} is still there")

    @staticmethod
    def client(moto: Moto, environment):
        return moto.client("secretsmanager", environment.account, environment.region)

    @staticmethod
    def templates(build: Build, environment) -> list:
        return sorted(build.folder(environment, "cloudformation").glob("secrets*.yaml"))


def services_of_existing(report: Report, build: Build) -> None:
    """Another tool created the secrets; the services' templates refer to them."""
    with Moto() as moto:
        for environment in build.spec.environments:
            with report.case(f"services: {build.name} {environment.name} receive their variables"):
                surroundings.make_identities(moto, environment)
                surroundings.make_secrets(moto, environment, environment.secrets)
                deploy_services(moto, build, environment)


def deploy_services(moto: Moto, build: Build, environment) -> None:
    place = Stacks(moto, environment)
    bucket = place.upload_code()
    iam = moto.client("iam", environment.account, "us-east-1")
    surroundings.make_role(iam, some_role(environment))
    client = moto.client("secretsmanager", environment.account, environment.region)
    known = values(client, environment)
    templates = build.folder(environment, "cloudformation")
    for name, service in environment.services.items():
        wanted = reader.variables(environment, service)
        template = templates / f"{name}.yaml"
        expected = service["platform"] == "lambda" and bool(wanted)
        equal(template.exists(), expected, f"{template.name} is written")
        if expected:
            given = parameters(template, environment, known) | {"CodeS3Bucket": bucket}
            place.create(f"service-{name}", template, given)
            check_function(moto, place, environment, service, name, wanted, known)


def some_role(environment) -> str:
    """For functions without a role in the spec."""
    return f"{environment.system}-{environment.name}-some-role"


def parameters(template: Path, environment, known: dict) -> dict:
    """Values for every parameter without a default, and for the secrets' ARNs."""
    given = {"CodeS3Bucket": "", "CodeS3Key": stacks.KEY, "Handler": "index.handler",
             "Runtime": surroundings.RUNTIME, "Image": "example/image:1",
             "RoleArn": f"arn:aws:iam::{environment.account}:role/{some_role(environment)}"}  # fmt: skip
    given |= {f"{s.logical_id}SecretArn": known[s.name][0] for s in environment.secrets}
    return {
        name: given[name]
        for name, has_default in stacks.parameter_names(template).items()
        if not has_default or name.endswith("SecretArn")
    }


def check_function(moto, place, environment, service, name, wanted, known) -> None:
    [function] = place.physical_ids(f"service-{name}", "AWS::Lambda::Function")
    client = moto.client("lambda", environment.account, environment.region)
    found = client.get_function_configuration(FunctionName=function)
    expected = {}
    for variable in wanted:
        arn, text = known[variable.secret.name]
        if variable.deliver == "dynamic-reference":
            field = json.loads(text)[variable.field] if variable.field else text
            expected[variable.name] = field
        else:
            expected[variable.name] = variable.secret.name if service.get("by") == "name" else arn
    equal(found["Environment"]["Variables"], expected, f"variables of {name}")
