"""The scripts and the make targets: odd values, each kind of field, and what goes wrong."""
import json
from pathlib import Path

import faults
import parsers
import surroundings
import tools
from builds import EVERY_KEY, SYSTEMS, Build, system_build
from fake_aws import Moto
from report import Report, check, equal
from repository import Repository
from terminal import Terminal

DESK = tools.E2E / "specs" / "desk"
FILE = "private/secrets.json"
ADDRESS = "desk.planted@example.com"
PASSWORD = "-pass $word 'with' \"all\" \\ of\nit, \x1f\x7fé and 100%\r\n"
TOKEN = "file:///etc/hostname-token"
KEPT = "$(kept) `value` " + "long " * 4000
PLANTED = [ADDRESS, PASSWORD, TOKEN, KEPT, "second-password", "third-t0ken", "typed 't0ken'"]


def run(report: Report, binary: Path, work: Path) -> None:
    with report.case("ops: shellcheck finds nothing, and bash reads the scripts"):
        tools.need("shellcheck", "bash")
        builds = [system_build(binary, s, work) for s in SYSTEMS]
        builds.append(Build(binary, EVERY_KEY, work / "every-key"))
        scripts = sorted(s for b in builds for s in (b.out / "ops").glob("*.sh"))
        equal(len(scripts), 3 * len(builds), "secrets.sh, setup-secrets.sh and collect.sh of each system")
        tools.run(["shellcheck", *scripts])
        for script in scripts:
            tools.run(["bash", "-n", script])
    parsers.run(report, binary, work)
    build = Build(binary, DESK, work / "desk")
    with Moto() as moto:
        environment = build.spec.environments[0]
        surroundings.make_rotation_functions(moto, build.spec, environment)
        variables = moto.environment(environment.account, environment.region)
        user = Repository(build, work / "walk", variables, PLANTED, [FILE])
        Desk(report, moto, environment, user).run()
    faults.run(report, build, work / "faults")


class Desk:
    def __init__(self, report: Report, moto: Moto, environment, user: Repository):
        self.report, self.moto, self.user = report, moto, user
        self.client = moto.client("secretsmanager", environment.account, environment.region)

    def run(self) -> None:
        for name, step in (
            ("a value that does not fit stops before any call", self.misfits),
            ("create makes each kind of field", self.created),
            ("update keeps what is not given", self.updated),
            ("a trace of the shell shows no value", self.traced),
            ("get-arns answers as list-secrets does", self.arns),
            ("setup asks for what is missing, without showing it", self.setup),
            ("rotate, and new values for what is generated", self.rotated),
            ("delete keeps what is retained, and can be taken back", self.deleted),
        ):
            with self.report.case(f"ops: {name}"):
                step()

    def value(self, name: str) -> str:
        return self.client.get_secret_value(SecretId=f"desk/dev/{name}")["SecretString"]

    def names(self) -> set:
        return {s["Name"].removeprefix("desk/dev/") for s in self.client.list_secrets()["SecretList"]}

    def local(self, **values: str) -> None:
        self.user.write(FILE, json.dumps(values))

    def misfits(self) -> None:
        self.local(mail_address="planted.example.com", mail_password=" short", token="REPLACE_ME", kept="")
        said = self.user.make("secrets-create", expect=2).stderr
        for words in (
            f"mail_address in {FILE} has not the format email",
            f"mail_password in {FILE} has 6 characters, fewer than 8",
            f"mail_password in {FILE} does not match (?s)[^ ].*",
            f"token not set in {FILE} or still has placeholder value",
            f"kept not set in {FILE} or still has placeholder value",
        ):
            check(f"ERROR: {words}" in said, f"{words}:\n{said}")
        self.user.write(FILE, '{"token": "third-t0ken", ')
        said = self.user.make("secrets-create", expect=2).stderr
        check(f"ERROR: {FILE}: it is no JSON" in said, said)
        equal(self.names(), set(), "secrets")

    def created(self) -> None:
        self.local(mail_address=ADDRESS, mail_password=PASSWORD, token=TOKEN, kept=KEPT, another="x")
        self.user.make("secrets-create")
        equal(self.names(), {"mail", "token", "made", "kept"}, "secrets")
        mail = json.loads(self.value("mail"))
        salt = mail.pop("salt")
        equal(mail, {"user": "desk", "port": 587, "address": ADDRESS, "password": PASSWORD}, "mail")
        check(len(salt) == 20 and salt.isalnum(), "salt is as it is to be generated")
        equal((self.value("token"), self.value("kept")), (TOKEN, KEPT), "values")
        equal(len(self.value("made")), 40, "made")
        described = self.client.describe_secret(SecretId="desk/dev/mail")
        equal(described["Description"], "Mail account: file:///etc/passwd, $(id) and 'quotes'", "description")
        equal(described["Tags"], [{"Key": "Owner", "Value": "desk"}], "tags")
        equal([r["Region"] for r in described["ReplicationStatus"]], ["eu-central-1"], "replicas")
        rotation = self.client.describe_secret(SecretId="desk/dev/made")
        check(rotation["RotationEnabled"] and rotation["RotationLambdaARN"].endswith(":rotate-desk"), "rotation")
        check("LastRotatedDate" not in rotation, "it rotated at once")

    def updated(self) -> None:
        before = json.loads(self.value("mail"))
        self.local(mail_password="second-password")
        told = self.user.make("secrets-update-mail").stdout
        equal(json.loads(self.value("mail")), before | {"password": "second-password"}, "mail")
        check("desk fetches the value itself" in told and "aws ecs" not in told, told)
        self.user.make("secrets-update-mail", "FROM=stdin", stdin=json.dumps({"password": PASSWORD}))
        equal(json.loads(self.value("mail")), before, "mail")
        told = self.user.make("secrets-update-token", "FROM=stdin", stdin="third-t0ken\n").stdout
        equal(self.value("token"), "third-t0ken", "token")
        check("aws ecs update-service --cluster <cluster> --service <service of desk> --force-new-deployment" in told, told)
        said = self.user.make("secrets-update-mail", "FROM=stdin", stdin='{"passwort": "second-password"}', expect=2)
        check("give mail as a JSON object of address, password" in said.stderr, said.stderr)

    def traced(self) -> None:
        self.local(mail_password="second-password", token=TOKEN, kept=KEPT)
        self.user.run("LC_ALL=C bash -x out/ops/secrets.sh deploy && set -ax && SHELLOPTS=allexport:xtrace bash out/ops/secrets.sh check token")
        equal((self.value("token"), json.loads(self.value("mail"))["password"]), (TOKEN, "second-password"), "values")

    def arns(self) -> None:
        told = json.loads(self.user.make("secrets-get-arns", "FORMAT=json").stdout)
        listed = {s["Name"]: s["ARN"] for s in self.client.list_secrets()["SecretList"]}
        equal({s["Name"]: s["ARN"] for s in told["SecretList"]}, listed, "ARNs")
        wanted = {f"MailSecretArn={listed['desk/dev/mail']}", f"KeptSecretArn={listed['desk/dev/kept']}"}
        lines = set(self.user.make("secrets-get-arns", "FORMAT=parameters").stdout.splitlines())
        check(wanted <= lines and len(lines) == 4, lines)
        listed = self.user.run("bash out/ops/secrets.sh list kept").stdout
        check("desk/dev/kept  last changed 2" in listed and "token" not in listed, listed)

    def setup(self) -> None:
        self.client.remove_regions_from_replication(
            SecretId="desk/dev/mail", RemoveReplicaRegions=["eu-central-1"]
        )
        for name in ("token", "mail"):
            self.client.delete_secret(SecretId=f"desk/dev/{name}", ForceDeleteWithoutRecovery=True)
        at = self.begin_setup()
        at.await_text("field address, email): ")
        at.interrupt()
        check(at.finish() != 0, "an interrupted set-up ends well")
        self.user.watch.check_run(at.text())
        equal(self.names(), {"made", "kept"}, "nothing is created before all is asked for")
        at = self.begin_setup()
        for question, answer in (
            ("field address, email): ", ADDRESS.replace("@", "-")),
            ("It has not the format email", None),
            ("field address, email): ", ADDRESS),
            ("field password): ", "second-password"),
            ("field hook, url, optional): ", ""),
            ("Token of the ticket desk (token): ", "typed 't0ken'"),
        ):
            at.await_text(question)
            if answer is not None:
                at.type(answer)
        at.await_text("MAIL_SECRET=desk/dev/mail")
        equal(at.finish(), 0, at.text())
        self.user.watch.check_run(at.text())
        equal(self.value("token"), "typed 't0ken'", "token")
        found = json.loads(self.value("mail"))
        equal((found["address"], found["password"], "hook" in found), (ADDRESS, "second-password", False), "mail")
        equal([p.name for p in self.user.scratch.iterdir()], [], "files left behind")

    def begin_setup(self) -> Terminal:
        command = self.user.watch.aws_command(["bash", "out/ops/setup-secrets.sh"])
        return Terminal(command, self.user.root, self.user.environment)

    def rotated(self) -> None:
        salt, made = json.loads(self.value("mail"))["salt"], self.value("made")
        self.user.make("secrets-rotate-mail", expect=2)
        self.user.make("secrets-rotate-mail", "CONFIRM=dev")
        found = json.loads(self.value("mail"))
        check(found["salt"] != salt and found["password"] == "second-password", "the salt alone is another")
        said = self.user.make("secrets-rotate-token", "CONFIRM=dev", expect=2).stderr
        check("nothing generates its value" in said, said)
        said = self.user.make("secrets-rotate").stderr
        check("desk/dev/made: rotation has begun" in said, said)
        equal(self.value("made"), made, "no rotation function has run here")

    def deleted(self) -> None:
        said = self.user.make("secrets-delete", expect=2).stderr
        check("There is no terminal to answer at: add CONFIRM=dev" in said, said)
        said = self.user.make("secrets-delete-kept", "CONFIRM=dev", expect=2).stderr
        check("is to be kept" in said, said)
        self.user.make("secrets-delete", "CONFIRM=dev")
        state = self.client.describe_secret(SecretId="desk/dev/mail")
        check("DeletedDate" in state and not state.get("ReplicationStatus"), state)
        check("DeletedDate" not in self.client.describe_secret(SecretId="desk/dev/kept"), "kept is deleted")
        self.local(mail_address=ADDRESS, mail_password=PASSWORD, token=TOKEN, kept=KEPT)
        said = self.user.make("secrets-create", expect=2).stderr
        check("desk/dev/mail is scheduled for deletion" in said and "RESTORE=yes" in said, said)
        self.user.make("secrets-create", "RESTORE=yes")
        equal(self.value("token"), "typed 't0ken'", "a restored secret keeps its value")
