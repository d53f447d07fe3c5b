"""The guide of impressionnistes, heading by heading, with generated files only."""
import json
import re
from pathlib import Path

import cdk
import estate
import surroundings
import tools
from builds import system_build
from fake_aws import Moto
from report import Report, check, equal
from stacks import Stacks
from watch import Watch

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


def run(report: Report, binary: Path, work: Path) -> None:
    build = system_build(binary, NAME, work / "walk")
    equal(build.spec.provision, "cdk", "the guide deploys with the CDK")
    with Moto() as moto:
        surroundings.make_all(moto, build.spec)
        Walk(report, build, work / "home", moto).run()


class Walk:
    def __init__(self, report: Report, build, home: Path, moto: Moto):
        self.report, self.build, self.home, self.moto = report, build, home, moto
        self.dev, self.prod = build.spec.environments
        self.project = None

    def run(self) -> None:
        steps = {
            "create secrets.json": self.create_local_file,
            "deploy secrets": self.deploy,
            "secrets created in AWS": self.created,
            "IAM permissions": self.permissions,
            "updating: a value that a person puts outlives a deployment": self.put_values,
            "stack removal policy": self.remove,
        }
        for name, step in steps.items():
            with self.report.case(f"walk: {NAME}: {name}"):
                step()

    def create_local_file(self) -> None:
        example = self.build.out / "local" / "infrastructure" / "secrets.json.example"
        equal(sorted(json.loads(example.read_text(encoding="utf-8"))), sorted(LOCAL), "keys")
        ignored = (self.build.out / "local" / "gitignore.example").read_text(encoding="utf-8")
        check("/infrastructure/secrets.json" in ignored.splitlines(), ignored)
        self.local = self.home / "infrastructure" / "secrets.json"
        self.local.parent.mkdir(parents=True)
        self.local.write_text(json.dumps(LOCAL), encoding="utf-8")
        self.local.chmod(0o600)

    def deploy(self) -> None:
        """The guide's stack read secrets.json, and so wrote the values into the template."""
        self.project = cdk.Project(self.home / "project")
        self.project.add(NAME, self.build.out / "code" / "cdk")
        self.project.compile()
        watch = Watch(self.home / "watch", list(LOCAL.values()), may_hold=[self.local])
        watch.run(self.project.command("out"), cwd=self.project.work, env=cdk.environment({}))
        for path in (self.home / "project" / "out").rglob("*"):
            text = path.read_text(encoding="utf-8") if path.is_file() else ""
            check("planted" not in text, f"{path}: a value")
        for environment in (self.dev, self.prod):
            cdk.bootstrap(self.moto, environment)
            Stacks(self.moto, environment).create("secrets", self.template(environment))

    def template(self, environment) -> Path:
        stacks = self.project.templates("out", NAME)
        return stacks[f"{NAME}-{environment.name}-secrets"]

    def client(self, environment):
        return self.moto.client("secretsmanager", environment.account, environment.region)

    def values(self, environment) -> dict:
        client = self.client(environment)
        names = [s["Name"] for s in client.list_secrets(MaxResults=100)["SecretList"]]
        found = {n: client.get_secret_value(SecretId=n)["SecretString"] for n in names}
        return {name: json.loads(text) for name, text in found.items()}

    def created(self) -> None:
        for environment in (self.dev, self.prod):
            found = self.values(environment)
            equal({n: list(v) for n, v in found.items()},
                  {n: [field] for n, field in CREATED.items()}, environment.name)  # fmt: skip
            for secret in environment.secrets:
                for name, field in secret.fields.items():
                    equal(found[secret.name][name], field["placeholder"], secret.name)

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

    def put_values(self) -> None:
        """Methods 2 and 4. The guide's own deployment put secrets.json over them each time."""
        put = {}
        for environment in (self.dev, self.prod):
            client = self.client(environment)
            for name, field in CREATED.items():
                value = {field: LOCAL[self.local_key(name, environment)]}
                client.put_secret_value(SecretId=name, SecretString=json.dumps(value))
                put[environment.name, name] = value
            place = Stacks(self.moto, environment)
            place.update("secrets", self.changed(environment))
            for name, value in self.values(environment).items():
                equal(value, put[environment.name, name], f"{environment.name}: {name}")
        key = "impressionnistes/stripe/api_key"
        check(put["dev", key] != put["prod", key], "each environment has a key of its own")

    @staticmethod
    def local_key(name: str, environment) -> str:
        return {
            "impressionnistes/stripe/api_key": f"stripe_secret_key_{environment.name}",
            "impressionnistes/stripe/webhook_secret": f"stripe_webhook_secret_{environment.name}",
            "impressionnistes/slack/admin_webhook": "slack_webhook_admin",
            "impressionnistes/slack/devops_webhook": "slack_webhook_devops",
        }[name]

    def changed(self, environment) -> Path:
        """The template of a spec in which somebody reworded the descriptions."""
        text = self.template(environment).read_text(encoding="utf-8")
        text, count = re.subn(r'("Description": ")(Stripe|Signing|Slack)', r"\1Our \2", text)
        equal(count, len(CREATED), "reworded descriptions")
        path = self.home / f"{environment.name}-changed.json"
        path.write_text(text, encoding="utf-8")
        return path

    def remove(self) -> None:
        for environment in (self.dev, self.prod):
            before = self.values(environment)
            check(before, "there are secrets")
            Stacks(self.moto, environment).delete("secrets")
            client = self.moto.client("cloudformation", environment.account, environment.region)
            left = client.list_stacks(StackStatusFilter=["CREATE_COMPLETE", "UPDATE_COMPLETE"])
            equal(left["StackSummaries"], [], "stacks")
            equal(self.values(environment), before, f"{environment.name}: secrets")
