"""The guide of ai-voice-tool from beginning to end, with generated files only."""
import re
import shutil
from pathlib import Path

import faults
import stacks
import surroundings
from builds import system_build
from fake_aws import Moto
from report import Report, check, equal
from repository import Repository
from stacks import Stacks

SID = "AC'5 \"odd\" $HOME #1\\"
TOKEN = "-tøken with \"quotes\" and `ticks` 12345"
KEY = "sk-proj-first-" + "k3y" * 40
NEW_TOKEN = "n3w-token $(id) 98765"
NEW_KEY = "sk-proj-second 'k3y'"
PLANTED = [SID, TOKEN, KEY, NEW_TOKEN, NEW_KEY]
FILES = ["webhook-handler/.env", "voice-parser/.env"]


def run(report: Report, binary: Path, work: Path) -> None:
    build = system_build(binary, "ai-voice-tool", work)
    environment = build.spec.environments[0]
    with Moto() as moto:
        variables = moto.environment(environment.account, environment.region)
        user = Repository(build, work / "walk", variables, PLANTED, FILES)
        Walk(report, moto, environment, user, work).run()


def quoted(value: str) -> str:
    """In a form that node's dotenv reads."""
    return f"`{value}`" if "`" not in value else f"'{value}'"


class Walk:
    def __init__(self, report: Report, moto: Moto, environment, user: Repository, work: Path):
        self.report, self.moto, self.environment, self.user, self.work = report, moto, environment, user, work
        self.client = moto.client("secretsmanager", environment.account, environment.region)

    def run(self) -> None:
        for name, step in (
            ("no .env file: the guide's first message", self.no_files),
            ("placeholders: the guide's third message", self.placeholders),
            ("secrets-check accepts the values", self.checked),
            ("no jq, expired credentials, a network that fails", self.faults),
            ("one secret, then all of them, are created", self.created),
            ("secrets that exist: the guide's second message", self.exists),
            ("each environment has its own", self.environments),
            ("the stacks accept the ARNs", self.deployed),
            ("updates, and what the guide's method misses", self.updated),
            ("one secret is updated from standard input", self.one_updated),
        ):
            with self.report.case(f"walk ai-voice-tool: {name}"):
                step()

    def values(self, env: str = "dev") -> dict:
        found = {}
        for secret in self.client.list_secrets()["SecretList"]:
            if secret["Name"].startswith(env + "/"):
                text = self.client.get_secret_value(SecretId=secret["Name"])["SecretString"]
                found[secret["Name"].removeprefix(env + "/")] = text
        return found

    def fill_in(self, token: str, sid: str, key: str) -> None:
        self.user.write("webhook-handler/.env", f"TWILIO_AUTH_TOKEN={quoted(token)}\n")
        self.user.write("voice-parser/.env", f"TWILIO_ACCOUNT_SID={quoted(sid)} # theirs\n"
                        f"export TWILIO_AUTH_TOKEN={quoted(token)}\n\nOPENAI_API_KEY={quoted(key)}\n")  # fmt: skip

    def no_files(self) -> None:
        said = self.user.make("secrets-create", expect=2).stderr
        check("ERROR: webhook-handler/.env not found. Copy from .env.example and fill in values." in said, said)
        check("ERROR: voice-parser/.env not found." in said, said)

    def placeholders(self) -> None:
        # The guide's first step.
        for file in FILES:
            (self.user.root / file).parent.mkdir()
            shutil.copy(self.user.root / "out/local" / f"{file}.example", self.user.root / file)
        for target in ("secrets-check", "secrets-create", "secrets-update"):
            said = self.user.make(target, expect=2).stderr
            for words in ("TWILIO_AUTH_TOKEN not set in webhook-handler/.env",
                          "OPENAI_API_KEY not set in voice-parser/.env"):  # fmt: skip
                check(f"ERROR: {words} or still has placeholder value" in said, said)
        equal(self.values(), {}, "secrets")
        # Two files, one secret.
        self.fill_in(TOKEN, SID, KEY)
        self.user.write("webhook-handler/.env", f"TWILIO_AUTH_TOKEN={quoted(NEW_TOKEN)}\n")
        said = self.user.make("secrets-check", expect=2).stderr
        check("TWILIO_AUTH_TOKEN differs between" in said, said)

    def checked(self) -> None:
        self.fill_in(TOKEN, SID, KEY)
        self.user.make("secrets-check")

    def faults(self) -> None:
        faults.in_a_walk(self.user, self.moto, self.environment, self.work, "secrets-create-twilio-auth-token")

    def created(self) -> None:
        self.user.make("secrets-create-twilio-auth-token")
        equal(self.values(), {"twilio/auth-token": TOKEN}, "secrets")
        self.user.make("secrets-create")
        equal(self.values(), {"twilio/auth-token": TOKEN, "twilio/account-sid": SID, "openai/api-key": KEY}, "secrets")

    def exists(self) -> None:
        said = self.user.make("secrets-create-openai-api-key", expect=2).stderr
        check("dev/openai/api-key already exists. Use make secrets-update-openai-api-key" in said, said)
        said = self.user.make("secrets-create").stderr
        check("dev/twilio/account-sid: already exists" in said, said)
        listed = self.user.make("secrets-list").stdout
        check(re.search(r"\ntwilio\n  dev/twilio/account-sid +last changed \d{4}-\d\d-\d\d\n", listed), listed)

    def environments(self) -> None:
        self.user.make("secrets-create", "ENV=prod")
        equal(set(self.values("prod")), {"twilio/auth-token", "twilio/account-sid", "openai/api-key"}, "prod")
        equal(self.values("staging"), {}, "staging")
        said = self.user.make("secrets-list", "ENV=staging").stdout
        equal(said.count("not created"), 3, said)

    def deployed(self) -> None:
        told = self.user.make("secrets-get-arns").stdout
        check(told.startswith("Secret ARNs for environment: dev\n\nTwilioAccountSidSecretArn:\narn:aws:"), told)
        place = Stacks(self.moto, self.environment)
        iam = self.moto.client("iam", self.environment.account, "us-east-1")
        role = surroundings.make_role(iam, "functions")
        bucket = place.upload_code()
        for service in ("webhook-handler", "voice-parser"):
            self.user.run(
                "aws cloudformation deploy --no-fail-on-empty-changeset "
                f"--stack-name {service} --template-file out/dev/cloudformation/{service}.yaml "
                "--parameter-overrides $(make -s secrets-get-arns FORMAT=parameters) "
                f"CodeS3Bucket={bucket} CodeS3Key={stacks.KEY} Handler=index.handler "
                f"Runtime={surroundings.RUNTIME} RoleArn={role}"
            )
        equal(self.variables("webhook-handler"), {"TWILIO_AUTH_TOKEN": TOKEN}, "webhook-handler")
        equal(self.variables("voice-parser"),
              {"TWILIO_AUTH_TOKEN": TOKEN, "TWILIO_ACCOUNT_SID": SID, "OPENAI_API_KEY": KEY}, "voice-parser")  # fmt: skip

    def variables(self, stack: str) -> dict:
        cloudformation = self.moto.client("cloudformation", self.environment.account, self.environment.region)
        [found] = cloudformation.list_stack_resources(StackName=stack)["StackResourceSummaries"]
        functions = self.moto.client("lambda", self.environment.account, self.environment.region)
        function = functions.get_function_configuration(FunctionName=found["PhysicalResourceId"])
        return function["Environment"]["Variables"]

    def updated(self) -> None:
        self.fill_in(NEW_TOKEN, SID, KEY)
        told = self.user.make("secrets-update")
        equal(self.values()["twilio/auth-token"], NEW_TOKEN, "the token")
        check("dev/twilio/account-sid: already has this value" in told.stderr, told.stderr)
        # The guide's way: deploying the unchanged template again.
        self.user.run("aws cloudformation deploy --no-fail-on-empty-changeset --stack-name webhook-handler "
                      "--template-file out/dev/cloudformation/webhook-handler.yaml", expect=(0, 255))  # fmt: skip
        equal(self.variables("webhook-handler")["TWILIO_AUTH_TOKEN"], TOKEN, "after the guide's way")
        commands = re.findall(r"^  (aws cloudformation deploy .*\\\n.*)$", told.stdout, re.M)
        equal(len(commands), 2, told.stdout)
        for command in commands:
            self.user.run(re.sub(r"<stack of ([a-z-]+)>", r"\1", command))
        for service in ("webhook-handler", "voice-parser"):
            equal(self.variables(service)["TWILIO_AUTH_TOKEN"], NEW_TOKEN, f"{service} after what was told")

    def one_updated(self) -> None:
        self.user.make("secrets-update-openai-api-key", "FROM=stdin", stdin=NEW_KEY + "\n")
        equal(self.values()["openai/api-key"], NEW_KEY, "the key")
        said = self.user.make("secrets-update", "OPENAI_API_KEY=shown", expect=2).stderr
        check("on the command line exposes the value" in said, said)
        shown = self.user.make("secrets-show-openai").stdout
        check(NEW_KEY[:2] in shown and NEW_KEY[:6] not in shown, shown)
        whole = self.user.make("secrets-show", "CONFIRM=dev", shows=True).stdout
        check(all(v in whole for v in (NEW_KEY, NEW_TOKEN, SID)), "entire values are shown")
