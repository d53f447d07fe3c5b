"""The scripts on secrets that live already: what was typed is kept, settings follow the spec."""
import json
from pathlib import Path

import tools
from builds import Build
from fake_aws import Moto
from report import Report, check, equal
from repository import Repository
from terminal import Terminal

SPEC = tools.E2E / "specs" / "settings"
TYPED, OTHER = "planted-token", "planted-host"


def run(report: Report, binary: Path, work: Path) -> None:
    build = Build(binary, SPEC, work)
    with Moto() as moto:
        environment = build.spec.environments[0]
        variables = moto.environment(environment.account, environment.region)
        user = Repository(build, work / "walk", variables, [TYPED, OTHER], [])
        Settings(report, moto, environment, user).run()


class Settings:
    def __init__(self, report: Report, moto: Moto, environment, user: Repository):
        self.report, self.user = report, user
        self.client = moto.client("secretsmanager", environment.account, environment.region)
        kms = moto.client("kms", environment.account, environment.region)
        for alias in ("alias/settings", "alias/former"):
            kms.create_alias(AliasName=alias, TargetKeyId=kms.create_key()["KeyMetadata"]["KeyId"])

    def run(self) -> None:
        for name, step in (
            ("a prompt creates a secret with what was typed", self.typed_at_creation),
            ("a prompt and standard input write what was given, and keep the rest", self.typed_at_update),
            ("deploy brings settings into line, and list says what differs", self.settled),
            ("a second deploy changes nothing", self.again),
        ):
            with self.report.case(f"settings: {name}"):
                step()

    def value(self) -> dict:
        return json.loads(self.client.get_secret_value(SecretId="settings/dev/app")["SecretString"])

    def asked(self, command: str, *answers: str) -> str:
        at = Terminal(self.user.watch.aws_command(["make", "-s", command, "FROM=prompt"]), self.user.root,
                      self.user.environment)  # fmt: skip
        for question, answer in zip(("field host", "field token"), answers):
            at.await_text(question)
            at.await_text(": ")
            at.type(answer)
        equal(at.finish(), 0, at.text())
        return at.text()

    def typed_at_creation(self) -> None:
        said = self.asked("secrets-create-app", OTHER, "")
        check("settings/dev/app: no value given for token; make secrets-update-app" in said, said)
        equal(self.value(), {"host": OTHER, "token": "your-token"}, "the value")
        self.user.make("secrets-create", "PLACEHOLDERS=yes")

    def typed_at_update(self) -> None:
        self.client.put_secret_value(SecretId="settings/dev/app", SecretString=json.dumps({"host": "your-host", "token": "x"}))
        self.asked("secrets-update-app", "", TYPED)
        equal(self.value(), {"host": "your-host", "token": TYPED}, "the value")
        said = self.user.make("secrets-update-app", "FROM=stdin", stdin=json.dumps({"token": "planted-token"})).stderr
        check("already has this value" in said, said)
        self.user.make("secrets-update-app", "FROM=stdin", stdin=json.dumps({"host": OTHER}))
        equal(self.value(), {"host": OTHER, "token": TYPED}, "the value")

    def settled(self) -> None:
        self.client.update_secret(SecretId="settings/dev/app", KmsKeyId="alias/former", Description="as it was")
        self.client.untag_resource(SecretId="settings/dev/app", TagKeys=["tier"])
        self.client.tag_resource(SecretId="settings/dev/app", Tags=[{"Key": "team", "Value": "old"}, {"Key": "own", "Value": "x"}])
        self.client.update_secret(SecretId="settings/dev/key", KmsKeyId="alias/former")
        said = self.user.make("secrets-list").stderr
        check("settings/dev/app differs from the spec: key, description, tags. make deploy-secrets ENV=dev" in said, said)
        check("settings/dev/key differs from the spec: key." in said, said)
        before = self.value()
        self.user.make("deploy-secrets", "SECRETS_DEPLOY=true", "PLACEHOLDERS=yes")
        found = self.client.describe_secret(SecretId="settings/dev/app")
        check(found["KmsKeyId"].endswith("alias/settings"), found["KmsKeyId"])
        equal(found["Description"], "What the app needs", "description")
        equal({t["Key"]: t["Value"] for t in found["Tags"]} | {"own": "x"},
              {"team": "shop", "tier": "one", "own": "x"}, "tags")  # fmt: skip
        found = self.client.describe_secret(SecretId="settings/dev/key")
        check(found.get("KmsKeyId", "alias/aws/secretsmanager").endswith("alias/aws/secretsmanager"), str(found))
        equal(self.value(), before, "the value")

    def again(self) -> None:
        said = self.user.make("deploy-secrets", "SECRETS_DEPLOY=true", "PLACEHOLDERS=yes").stderr
        check("changed" not in said and "differs" not in self.user.make("secrets-list").stderr, said)
