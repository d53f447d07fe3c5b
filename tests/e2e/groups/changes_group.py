"""Changes of a spec, deployed one after the other over live values: nothing that is retained is lost."""
import re
import shutil
from pathlib import Path

import reader
import surroundings
import terraform
import tools
from fake_aws import Moto
from report import Report, check, equal

ACCOUNT, REGION = "111122223333", "eu-west-1"
LIVE = "live-"
DESTROYED = r"aws_secretsmanager_secret\S* will be destroyed"

HEAD = """version: 1
system: shop
provision: terraform
targets: {terraform: {values: write-only}, iam: {}}
environments:
  prod: {account: "111122223333", region: eu-west-1, protect: true}
  stage: {account: "111122223333", region: eu-west-1}
dimensions: {company: [acme, globex], project: [p1]}
"""
SECRETS = {
    "outside": "{value: {placeholder: your-outside}}",
    "gone": "{value: {generate: {length: 20}}}",
    "old-id": "{value: {placeholder: your-old}}",
    "tenant": "{per: [company], value: {placeholder: your-tenant}, name: 'shop/{env}/tenant-{company}'}",
    "stays": "{value: {generate: {length: 20}}, rotation: {every: 30d, lambda: 'rotate-{env}'}}",
}
SERVICE = "services:\n  api: {platform: ec2, role: 'shop-{env}-api', reads: [stays]}\n"


def spec_of(secrets: dict, head: str = HEAD) -> str:
    return head + "secrets:\n" + "".join(f"  {i}: {text}\n" for i, text in secrets.items()) + SERVICE


def run(report: Report, binary: Path, work: Path) -> None:
    with Moto() as moto:
        Estate(report, binary, work, moto).run()


class Estate:
    """One Terraform root over the committed output, whose modules follow the builds."""

    def __init__(self, report, binary, work, moto):
        self.report, self.binary, self.work, self.moto = report, binary, work, moto
        self.client = moto.client("secretsmanager", ACCOUNT, REGION)
        self.terraform = terraform.Terraform(work / "root", moto)
        self.secrets = dict(SECRETS)
        self.live = {}  # name -> value

    def run(self) -> None:
        steps = [
            ("a first deployment, and live values", self.first),
            ("external, removed, renamed, another member: forgotten, not deleted", self.leave),
            ("a second build and a second apply change nothing", self.again),
            ("what is deployed is let go of", self.deployed),
            ("an environment that left the spec keeps a module that forgets", self.environment_goes),
            ("another provisioner: forgotten, not deleted", self.other_provisioner),
        ]
        for title, step in steps:
            failed = self.report.counts["failed"]
            with self.report.case(f"changes: {title}"):
                step()
            if self.report.counts["failed"] > failed:
                return

    def build(self, text: str, *options: str):
        spec = self.work / "secrets.spec.yaml"
        spec.write_text(text, encoding="utf-8")
        done = tools.run([self.binary, "build", spec, "-o", self.work / "out", *options])
        self.take_modules()
        return done

    def take_modules(self) -> None:
        """The root calls each module that is there."""
        text = terraform.HEADER + terraform.provider(ACCOUNT, REGION)
        for module in sorted((self.work / "out" / "shop").glob("*/terraform")):
            name = module.parent.name
            shutil.rmtree(self.terraform.root / name, ignore_errors=True)
            shutil.copytree(module, self.terraform.root / name)
            text += f'\nmodule "{name}" {{\n  source = "./{name}"\n'
            text += f"  providers = {{ aws = aws.{terraform.provider_alias(ACCOUNT, REGION)} }}\n}}\n"
        (self.terraform.root / "main.tf").write_text(text, encoding="utf-8")
        self.terraform.init()

    def apply(self) -> str:
        planned = self.terraform.plan("-out=change.plan").stdout
        self.terraform.run("apply", "-no-color", "-lock=false", "change.plan")
        return planned

    def check_live(self) -> None:
        for name, value in self.live.items():
            equal(self.client.get_secret_value(SecretId=name)["SecretString"], value, name)

    def in_state(self) -> set:
        return {v["address"] for v in self.terraform.values() if v["type"] == "aws_secretsmanager_secret"
                and v["mode"] == "managed"}  # fmt: skip

    def first(self) -> None:
        self.build(spec_of(self.secrets))
        surroundings.make_all(self.moto, reader.read_spec(self.work / "secrets.spec.yaml"))
        self.apply()
        for secret in self.client.list_secrets(MaxResults=100)["SecretList"]:
            self.live[secret["Name"]] = LIVE + secret["Name"]
            self.client.put_secret_value(SecretId=secret["Name"], SecretString=LIVE + secret["Name"])
        equal(len(self.live), 12, "live secrets")

    def leave(self) -> None:
        self.secrets["outside"] = "{value: {}, external: true}"
        del self.secrets["gone"]
        self.secrets["new-id"] = self.secrets.pop("old-id").replace("}}", "}, name: 'shop/{env}/newly'}")
        self.secrets["tenant"] = self.secrets["tenant"].replace("[company]", "[company, project]").replace(
            "{company}'", "{company}-{project}'")  # fmt: skip
        allowed = [w for label in ("gone", "old-id", "tenant[acme]", "tenant[globex]") for w in ("--allow-remove", label)]
        done = self.build(spec_of(self.secrets), *allowed)
        check("SG3092" in done.stderr and "lock --deployed prod" in done.stderr, done.stderr)
        planned = self.apply()
        check(re.search(r"Plan: \d+ to add, \d+ to change, 0 to destroy", planned), planned)
        self.check_live()
        check(not any("gone" in address for address in self.in_state()), "still in the state")

    def again(self) -> None:
        before = self.files()
        self.build(spec_of(self.secrets))
        equal(self.files(), before, "a second build")
        self.terraform.plan("-detailed-exitcode")

    def deployed(self) -> None:
        spec = self.work / "secrets.spec.yaml"
        for environment in ("prod", "stage"):
            tools.run([self.binary, "lock", "--deployed", environment, spec, "-o", self.work / "out"])
        said = tools.run([self.binary, "lock", "--deployed", "pord", spec, "-o", self.work / "out"], expect=2)
        check("prod" in said.stderr, said.stderr)
        check(not list((self.work / "out").rglob("removed.tf")), "removed blocks are left")
        done = tools.run([self.binary, "check", "--full", spec, "-o", self.work / "out"])
        check("SG3092" not in done.stderr, done.stderr)
        self.take_modules()
        self.terraform.plan("-detailed-exitcode")
        self.check_live()

    def environment_goes(self) -> None:
        head = "".join(line for line in HEAD.splitlines(True) if not line.startswith("  stage:"))
        done = self.build(spec_of(self.secrets, head))
        check("SG3092" in done.stderr and "shop/stage/terraform" not in done.stderr, done.stderr)
        folder = self.work / "out" / "shop" / "stage" / "terraform"
        equal(sorted(p.name for p in folder.iterdir()), ["removed.tf", "versions.tf"], "the module's files")
        planned = self.apply()
        check("will no longer be managed by Terraform" in planned, planned)
        check(not re.search(DESTROYED, planned), planned)
        self.check_live()
        check(not any(address.startswith("module.stage") for address in self.in_state()), "still in the state")
        spec = self.work / "secrets.spec.yaml"
        tools.run([self.binary, "lock", "--deployed", "stage", spec, "-o", self.work / "out"])
        check(not folder.exists(), "the module is left")
        shutil.rmtree(self.terraform.root / "stage")
        self.head = head

    def other_provisioner(self) -> None:
        self.build(spec_of(self.secrets, self.head.replace("provision: terraform", "provision: cli").replace(
            "values: write-only", "")))  # fmt: skip
        planned = self.apply()
        check(not re.search(DESTROYED, planned), planned)
        self.check_live()
        equal(self.in_state(), set(), "still in the state")

    def files(self) -> dict:
        return {p: p.read_bytes() for p in sorted((self.work / "out").rglob("*")) if p.is_file()}
