"""The scripts and the make targets: unusual values, every kind of field, and errors."""
import json
import shutil
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
SCRIPTS = ("secrets.sh", "setup-secrets.sh", "collect.sh")
ADDRESS = "desk.planted@example.com"
PASSWORD = "-pass $word 'with' \"all\" \\ of\nit, \x1f\x7fé and 100%\r\n"
TOKEN = "file:///etc/hostname-token"
KEPT = "$(kept) `value` " + "long " * 4000
PLANTED = [ADDRESS, PASSWORD, TOKEN, KEPT, "second-password", "third-t0ken", "typed 't0ken'"]


def run(report: Report, binary: Path, work: Path) -> None:
    with report.case("ops: the scripts are the same in every system, and pass shellcheck"):
        tools.need("shellcheck", "bash")
        builds = [system_build(binary, s, work) for s in SYSTEMS]
        builds.append(Build(binary, EVERY_KEY, work / "every-key"))
        for script in SCRIPTS:
            equal(len({(b.out / "ops" / script).read_bytes() for b in builds}), 1, f"{script} of all systems")
        scripts = [builds[0].out / "ops" / script for script in SCRIPTS]
        tools.run(["shellcheck", *scripts])
        for script in scripts:
            tools.run(["bash", "-n", script])
    parsers.run(report, binary, work)
    build = Build(binary, DESK, work / "desk")
    with report.case("ops: an unusable plan.json is an error"):
        refused_plans(build, work / "refused-plans")
    with report.case("ops: text of plan.json is never executed"):
        hostile_plan(build, work / "hostile-plan")
    with Moto() as moto:
        environment = build.spec.environments[0]
        surroundings.make_rotation_functions(moto, build.spec, environment)
        variables = moto.environment(environment.account, environment.region)
        user = Repository(build, work / "walk", variables, PLANTED, [FILE])
        Desk(report, moto, environment, user).run()
    faults.run(report, build, work / "faults")


def refused_plans(build: Build, work: Path) -> None:
    ops = work / "ops"
    shutil.copytree(build.out / "ops", ops)
    place, text = ops / "plan.json", (build.out / "ops" / "plan.json").read_text(encoding="utf-8")
    commands = [["bash", ops / "secrets.sh", "check"], ["bash", ops / "setup-secrets.sh"], ["bash", ops / "collect.sh"]]
    for changed, words in (
        (None, f"{place} is missing"),
        ("", f"{place} is damaged"),
        (text[: len(text) // 2], f"{place} is damaged"),
        (f"<<<<<<< ours\n{text}", f"{place} is damaged"),
        (text + text, f"{place} is damaged"),
        ('["format"]', f"{place} is damaged"),
        (text.replace('"format": 1', '"format": "1"'), f"{place} is damaged"),
        (text.replace('"format": 1', '"format": 2'), f"{place} has format 2, but this script reads format 1"),
        (text.replace('"desk/dev/mail"', '"desk/dev\\n/mail"'), f"{place} is damaged"),
        (text.replace('"desk/dev/mail"', '"desk/dev\\u001f/mail"'), f"{place} is damaged"),
    ):
        place.unlink() if changed is None else place.write_text(changed, encoding="utf-8")
        for command in commands:
            done = tools.run(command, cwd=work, expect=1)
            check(words in done.stderr and done.stdout == "", f"{words}: {done.stderr}{done.stdout}")
    place.unlink()
    place.mkdir()
    check(f"{place} cannot be read" in tools.run(commands[0], cwd=work, expect=1).stderr, "a directory")
    place.rmdir()
    place.write_text(text, encoding="utf-8")
    said = tools.run(["make", "-f", ops / "secrets.mk", "secrets-check"], cwd=work, expect=2).stderr
    check("ERROR: private/secrets.json not found" in said and "the plan of" not in said, said)
    place.write_text(text.replace('"system": "desk"', '"system": "other"'), encoding="utf-8")
    said = tools.run(["make", "-f", ops / "secrets.mk", "secrets-check"], cwd=work, expect=2).stderr
    check(f"ERROR: {place} is the plan of other, not of desk." in said, said)


def hostile_plan(build: Build, work: Path) -> None:
    """Prefixes every text of the plan with one that a shell, jq or make would execute."""
    shutil.copytree(build.out / "ops", work / "ops")
    place = work / "ops" / "plan.json"
    hostile = "$(touch owned) `touch owned` '; touch owned; ' \" \\(env) & -x"
    kept = ("format", "source", "local", "provision")

    def spoil(value, key=""):
        if isinstance(value, dict):
            return {k: spoil(v, k) for k, v in value.items()}
        if isinstance(value, list):
            return [spoil(v) for v in value]
        return f"{hostile}{value}" if isinstance(value, str) and key not in kept else value

    plan = spoil(json.loads(place.read_text(encoding="utf-8")))
    for secret in plan["secrets"]:
        secret["environments"] = {f"{hostile}{e}": v for e, v in secret["environments"].items()}
    place.write_text(json.dumps(plan), encoding="utf-8")
    script = work / "ops" / "secrets.sh"
    for words in (["check"], ["check", hostile], ["check", "--env", hostile], ["check", "--system", hostile],
                  ["create", hostile, "--from", "stdin"], ["--help"]):  # fmt: skip
        done = tools.run(["bash", script, *words], cwd=work, expect=(0, 1))
        check("jq" not in done.stderr and "syntax" not in done.stderr, done.stderr)
    tools.run(["bash", work / "ops" / "collect.sh", hostile], cwd=work, expect=1)
    equal(sorted(p.name for p in work.iterdir()), ["ops"], "files")


class Desk:
    def __init__(self, report: Report, moto: Moto, environment, user: Repository):
        self.report, self.moto, self.user = report, moto, user
        self.client = moto.client("secretsmanager", environment.account, environment.region)

    def run(self) -> None:
        for name, step in (
            ("an invalid value stops before any call", self.misfits),
            ("create writes every kind of field", self.created),
            ("update keeps fields that are not given", self.updated),
            ("a trace of the shell shows no value", self.traced),
            ("get-arns agrees with list-secrets", self.arns),
            ("setup asks for missing values, without showing them", self.setup),
            ("rotate, and new values for generated fields", self.rotated),
            ("delete keeps retained secrets, and can be undone", self.deleted),
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
            f"mail_address in {FILE} does not have the format email",
            f"mail_password in {FILE} has 6 characters, fewer than 8",
            f"mail_password in {FILE} does not match (?s)[^ ].*",
            f"token not set in {FILE} or still has placeholder value",
            f"kept not set in {FILE} or still has placeholder value",
        ):
            check(f"ERROR: {words}" in said, f"{words}:\n{said}")
        self.user.write(FILE, '{"token": "third-t0ken", ')
        said = self.user.make("secrets-create", expect=2).stderr
        check(f"ERROR: {FILE}: it is not valid JSON" in said, said)
        equal(self.names(), set(), "secrets")

    def created(self) -> None:
        self.local(mail_address=ADDRESS, mail_password=PASSWORD, token=TOKEN, kept=KEPT, another="x")
        self.user.make("secrets-create")
        equal(self.names(), {"mail", "token", "made", "kept"}, "secrets")
        mail = json.loads(self.value("mail"))
        salt = mail.pop("salt")
        equal(mail, {"user": "desk", "port": 587, "address": ADDRESS, "password": PASSWORD}, "mail")
        check(len(salt) == 20 and salt.isalnum(), "the generated salt is invalid")
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
        check(at.finish() != 0, "an interrupted set-up exits with 0")
        self.user.watch.check_run(at.text())
        equal(self.names(), {"made", "kept"}, "nothing is created before the last question")
        at = self.begin_setup()
        for question, answer in (
            ("field address, email): ", ADDRESS.replace("@", "-")),
            ("The value does not have the format email", None),
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
        check(found["salt"] != salt and found["password"] == "second-password", "only the salt has changed")
        said = self.user.make("secrets-rotate-token", "CONFIRM=dev", expect=2).stderr
        check("its value is not generated" in said, said)
        said = self.user.make("secrets-rotate").stderr
        check("desk/dev/made: rotation started" in said, said)
        equal(self.value("made"), made, "no rotation function has run here")

    def deleted(self) -> None:
        said = self.user.make("secrets-delete", expect=2).stderr
        check("There is no terminal to confirm at: add CONFIRM=dev" in said, said)
        said = self.user.make("secrets-delete-kept", "CONFIRM=dev", expect=2).stderr
        check("is retained" in said, said)
        self.user.make("secrets-delete", "CONFIRM=dev")
        state = self.client.describe_secret(SecretId="desk/dev/mail")
        check("DeletedDate" in state and not state.get("ReplicationStatus"), state)
        check("DeletedDate" not in self.client.describe_secret(SecretId="desk/dev/kept"), "kept is deleted")
        self.local(mail_address=ADDRESS, mail_password=PASSWORD, token=TOKEN, kept=KEPT)
        said = self.user.make("secrets-create", expect=2).stderr
        check("desk/dev/mail is scheduled for deletion" in said and "RESTORE=yes" in said, said)
        self.user.make("secrets-create", "RESTORE=yes")
        equal(self.value("token"), "typed 't0ken'", "a restored secret keeps its value")
