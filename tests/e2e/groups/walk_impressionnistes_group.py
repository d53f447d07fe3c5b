"""The guide of impressionnistes, heading by heading, with generated files only."""
import json
import re
from pathlib import Path

import cdk
import estate
import faults
import surroundings
from builds import system_build
from code_modules import Caller, Python
from fake_aws import Moto
from report import Report, check, equal
from repository import Repository
from stacks import CAPABILITIES, Stacks

NAME = "impressionnistes"
# What the guide's "Secrets Created in AWS" lists.
CREATED = {
    "impressionnistes/stripe/api_key": "api_key",
    "impressionnistes/stripe/webhook_secret": "webhook_secret",
    "impressionnistes/slack/admin_webhook": "webhook_url",
    "impressionnistes/slack/devops_webhook": "webhook_url",
}
# What its "secrets.json Format" shows, with values that a person fills in.
LOCAL = {
    "slack_webhook_admin": "https://hooks.slack.com/services/planted/admin",
    "slack_webhook_devops": "https://hooks.slack.com/services/planted/devops",
    "stripe_secret_key_dev": "sk_test_planted_for_dev",
    "stripe_secret_key_prod": "sk_live_planted_for_prod",
    "stripe_webhook_secret_dev": "whsec_planted_for_dev",
    "stripe_webhook_secret_prod": "whsec_planted_for_prod",
}


FILE = "infrastructure/secrets.json"
ROTATED = "sk_test_planted 'after' $HOME \"é\""
TWO = {"stripe_secret_key_dev": "sk_test_planted_second", "stripe_webhook_secret_dev": "whsec_planted_second"}
PLANTED = [*LOCAL.values(), ROTATED, *TWO.values()]
# `cdk deploy` is a synthesis, which has been done before, and this.
MAKEFILE = """\
SECRETS_DEPLOY = aws cloudformation deploy --no-fail-on-empty-changeset --capabilities CAPABILITY_NAMED_IAM \\
  --stack-name impressionnistes-$(ENV)-secrets --template-file cdk.out/impressionnistes-$(ENV)-secrets.template.json
include out/ops/secrets.mk
"""
# "How Lambda Functions Access Secrets": the guide's own lines, with what is generated.
HANDLER = """\
from payment_secrets import get_stripe_api_key
from webhook_handler_secrets import get_webhook_secret


def example() -> list[str]:
    api_key = get_stripe_api_key()
    webhook_secret = get_webhook_secret()
    return [api_key, webhook_secret]
"""


def run(report: Report, binary: Path, work: Path) -> None:
    build = system_build(binary, NAME, work / "walk")
    equal(build.spec.provision, "cdk", "the guide deploys with the CDK")
    with Moto() as moto:
        surroundings.make_all(moto, build.spec)
        Walk(report, build, work / "home", moto).run()
        with report.case(f"walk: {NAME}: the script creates the same secrets without the CDK"):
            as_script(system_build(binary, NAME, work / "script", "cli"), work / "script", moto)


def repository(build, home: Path, moto: Moto, environment) -> Repository:
    user = Repository(build, home, variables(moto, environment), PLANTED, [FILE])
    user.write(FILE, json.dumps(LOCAL))
    return user


def variables(moto: Moto, environment) -> dict:
    return moto.environment(environment.account, environment.region)


def local_key(name: str, environment) -> str:
    return {
        "impressionnistes/stripe/api_key": f"stripe_secret_key_{environment.name}",
        "impressionnistes/stripe/webhook_secret": f"stripe_webhook_secret_{environment.name}",
        "impressionnistes/slack/admin_webhook": "slack_webhook_admin",
        "impressionnistes/slack/devops_webhook": "slack_webhook_devops",
    }[name]


def wanted(environment) -> dict:
    return {n: {field: LOCAL[local_key(n, environment)]} for n, field in CREATED.items()}


def values(moto: Moto, environment) -> dict:
    return {n: json.loads(text) for n, text in faults.values(moto, environment).items()}


def as_script(build, home: Path, moto: Moto) -> None:
    """`provision: cli`; the network fails at the third write, and a second run completes."""
    moto.forget()
    dev, prod = build.spec.environments
    user = repository(build, home, moto, dev)
    with faults.FaultyAws(moto, faults.Nth("CreateSecret", 3, "drop")) as aws:
        user.environment |= aws.environment(dev.account, dev.region)
        said = user.make("deploy-secrets", "ENV=dev", expect=2).stderr
    check("AWS cannot be reached" in said and said.count(": created") == 4, said)
    equal(len(values(moto, dev)), 2, said)
    for environment in (dev, prod):
        user.environment |= variables(moto, environment)
        user.make("deploy-secrets", f"ENV={environment.name}")
        equal(values(moto, environment), wanted(environment), environment.name)


class Walk:
    def __init__(self, report: Report, build, home: Path, moto: Moto):
        self.report, self.build, self.home, self.moto = report, build, home, moto
        self.dev, self.prod = build.spec.environments
        self.user = Repository(build, home, variables(moto, self.dev), PLANTED, [FILE])
        self.project = None

    def run(self) -> None:
        steps = {
            "create secrets.json": self.create_local_file,
            "no jq, expired credentials, a network that fails": self.fail,
            "deploy secrets": self.deploy,
            "secrets created in AWS": self.created,
            "how Lambda functions access secrets": self.fetch,
            "IAM permissions": self.permissions,
            "viewing secrets": self.view,
            "updating: one secret": self.update_one,
            "updating: two of a group": self.update_two,
            "updating: a deployment keeps an updated value": self.deploy_again,
            "stack removal policy": self.remove,
        }
        for name, step in steps.items():
            with self.report.case(f"walk: {NAME}: {name}"):
                step()

    def make(self, environment, *words: str, **more):
        self.user.environment |= variables(self.moto, environment)
        return self.user.make(*words, f"ENV={environment.name}", **more)

    def create_local_file(self) -> None:
        said = self.make(self.dev, "secrets-check", expect=2).stderr
        check(f"{FILE} not found. Copy from secrets.json.example and fill in values." in said, said)
        example = self.build.out / "local" / "infrastructure" / "secrets.json.example"
        equal(sorted(json.loads(example.read_text(encoding="utf-8"))), sorted(LOCAL), "keys")
        self.user.write(FILE, example.read_text(encoding="utf-8"))
        said = self.make(self.dev, "secrets-check", expect=2).stderr
        check(f"stripe_secret_key_dev not set in {FILE} or still has placeholder value" in said, said)
        ignored = (self.build.out / "local" / "gitignore.example").read_text(encoding="utf-8")
        check("/infrastructure/secrets.json" in ignored.splitlines(), ignored)
        self.user.write(FILE, json.dumps(LOCAL))
        self.make(self.dev, "secrets-check")

    def fail(self) -> None:
        faults.in_a_walk(self.user, self.moto, self.dev, self.home, "deploy-secrets")
        said = self.make(self.dev, "deploy-secrets", expect=2).stderr
        check("impressionnistes/stripe/api_key does not exist; the CDK creates it: cdk deploy" in said, said)

    def deploy(self) -> None:
        """The guide's stack reads secrets.json, and so writes the values into the template."""
        self.project = cdk.Project(self.home / "project")
        self.project.add(NAME, self.build.out / "code" / "cdk")
        self.project.transpile()
        self.user.watch.run(self.project.command("out"), cwd=self.project.work, env=cdk.environment({}))
        for path in (self.home / "project" / "out").rglob("*"):
            text = path.read_text(encoding="utf-8") if path.is_file() else ""
            check("planted" not in text, f"{path}: a value")
        self.user.write("Makefile", MAKEFILE)
        for environment in (self.dev, self.prod):
            template = self.template(environment)
            self.user.write(f"cdk.out/{template.name}", template.read_text(encoding="utf-8"))
            cdk.bootstrap(self.moto, environment)
            self.make(environment, "deploy-secrets")

    def template(self, environment) -> Path:
        stacks = self.project.templates("out", NAME)
        return stacks[f"{NAME}-{environment.name}-secrets"]

    def created(self) -> None:
        for environment in (self.dev, self.prod):
            equal(values(self.moto, environment), wanted(environment), environment.name)
        key = "impressionnistes/stripe/api_key"
        check(wanted(self.dev)[key] != wanted(self.prod)[key], "each environment has a key of its own")

    def fetch(self) -> None:
        code = Python(self.home / "functions")
        for name in ("payment_secrets", "webhook_handler_secrets", "secretgen_runtime"):
            module = self.build.out / "code" / "python" / f"{name}.py"
            code.add_text(module.name, module.read_text(encoding="utf-8"))
        code.add_text("handler.py", HANDLER)
        for environment in (self.dev, self.prod):
            env = {**variables(self.moto, environment), "APP_ENV": environment.name}
            with Caller(code, env, lambda command: self.user.watch.command([str(c) for c in command])) as caller:
                keys = [f"stripe_secret_key_{environment.name}", f"stripe_webhook_secret_{environment.name}"]
                equal(caller.value("handler", "example"), [LOCAL[k] for k in keys], environment.name)
            self.user.watch.check_run(caller.stderr)

    def permissions(self) -> None:
        """The guide's is `arn:aws:secretsmanager:*:*:secret:impressionnistes/*`, for everyone."""
        own = {
            "payment": ["stripe/api_key"],
            "webhook-handler": ["stripe/webhook_secret"],
            "admin-notifications": ["slack/admin_webhook"],
            "devops-notifications": ["slack/devops_webhook"],
        }
        for environment in (self.dev, self.prod):
            place = f"arn:aws:secretsmanager:{environment.region}:{environment.account}:secret:"
            found = estate.policies(self.moto, environment)
            for principal, ids in own.items():
                policy = found[f"{NAME}-{environment.name}-{principal}"]["statements"]
                equal(list(policy), ["ReadSecrets"], principal)
                equal(policy["ReadSecrets"]["Resource"],
                      [f"{place}{NAME}/{id}-??????" for id in ids], principal)  # fmt: skip
                equal(policy["ReadSecrets"]["Action"], ["secretsmanager:GetSecretValue"], principal)
            for name, policy in found.items():
                for statement in policy["statements"].values():
                    careless = [r for r in statement["Resource"] if "*" in r]
                    check(not careless, f"{name}: {careless}")

    def view(self) -> None:
        told = self.make(self.prod, "secrets-list").stdout
        groups = re.findall(r"(?m)^(\w+)\n((?:  .* last changed \d{4}-\d\d-\d\d\n)+)", told)
        equal([(g, lines.count("\n")) for g, lines in groups], [("stripe", 2), ("slack", 2)], told)
        told = self.make(self.dev, "secrets-show-stripe").stdout
        # The guide considers 24 characters of a key safe to show; this key has no more.
        value = LOCAL["stripe_secret_key_dev"]
        check(f"  api_key: {value[: len(value) // 4]}****\n" in told, told)
        said = self.make(self.dev, "secrets-show", expect=2).stderr
        check("There is no terminal to confirm at: add CONFIRM=dev" in said, said)
        told = self.make(self.dev, "secrets-show", "CONFIRM=dev", shows=True).stdout
        check(all(v in told for n in wanted(self.dev).values() for v in n.values()), "whole values")

    def update_one(self) -> None:
        """The guide's `make secrets-update-stripe STRIPE_API_KEY=…` shows the key to everyone."""
        said = self.make(self.dev, "secrets-update-stripe", "STRIPE_API_KEY=shown", expect=2).stderr
        check("on the command line exposes the value" in said, said)
        told = self.make(self.dev, "secrets-update-stripe-api-key", "FROM=stdin", stdin=ROTATED + "\n").stdout
        found = values(self.moto, self.dev)
        equal(found, wanted(self.dev) | {"impressionnistes/stripe/api_key": {"api_key": ROTATED}}, "dev")
        check("payment fetches the value itself" in told and "webhook-handler" not in told, told)

    def update_two(self) -> None:
        self.user.write(FILE, json.dumps(LOCAL | TWO))
        told = self.make(self.dev, "secrets-update-stripe").stdout
        found = values(self.moto, self.dev)
        equal([found[f"impressionnistes/stripe/{n}"][n] for n in ("api_key", "webhook_secret")],
              list(TWO.values()), "both")  # fmt: skip
        check("payment fetches" in told and "webhook-handler fetches" in told, told)
        equal(values(self.moto, self.prod), wanted(self.prod), "prod")

    def deploy_again(self) -> None:
        """The guide's stack overwrites values from the console with secrets.json on each deployment."""
        for environment in (self.dev, self.prod):
            before = values(self.moto, environment)
            stack = {"StackName": f"{NAME}-{environment.name}-secrets", "ChangeSetName": "reworded"}
            client = self.moto.client("cloudformation", environment.account, environment.region)
            client.create_change_set(
                **stack, ChangeSetType="UPDATE", TemplateBody=self.changed(environment), Capabilities=CAPABILITIES
            )
            client.execute_change_set(**stack)
            state = self.client(environment).describe_secret(SecretId="impressionnistes/stripe/api_key")
            check(state["Description"].startswith("Our "), state)
            equal(values(self.moto, environment), before, environment.name)

    def client(self, environment):
        return self.moto.client("secretsmanager", environment.account, environment.region)

    def changed(self, environment) -> str:
        """The template of a spec with reworded descriptions."""
        text = self.template(environment).read_text(encoding="utf-8")
        text, count = re.subn(r'("Description": ")(Stripe|Signing|Slack)', r"\1Our \2", text)
        equal(count, len(CREATED), "reworded descriptions")
        return text

    def remove(self) -> None:
        for environment in (self.dev, self.prod):
            before = values(self.moto, environment)
            check(before, "there are secrets")
            Stacks(self.moto, environment).delete("secrets")
            client = self.moto.client("cloudformation", environment.account, environment.region)
            left = client.list_stacks(StackStatusFilter=["CREATE_COMPLETE", "UPDATE_COMPLETE"])
            equal(left["StackSummaries"], [], "stacks")
            equal(values(self.moto, environment), before, f"{environment.name}: secrets")
