"""The guide of ai-multi-comms, heading by heading, with generated files only."""
import json
import re
from pathlib import Path

import iam_group
import tools
from aws_at_hand import Session
from builds import Build, system_build
from code_modules import Caller, Python
from fake_aws import Moto
from iam_group import READ, Question
from report import Report, check, equal
from watch import Watch

NAME = "ai-multi-comms"
# "Naming Convention": the examples.
NAMES = [
    "whatsapp-credentials/cucumber-recruitment/cv-analysis/twilio",
    "sms-credentials/cucumber-recruitment/cv-analysis/twilio",
    "email-credentials/cucumber-recruitment/cv-analysis/sendgrid",
    "openai-api-key/whatsapp",
    "openai-api-key/sms",
    "openai-api-key/email",
]
# "Required Secrets & JSON Structure".
TWILIO = ["twilio_account_sid", "twilio_auth_token", "twilio_template_sid"]
SENDGRID = ["sendgrid_auth_value", "sendgrid_from_email", "sendgrid_from_name", "sendgrid_template_id"]
FIELDS = dict(zip(NAMES, [TWILIO, TWILIO, SENDGRID] + 3 * [["ai_api_key"]]))
CHANNELS = ("whatsapp", "sms", "email")
TENANT = "cucumber-recruitment,cv-analysis"
# A tenant that is added after everything was deployed.
LATER = {"company": "acorn-jobs", "project": "shortlist"}
LATER_NAME = "whatsapp-credentials/acorn-jobs/shortlist/twilio"
VALUE = {"twilio_account_sid": "AC-planted-account", "twilio_auth_token": "planted-token 'é' $(x)",
         "twilio_template_sid": "HX-planted-template"}  # fmt: skip


def run(report: Report, binary: Path, work: Path) -> None:
    build = system_build(binary, NAME, work / "walk")
    [environment] = build.spec.environments
    with Moto() as moto:
        Walk(report, binary, build, environment, work / "home", moto).run()


class Walk:
    def __init__(self, report, binary, build, environment, home: Path, moto: Moto):
        self.report, self.binary, self.build, self.home, self.moto = report, binary, build, home, moto
        self.environment = environment
        home.mkdir(parents=True)
        place = (environment.account, environment.region)
        self.env = {**moto.environment(*place), "HOME": str(home)}
        self.secrets = moto.client("secretsmanager", *place)
        self.table = moto.client("dynamodb", *place)

    def run(self) -> None:
        steps = {
            "naming convention, placeholders, region": self.create,
            "IAM permissions": self.permissions,
            "reference strings in the table": self.references,
            "names go from the table to the processor": self.flow,
            "an actual value, without a change of code": self.update,
            "a tenant that is added later": self.later,
            "excluded secrets": self.excluded,
        }
        for name, step in steps.items():
            with self.report.case(f"walk: {NAME}: {name}"):
                step()

    def make(self, *target: str, stdin=None, watch=None, build=None) -> str:
        file = (build or self.build).out / "ops" / "secrets.mk"
        command = ["make", "-s", "-f", str(file), *target]
        if watch:
            done = watch.run(command, cwd=self.home, env=self.env, stdin=stdin, aws=True)
        else:
            done = tools.run(Session().command(command), cwd=self.home, env=self.env, stdin=stdin)
        return done.stdout + done.stderr

    def values(self) -> dict:
        names = [s["Name"] for s in self.secrets.list_secrets()["SecretList"]]
        found = {n: self.secrets.get_secret_value(SecretId=n)["SecretString"] for n in names}
        return {name: json.loads(text) for name, text in found.items()}

    def create(self) -> None:
        tools.need("aws", "jq")
        self.make("secrets-create", "PLACEHOLDERS=yes")
        found = self.values()
        equal({n: list(v) for n, v in found.items()}, FIELDS, "names and fields")
        words = [word for value in found.values() for word in value.values()]
        check(all(word.startswith("PLACEHOLDER_") for word in words), words)
        elsewhere = self.moto.client("secretsmanager", self.environment.account, "eu-west-1")
        equal(elsewhere.list_secrets()["SecretList"], [], "secrets in another region")

    def policies(self, build=None) -> dict:
        folder = (build or self.build).folder(self.environment, "iam")
        files = sorted(folder.glob("*.json"))
        return {f.stem: json.loads(f.read_text(encoding="utf-8")) for f in files}

    def question(self, document: dict, name: str, allowed: bool) -> Question:
        place = f"arn:aws:secretsmanager:{self.environment.region}:{self.environment.account}:secret:"
        return Question([document], READ, f"{place}{name}{iam_group.SUFFIX}", allowed)

    def permissions(self) -> None:
        """The guide's `…/twilio-*` and `openai-api-key/whatsapp-*` also match longer names."""
        found = self.policies()
        processors = {f"{c}-channel-processor": c for c in CHANNELS}
        equal(sorted(found), sorted([*processors, "deployer"]), "the router is granted nothing")
        asked = []
        for processor, channel in processors.items():
            own = [n for n in NAMES if n.startswith(channel) or n.endswith(f"/{channel}")]
            equal(len(own), 2, processor)
            foreign = [f"{n}-old" for n in own] + [f"x{n}" for n in own]
            foreign += [f"{channel}-credentials/a/twilio-b", "another-system/key"]
            for name in NAMES + foreign:
                asked.append(self.question(found[processor], name, name in own))
        asked += [self.question(found["deployer"], n, False) for n in NAMES]
        self.modules = tools.npm_modules()
        iam_group.evaluate(asked, self.modules)

    def commands(self) -> dict:
        """The commands that the page gives for the items."""
        page = (self.build.out / "SECRETS.md").read_text(encoding="utf-8")
        found = re.findall(r"\| `(aws dynamodb (\S+) .*)` \|", page)
        return {which: command.replace("\\|", "|") for command, which in found}

    def shell(self, command: str, expect=0) -> str:
        started = Session().command(["bash", "-c", command])
        done = tools.run(started, cwd=self.build.out, env=self.env, expect=expect)
        return done.stdout + done.stderr

    def item(self) -> dict:
        key = {"company_name": {"S": "cucumber-recruitment"}, "project_name": {"S": "cv-analysis"}}
        answer = self.table.get_item(TableName="company-data-dev", Key=key)
        return plain({"M": answer.get("Item", {})})

    def references(self) -> None:
        self.table.create_table(
            TableName="company-data-dev", BillingMode="PAY_PER_REQUEST",
            KeySchema=[{"AttributeName": "company_name", "KeyType": "HASH"},
                       {"AttributeName": "project_name", "KeyType": "RANGE"}],
            AttributeDefinitions=[{"AttributeName": n, "AttributeType": "S"}
                                  for n in ("company_name", "project_name")],
        )  # fmt: skip
        commands = self.commands()
        equal(sorted(commands), ["put-item", "update-item"], "commands")
        refused = self.shell(commands["update-item"], expect=(254, 255))
        check("ConditionalCheckFailed" in refused, f"an incomplete item is not created: {refused}")
        self.shell(commands["put-item"])
        whole = self.item()
        equal(whole["channel_config"], {c: {"credentials_id": n} for c, n in zip(CHANNELS, NAMES)}, "item")
        keys = {c: {"ai_api_key_reference": f"openai-api-key/{c}"} for c in CHANNELS}
        equal(whole["ai_config"], keys, "item")
        # Other attributes, and an outdated name.
        self.table.update_item(
            TableName="company-data-dev",
            Key={k: {"S": whole[k]} for k in ("company_name", "project_name")},
            UpdateExpression="SET project_status = :a, channel_config.sms.credentials_id = :b, "
            "channel_config.sms.company_phone = :c",
            ExpressionAttributeValues={":a": {"S": "active"}, ":b": {"S": "old"}, ":c": {"S": "+44"}},
        )  # fmt: skip
        refused = self.shell(commands["put-item"], expect=(254, 255))
        check("ConditionalCheckFailed" in refused, f"an existing item is not overwritten: {refused}")
        self.shell(commands["update-item"])
        changed = self.item()
        equal(changed.pop("project_status"), "active", "what is not a name")
        equal(changed["channel_config"]["sms"].pop("company_phone"), "+44", "what is not a name")
        equal(changed, whole, "the names")

    def flow(self) -> None:
        """The router reads the name from the table; the processor fetches the secret by that name."""
        self.code = Python(self.home / "code")
        self.code.add(self.build.out / "code", NAME)
        self.processor = self.code.place(NAME, "whatsapp-channel-processor")
        name = self.item()["channel_config"]["whatsapp"]["credentials_id"]
        with self.caller() as caller:
            error = caller.error(self.processor, "get_whatsapp_credentials", name)
            equal(error["code"], "malformed", "no value is set yet")
            check(error["message"].endswith("is still its placeholder"), error)
            other = self.item()["channel_config"]["sms"]["credentials_id"]
            error = caller.error(self.processor, "get_whatsapp_credentials", other)
            equal(error["code"], "environment", "a name of another channel")
        router = self.build.out / "code" / "python" / "channel_router_secrets.py"
        check(not router.exists(), "the router fetches nothing")

    def caller(self, watch=None) -> Caller:
        env = {**self.env, "APP_ENV": "dev"}
        wrap = (lambda command: watch.command([str(c) for c in command])) if watch else (lambda c: c)
        return Caller(self.code, env, wrap)

    def watch(self, name: str) -> Watch:
        return Watch(self.home / "watch" / name, list(VALUE.values()))

    def update(self) -> None:
        """The guide's `update-secret --secret-string` shows the value to anyone who lists processes."""
        put, used = self.watch("put"), self.watch("used")
        target = "secrets-update-whatsapp-credentials-cucumber-recruitment-cv-analysis"
        said = self.make(target, "FROM=stdin", stdin=json.dumps(VALUE), watch=put)
        check(f"{NAMES[0]}: updated" in said, said)
        with self.caller(used) as caller:
            found = caller.value(self.processor, "get_whatsapp_credentials", NAMES[0])
            equal(found, VALUE, "what the processor gets")
            check("planted" not in caller.shown[-1], caller.shown[-1])
        used.check_run(caller.stderr)

    def later(self) -> None:
        """With the policies and the code that were deployed before."""
        self.secrets.create_secret(Name=LATER_NAME, SecretString=json.dumps(VALUE))
        before = self.policies()
        asked = [self.question(before["whatsapp-channel-processor"], LATER_NAME, True)]
        others = ("sms-channel-processor", "email-channel-processor", "deployer")
        asked += [self.question(before[p], LATER_NAME, False) for p in others]
        iam_group.evaluate(asked, self.modules)
        with self.caller() as caller:
            equal(caller.value(self.processor, "get_whatsapp_credentials", LATER_NAME), VALUE, "code")
        source = self.home / "grown" / NAME
        source.mkdir(parents=True)
        text = (self.build.source / "secrets.spec.yaml").read_text(encoding="utf-8")
        first = "    - { company: cucumber-recruitment, project: cv-analysis }\n"
        check(first in text, "the first tenant")
        more = "    - {{ company: {company}, project: {project} }}\n".format(**LATER)
        (source / "secrets.spec.yaml").write_text(text.replace(first, first + more), encoding="utf-8")
        grown = Build(self.binary, source, self.home / "grown-build")
        after = self.policies(grown)
        # The deployer's policy names the secrets; readers need no new policy.
        check(before.pop("deployer") != after.pop("deployer"), "the deployer may create it now")
        equal(after, before, "policies of the readers")
        told = json.loads((grown.out / "references.json").read_text(encoding="utf-8"))
        items = told["dev"]["company-data"]
        equal(list(items), [TENANT, "acorn-jobs,shortlist"], "items")
        put = items["acorn-jobs,shortlist"]["put-item"]
        self.table.put_item(**put)
        found = plain({"M": put["Item"]})["channel_config"]["whatsapp"]["credentials_id"]
        equal(found, LATER_NAME, "its name")
        said = self.make("secrets-list", build=grown)
        check(LATER_NAME in said, said)

    def excluded(self) -> None:
        page = (self.build.out / "SECRETS.md").read_text(encoding="utf-8")
        kept = page[page.index("## Kept elsewhere") :]
        check("api-gateway-api-keys" in kept and "API Gateway manages its own keys" in kept, kept)


def plain(value: dict):
    """The value of a DynamoDB attribute: strings and maps."""
    [(kind, held)] = value.items()
    return held if kind == "S" else {name: plain(v) for name, v in held.items()}
