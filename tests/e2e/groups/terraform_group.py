"""The Terraform modules of all systems and environments, deployed together."""
import shutil
from pathlib import Path

import ecs_group
import surroundings
import terraform
import tools
from builds import SYSTEMS, system_build
from fake_aws import Moto
from report import Report, check, equal
from shape import check_initial, generated_texts

# Values of the fields that a person fills in, in the first environment of each system.
PERSONS = "from-a-person-"


def run_as_built(report: Report, binary: Path, work: Path) -> None:
    run(report, "terraform", [system_build(binary, s, work / "tf") for s in SYSTEMS], work / "tf")


def run_creating(report: Report, binary: Path, work: Path) -> None:
    builds = [
        system_build(binary, s, work / "tf-all", "terraform")
        for s in SYSTEMS
        if s != "service-ticket-system"  # Terraform creates it anyway
    ]
    run(report, "terraform creating", builds, work / "tf-all")


def run(report: Report, name: str, builds: list, work: Path) -> None:
    with Moto() as moto:
        Cycle(report, name, builds, work, moto).run()


class Cycle:
    def __init__(self, report, name, builds, work, moto):
        self.report, self.name, self.builds, self.moto = report, name, builds, moto
        self.terraform = terraform.Terraform(work / "root", moto)
        self.written = {}  # secret's ARN -> the value set outside of Terraform

    def run(self) -> None:
        with self.report.case(f"{self.name}: fmt -check"):
            for build in self.builds:
                self.terraform.run("fmt", "-check", "-diff", "-recursive", str(build.out))
        with self.report.case(f"{self.name}: surroundings are created"):
            for build in self.builds:
                surroundings.make_all(self.moto, build.spec)
                if build.spec.provision != "terraform":
                    self.create_secrets(build)
            self.write_root()
        steps = [
            ("init", self.terraform.init),
            ("plan without a warning, and apply", self.plan_and_apply),
            ("values are readable and have their shape", self.values),
            ("task definitions contain the secrets' ARNs", self.task_definitions),
            ("no value on disk", self.no_leak),
            ("the second plan is empty, even after two changes outside", self.outside_change),
            ("destroy refuses retained secrets", self.destroy_refused),
            ("destroy without the protection", self.destroy),
        ]
        for title, step in steps:
            failed = self.report.counts["failed"]
            with self.report.case(f"{self.name}: {title}"):
                step()
            if self.report.counts["failed"] > failed and title in ("init", "plan without a warning, and apply"):
                return

    def environments(self):
        for build in self.builds:
            for environment in build.spec.environments:
                yield build, environment

    def creating(self):
        for build, environment in self.environments():
            if build.spec.provision == "terraform":
                yield build, environment, self.secrets_client(environment)

    def secrets_client(self, environment):
        return self.moto.client("secretsmanager", environment.account, environment.region)

    def create_secrets(self, build) -> None:
        """The secrets of a system that Terraform only looks up; the first one as people do it."""
        tools.need("aws")
        for environment in build.spec.environments:
            first, *others = environment.created()
            file = self.terraform.root.parent / "value"
            file.write_text(surroundings.full_value(first), encoding="utf-8")
            tools.run(
                ["aws", "secretsmanager", "create-secret", "--name", first.name,
                 "--secret-string", f"file://{file}"],
                env=self.moto.environment(environment.account, environment.region),
            )  # fmt: skip
            surroundings.make_secrets(self.moto, environment, others)

    def write_root(self) -> None:
        text, providers = terraform.HEADER, set()
        for build, environment in self.environments():
            module = terraform.module_name(build.spec.system, environment.name)
            shutil.copytree(build.folder(environment, "terraform"), self.terraform.root / module)
            place = (environment.account, environment.region)
            if place not in providers:
                providers.add(place)
                text += terraform.provider(*place)
            text += f'\nmodule "{module}" {{\n  source = "./{module}"\n'
            text += f"  providers = {{ aws = aws.{terraform.provider_alias(*place)} }}\n"
            variables = ""
            if environment is build.spec.environments[0]:
                for name in self.persons_variables(build, environment):
                    text += f"  {name} = var.{module}_{name}\n"
                    variables += f'variable "{module}_{name}" {{\n  ephemeral = true\n}}\n'
                    self.terraform.environment[f"TF_VAR_{module}_{name}"] = PERSONS + name
            text += "}\n" + variables + task_definitions(module, environment, place)
        (self.terraform.root / "main.tf").write_text(text, encoding="utf-8")
        self.terraform.run("fmt")

    @staticmethod
    def persons_variables(build, environment) -> list:
        """The variables that have a source key and no rule of their own."""
        keys = {
            f["source"]
            for s in environment.created()
            for f in s.fields.values()
            if "source" in f and not f.keys() & {"pattern", "max_length", "format"}
        }
        declared = terraform.variables_of(build.folder(environment, "terraform"))
        return [v for v in declared if v in keys]

    def plan_and_apply(self) -> None:
        planned = self.terraform.plan("-out=first.plan").stdout
        check("Warning:" not in planned, planned)
        self.terraform.run("apply", "-no-color", "-lock=false", "first.plan")

    def values(self) -> None:
        for build, environment, client in self.creating():
            given = set(self.persons_variables(build, environment))
            first = environment is build.spec.environments[0]
            for secret in environment.created():
                versions = client.describe_secret(SecretId=secret.name).get("VersionIdsToStages")
                if not build.spec.puts_value(secret):
                    check(not versions, f"{secret.name} has a value")
                    continue
                text = client.get_secret_value(SecretId=secret.name)["SecretString"]
                if first:
                    for field in secret.fields.values():
                        if field.get("source") in given:
                            check(PERSONS + field["source"] in text, f"{secret.name}: {field}")
                            field.pop("generate", None)
                            field["placeholder"] = PERSONS + field["source"]
                check_initial(secret, text)

    def task_definitions(self) -> None:
        for _, environment in self.environments():
            ecs = self.moto.client("ecs", environment.account, environment.region)
            client = self.secrets_client(environment)
            arns = {s["Name"]: s["ARN"] for s in every_secret(client)}
            for name in ecs_group.containers(environment):
                found = ecs.describe_task_definition(taskDefinition=f"terraform-{name}")
                ecs_group.check_definition(found["taskDefinition"], environment, name, arns)

    def no_leak(self) -> None:
        secrets = [PERSONS.encode()]
        for build, environment, client in self.creating():
            for secret in environment.created():
                if build.spec.puts_value(secret):
                    text = client.get_secret_value(SecretId=secret.name)["SecretString"]
                    secrets += [t.encode() for t in generated_texts(secret, text)]
        for path, content in self.terraform.texts():
            for value in secrets:
                check(value not in content, f"a value is in {path}")

    def outside_change(self) -> None:
        for _, environment, client in self.creating():
            for secret in environment.created():
                for time in ("first", "second"):
                    value = surroundings.full_value(secret, time)
                    client.put_secret_value(SecretId=secret.name, SecretString=value)
                self.written[client.meta.region_name, environment.account, secret.name] = value
        self.terraform.plan("-detailed-exitcode", "-out=second.plan")
        self.terraform.run("apply", "-no-color", "-lock=false", "second.plan")
        for _, environment, client in self.creating():
            for secret in environment.created():
                found = client.get_secret_value(SecretId=secret.name)["SecretString"]
                place = (client.meta.region_name, environment.account, secret.name)
                equal(found, self.written[place], f"{secret.name} after another apply")

    def destroy_refused(self) -> None:
        retained = [
            secret
            for _, environment, _ in self.creating()
            for secret in environment.created()
            if secret.deletion["policy"] == "retain"
        ]
        if retained:
            said = self.terraform.destroy(expect=1)
            check("prevent_destroy" in said.stdout + said.stderr, said.stderr)

    def destroy(self) -> None:
        terraform.drop_prevent_destroy(self.terraform.root)
        self.terraform.destroy()
        for build, environment in self.environments():
            client = self.secrets_client(environment)
            found = {s["Name"]: s for s in every_secret(client)}
            for secret in environment.secrets:
                if secret.external or build.spec.provision != "terraform":
                    continue
                window = int(secret.deletion.get("recovery_window", 30))
                check((secret.name in found) == (window > 0), f"{secret.name} after destroy")
                if window:
                    check(found[secret.name].get("DeletedDate"), f"{secret.name} is not deleted")


def task_definitions(module: str, environment, place: tuple) -> str:
    """The third form of a container's secrets: the module's output in a task definition."""
    text = ""
    for name in ecs_group.containers(environment):
        output = f"module.{module}.ecs_secrets_{name.replace('-', '_')}"
        container = environment.services[name].get("container", name)
        role = surroundings.identity_of(
            environment.services[name]["execution_role"], environment, environment.services[name]
        )
        text += f"""
resource "aws_ecs_task_definition" "{module}_{name}" {{
  provider           = aws.{terraform.provider_alias(*place)}
  family             = "terraform-{name}"
  execution_role_arn = "arn:aws:iam::{environment.account}:role/{role}"
  container_definitions = jsonencode([{{
    name    = "{container}"
    image   = "example/image:1"
    memory  = 128
    secrets = {output}
  }}])
}}
"""
    return text


def every_secret(client) -> list:
    pages = client.get_paginator("list_secrets").paginate(IncludePlannedDeletion=True)
    return [secret for page in pages for secret in page["SecretList"]]
