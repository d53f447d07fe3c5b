"""If the first version is purged, Terraform creates it again and overwrites nothing."""
import shutil
from pathlib import Path

import surroundings
import terraform
from builds import system_build
from fake_aws import Moto
from report import Report, check, equal

LABEL = "SECRETGEN_INITIAL"


def run(report: Report, binary: Path, work: Path) -> None:
    with Moto() as moto:
        Purge(report, system_build(binary, "service-ticket-system", work), work, moto).run()


class Purge:
    def __init__(self, report, build, work, moto):
        self.report, self.build, self.moto = report, build, moto
        self.environment = build.spec.environments[0]
        self.client = moto.client(
            "secretsmanager", self.environment.account, self.environment.region
        )
        self.terraform = terraform.Terraform(work / "root", moto)
        self.secrets = [s for s in self.environment.created() if build.spec.puts_value(s)]
        self.first = {}  # the version that Terraform created

    def run(self) -> None:
        steps = [
            ("apply", self.apply),
            ("the label keeps the first version", self.label_kept),
            ("without the label it is purged and created again, and the current value is kept", self.label_lost),
            ("a replacement on request keeps the current value", self.replaced),
        ]
        for title, step in steps:
            failed = self.report.counts["failed"]
            with self.report.case(f"terraform-purge: {title}"):
                step()
            if self.report.counts["failed"] > failed:
                return

    def apply(self) -> None:
        surroundings.make_all(self.moto, self.build.spec)
        folder = self.build.folder(self.environment, "terraform")
        shutil.copytree(folder, self.terraform.root, dirs_exist_ok=True)
        self.terraform.init()
        self.terraform.apply()
        for secret in self.secrets:
            found = self.client.get_secret_value(SecretId=secret.name)
            equal(sorted(found["VersionStages"]), ["AWSCURRENT", LABEL], secret.name)
            self.first[secret.name] = found["VersionId"]

    def label_kept(self) -> None:
        self.put("second")
        self.put("third")
        for secret in self.secrets:
            stages = self.stages(secret)
            equal(stages[self.first[secret.name]], [LABEL], secret.name)
        self.terraform.plan("-detailed-exitcode")

    def label_lost(self) -> None:
        for secret in self.secrets:
            self.client.update_secret_version_stage(
                SecretId=secret.name,
                VersionStage=LABEL,
                RemoveFromVersionId=self.first[secret.name],
            )
        self.put("fourth")
        for secret in self.secrets:
            check(self.first[secret.name] not in self.stages(secret), f"{secret.name}: not purged")
        self.terraform.plan("-detailed-exitcode", expect=2)
        self.terraform.apply()
        self.check_current("fourth")
        self.terraform.plan("-detailed-exitcode")

    def replaced(self) -> None:
        addresses = self.terraform.run("state", "list").stdout.split()
        versions = [a for a in addresses if a.startswith("aws_secretsmanager_secret_version.")]
        equal(len(versions), len(self.secrets), "versions in the state")
        self.terraform.apply(*(f"-replace={address}" for address in versions))
        self.check_current("fourth")

    def stages(self, secret) -> dict:
        return self.client.describe_secret(SecretId=secret.name)["VersionIdsToStages"]

    def put(self, time: str) -> None:
        for secret in self.secrets:
            value = surroundings.full_value(secret, time)
            self.client.put_secret_value(SecretId=secret.name, SecretString=value)

    def check_current(self, time: str) -> None:
        for secret in self.secrets:
            found = self.client.get_secret_value(SecretId=secret.name)["SecretString"]
            equal(found, surroundings.full_value(secret, time), secret.name)
            ours = [v for v, stages in self.stages(secret).items() if LABEL in stages]
            equal([self.stages(secret)[v] for v in ours], [[LABEL]], secret.name)
