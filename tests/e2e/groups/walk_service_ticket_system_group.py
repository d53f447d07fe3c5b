"""The guide of service-ticket-system, heading by heading, with generated files only."""
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import iam_group
import surroundings
import terraform
import tools
from aws_at_hand import Session
from builds import system_build
from fake_aws import Moto
from iam_group import READ, Question
from report import Report, check, equal
from watch import Watch

NAME = "service-ticket-system"
# "Configure Variables": what the guide leaves empty, and what a person gives.
GENERATED = {"db_master_password": 32, "jwt_secret": 64, "redis_password": 32,
             "encryption_key": 32, "webhook_secret": 32}  # fmt: skip
GIVEN = {"smtp_password": "planted-smtp 'é' $(x)", "cloudflare_token": "planted-cloudflare",
         "api_key": "planted-api-key"}  # fmt: skip
APP_CONFIG = ["REDIS_PASSWORD", "SMTP_PASSWORD", "CLOUDFLARE_TOKEN", "ENCRYPTION_KEY",
              "WEBHOOK_SECRET", "API_KEY"]  # fmt: skip
# "Migration": what was in plain environment variables before.
PLAIN = {"DB_PASSWORD": "planted-old-database", "JWT_SECRET": "planted-old-jwt",
         "REDIS_PASSWORD": "planted-old-redis", "SMTP_PASSWORD": "planted-old-smtp",
         "CLOUDFLARE_TOKEN": "planted-old-cloudflare"}  # fmt: skip
MOVED = {**{v.lower(): PLAIN[v] for v in PLAIN if v != "DB_PASSWORD"},
         "db_master_password": PLAIN["DB_PASSWORD"], "encryption_key": "planted-old-encryption",
         "webhook_secret": "planted-old-webhook", "api_key": "planted-old-api"}  # fmt: skip
# "Parsing JSON Secrets": the guide's own lines.
PARSE = """\
const appConfig = JSON.parse(process.env.APP_CONFIG);
const redisPassword = appConfig.REDIS_PASSWORD;
const smtpPassword = appConfig.SMTP_PASSWORD;
if (redisPassword !== process.env.REDIS_PASSWORD) throw new Error('redis');
if (smtpPassword !== process.env.SMTP_PASSWORD) throw new Error('smtp');
console.log(Object.keys(appConfig).join());
"""
ROOT = """\
variable "environment" {{
  type = string
}}

{variables}
module "secrets" {{
  source = "./secrets"
{arguments}}}

resource "aws_ecs_task_definition" "api" {{
  family             = "api"
  execution_role_arn = "{role}"
  container_definitions = jsonencode([{{
    name        = "api"
    image       = "example/api:1"
    memory      = 128
    environment = [{{ name = "DATABASE_HOST", value = "aurora.example.com" }}]
    secrets     = module.secrets.ecs_secrets_api
  }}])
}}
"""


def run(report: Report, binary: Path, work: Path) -> None:
    build = system_build(binary, NAME, work / "walk")
    equal(build.spec.provision, "terraform", "the guide deploys with Terraform")
    with Moto() as moto:
        surroundings.make_all(moto, build.spec)
        Walk(report, build, work / "home", moto).run()


class Walk:
    def __init__(self, report: Report, build, home: Path, moto: Moto):
        self.report, self.build, self.home, self.moto = report, build, home, moto
        self.dev, self.prod = build.spec.environments
        home.mkdir(parents=True)
        self.file = home / "terraform" / "terraform.tfvars"

    def run(self) -> None:
        steps = {
            "configure variables": self.configure,
            "deploy infrastructure": self.deploy,
            "retrieve generated secrets": self.retrieve,
            "ECS integration, parsing JSON secrets": self.run_task,
            "IAM permissions": self.permissions,
            "update, invalid JSON": self.update,
            "migration from environment variables": self.migrate,
            "cost considerations": self.cost,
        }
        for name, step in steps.items():
            with self.report.case(f"walk: {NAME}: {name}"):
                step()

    def client(self, service: str, environment):
        return self.moto.client(service, environment.account, environment.region)

    def env(self, environment) -> dict:
        return {**self.moto.environment(environment.account, environment.region), "HOME": str(self.home)}

    def configure(self) -> None:
        """cp terraform.tfvars.example terraform.tfvars, and fill in what is not generated."""
        example = self.build.out / "local" / "terraform" / "terraform.tfvars.example"
        text = example.read_text(encoding="utf-8")
        found = dict(re.findall(r'(?m)^(\w+) = "(.*)"$', text))
        equal({k: v for k, v in found.items() if k in GENERATED}, dict.fromkeys(GENERATED, ""), "empties")
        equal(sorted(set(found) - set(GENERATED)), sorted(GIVEN), "what a person gives")
        ignored = (self.build.out / "local" / "gitignore.example").read_text(encoding="utf-8")
        check("/terraform/terraform.tfvars" in ignored.splitlines(), ignored)
        self.write_values(text, GIVEN)

    def write_values(self, text: str, values: dict) -> None:
        for key, value in values.items():
            quoted = json.dumps(value, ensure_ascii=False)
            text, count = re.subn(rf'(?m)^{key} = ".*"$', lambda _: f"{key} = {quoted}", text)
            equal(count, 1, key)
        self.file.parent.mkdir(exist_ok=True)
        self.file.write_text(text, encoding="utf-8")
        self.file.chmod(0o600)

    def project(self, environment) -> terraform.Terraform:
        """A user's root module that uses the generated module."""
        project = terraform.Terraform(self.home / environment.name, self.moto)
        module = self.build.folder(environment, "terraform")
        shutil.copytree(module, project.root / "secrets")
        names = terraform.variables_of(module)
        role = surroundings.identity_of(
            environment.services["api"]["execution_role"], environment, environment.services["api"]
        )
        text = ROOT.format(
            variables="".join(f'variable "{n}" {{\n  type      = string\n  ephemeral = true\n}}\n'
                              for n in names),
            arguments="".join(f"  {n} = var.{n}\n" for n in names),
            role=f"arn:aws:iam::{environment.account}:role/{role}",
        )  # fmt: skip
        (project.root / "main.tf").write_text(text, encoding="utf-8")
        project.environment = {**project.environment, **self.env(environment)}
        project.run("fmt")
        project.init()
        return project

    def apply(self, environment, planted: list) -> terraform.Terraform:
        project = self.project(environment)
        watch = Watch(self.home / "watch" / f"apply-{environment.name}", planted, may_hold=[self.file])
        values = [f"-var-file={self.file}", f"-var=environment={environment.name}"]
        watch.run(
            ["terraform", "apply", "-no-color", "-auto-approve", "-lock=false", *values],
            cwd=project.root, env=project.environment,
        )  # fmt: skip
        return project

    @staticmethod
    def plan_is_empty(project: terraform.Terraform, *values: str) -> None:
        plan = project.plan("-detailed-exitcode", *values)
        check("No changes" in plan.stdout, plan.stdout)

    def deploy(self) -> None:
        self.root = self.apply(self.dev, list(GIVEN.values()))

    def value(self, environment, id: str) -> str:
        name = f"{NAME}-{environment.name}-{id}"
        return self.client("secretsmanager", environment).get_secret_value(SecretId=name)["SecretString"]

    def retrieve(self) -> None:
        """The guide's two commands; nothing that they show is in Terraform's files."""
        tools.need("aws")
        for id, variable in (("db-master-password", "db_master_password"), ("jwt-secret", "jwt_secret")):
            command = ["aws", "secretsmanager", "get-secret-value", "--secret-id", f"{NAME}-dev-{id}",
                       "--query", "SecretString", "--output", "text"]  # fmt: skip
            said = tools.run(Session().command(command), env=self.env(self.dev))
            equal(len(said.stdout.rstrip("\n")), GENERATED[variable], id)
        config = json.loads(self.value(self.dev, "app-config"))
        equal(sorted(config), sorted(APP_CONFIG), "app-config")
        for variable, length in GENERATED.items():
            if variable.upper() in config:
                equal(len(config[variable.upper()]), length, variable)
        for variable, value in GIVEN.items():
            equal(config[variable.upper()], value, variable)
        values = [self.value(self.dev, i) for i in ("db-master-password", "jwt-secret")]
        values += config.values()
        for path, content in self.root.texts():
            shown = [v[:6] for v in values if v.encode() in content or json.dumps(v)[1:-1].encode() in content]
            check(not shown, f"{path} holds {shown}")

    def task(self, environment) -> dict:
        """The container's environment, as the ECS agent sets it up."""
        ecs = self.client("ecs", environment)
        definition = ecs.describe_task_definition(taskDefinition="api")["taskDefinition"]
        check("execution" in definition["executionRoleArn"], definition["executionRoleArn"])
        [container] = definition["containerDefinitions"]
        env = {e["name"]: e["value"] for e in container["environment"]}
        client = self.client("secretsmanager", environment)
        for secret in container["secrets"]:
            parts = secret["valueFrom"].split(":")
            arn, rest = ":".join(parts[:7]), parts[7:]
            check(len(rest) in (0, 3), secret)
            check(re.search(r"-[A-Za-z0-9]{6}$", arn), f"no complete ARN: {arn}")
            text = client.get_secret_value(SecretId=arn)["SecretString"]
            env[secret["name"]] = json.loads(text)[rest[0]] if rest else text
        return env

    def run_task(self) -> None:
        tools.need("node")
        env = self.task(self.dev)
        equal(sorted(env), sorted(["DATABASE_HOST", "APP_CONFIG", *PLAIN]), "variables")
        done = subprocess.run(["node", "-e", PARSE], env={"PATH": os.environ["PATH"], **env},
                              capture_output=True, text=True)  # fmt: skip
        equal(done.returncode, 0, done.stderr)
        equal(sorted(done.stdout.strip().split(",")), sorted(APP_CONFIG), "keys of APP_CONFIG")

    def permissions(self) -> None:
        """ECS injects secrets with the execution role; the guide gives the permission to the task role."""
        asked = []
        for environment in (self.dev, self.prod):
            folder = self.build.folder(environment, "iam")
            equal(sorted(f.stem for f in folder.glob("*.json")), ["api-execution", "deployer"], "policies")
            policy = json.loads((folder / "api-execution.json").read_text(encoding="utf-8"))
            for of in (self.dev, self.prod):
                place = f"arn:aws:secretsmanager:{of.region}:{of.account}:secret:"
                for id in ("db-master-password", "jwt-secret", "app-config"):
                    own = of is environment
                    name = f"{place}{NAME}-{of.name}-{id}"
                    asked.append(Question([policy], READ, name + iam_group.SUFFIX, own))
                    asked.append(Question([policy], READ, f"{name}-old{iam_group.SUFFIX}", False))
        iam_group.evaluate(asked, tools.npm_modules())

    def update(self) -> None:
        """The guide tells people to look for a trailing comma afterwards, and its command shows the value."""
        makefile = self.build.out / "ops" / "secrets.mk"
        new = "planted-new-smtp"
        watch = Watch(self.home / "watch" / "update", [new, *GIVEN.values()], may_hold=[self.file])
        command = ["make", "-s", "-f", str(makefile), "secrets-update-app-config", "ENV=dev", "FROM=stdin"]
        before = self.value(self.dev, "app-config")
        broken = watch.run(command, cwd=self.home, env=self.env(self.dev), expect=2, aws=True,
                           stdin=f'{{"SMTP_PASSWORD": "{new}",}}')  # fmt: skip
        check("JSON" in broken.stderr, f"what is wrong: {broken.stderr}")
        equal(self.value(self.dev, "app-config"), before, "nothing was written")
        done = watch.run(command, cwd=self.home, env=self.env(self.dev), aws=True,
                         stdin=json.dumps({"SMTP_PASSWORD": new}))  # fmt: skip
        check("--force-new-deployment" in done.stdout + done.stderr, "who sees it only then")
        equal(json.loads(self.value(self.dev, "app-config")),
              {**json.loads(before), "SMTP_PASSWORD": new}, "the other fields")  # fmt: skip
        # A value put by hand survives the next deployment.
        self.plan_is_empty(self.root, f"-var-file={self.file}", "-var=environment=dev")

    def migrate(self) -> None:
        """Plain variables become secrets of the same names and values; then the plain ones are removed."""
        ecs = self.client("ecs", self.prod)
        ecs.register_task_definition(
            family="api",
            containerDefinitions=[{
                "name": "api", "image": "example/api:1", "memory": 128,
                "environment": [{"name": k, "value": v} for k, v in PLAIN.items()],
            }],
        )  # fmt: skip
        text = self.file.read_text(encoding="utf-8")
        self.write_values(text, MOVED)
        project = self.apply(self.prod, list(MOVED.values()))
        self.plan_is_empty(project, f"-var-file={self.file}", "-var=environment=prod")
        env = self.task(self.prod)
        equal({k: env[k] for k in PLAIN}, PLAIN, "what the container gets")
        definition = ecs.describe_task_definition(taskDefinition="api")["taskDefinition"]
        equal(definition["revision"], 2, "the task definition that replaced it")
        check("planted" not in json.dumps(definition, default=str), "plain text in the new one")

    def cost(self) -> None:
        """The guide's sum counts three secrets as four, and one environment as all."""
        page = (self.build.out / "SECRETS.md").read_text(encoding="utf-8")
        lines = [line for line in page.splitlines() if re.match(r"\| (dev|prod|all) \|.*\$", line)]
        equal(lines, ["| dev | 3 | 0 | $1.20 |", "| prod | 3 | 0 | $1.20 |", "| all | | | $2.40 |"], "cost")
