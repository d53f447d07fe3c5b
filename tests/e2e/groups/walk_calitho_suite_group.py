"""The guide of calitho-suite, heading by heading, with generated files only."""
import json
import re
import shutil
import time
from pathlib import Path

import estate
import surroundings
import tools
from builds import system_build
from code_modules import Caller, TypeScript
from fake_aws import Moto
from front import Front
from report import Report, check, equal
from terminal import Terminal
from watch import Watch

NAME = "calitho-suite"
# "Secret Structure", with values that a person types.
TYPED = {
    "database": ("DATABASE_URL", "postgresql://app:planted-database@db.example.com/suite"),
    "nextauth": ("NEXTAUTH_SECRET", "planted-nextauth 'with' \"quotes\" $and é"),
    "redis": ("REDIS_URL", "redis://:planted-redis@cache.example.com:6379"),
}
ROTATED = "postgresql://app:planted-rotated@db.example.com/suite"
# "Usage in Code": the guide's own lines.
NEXT_JS = """\
import { getDatabaseUrl, getNextAuthSecret } from '@/lib/secrets'
import { getAllSecrets } from '@/lib/secrets'
import { clearSecretsCache } from '@/lib/secrets'

export async function example(): Promise<string[]> {
  const databaseUrl = await getDatabaseUrl()
  const nextAuthSecret = await getNextAuthSecret()
  const secrets = await getAllSecrets()
  clearSecretsCache()
  return [databaseUrl, nextAuthSecret, secrets.redisUrl]
}
"""
WORKER = """\
import { getRedisUrl } from '../lib/secrets'
import * as lib from '../lib/secrets'

export async function example(): Promise<string> {
  const redisUrl = await getRedisUrl()
  return redisUrl
}
// @ts-expect-error: the worker's role may not read it
export const denied: unknown = lib.getDatabaseUrl
"""


def run(report: Report, binary: Path, work: Path) -> None:
    build = system_build(binary, NAME, work / "walk")
    with Moto() as moto, Front(moto.endpoint) as front:
        surroundings.make_all(moto, build.spec)
        Walk(report, build, work / "home", moto, front).run()


class Walk:
    def __init__(self, report: Report, build, home: Path, moto: Moto, front: Front):
        self.report, self.build, self.home, self.moto, self.front = report, build, home, moto, front
        self.dev, self.staging, self.prod = build.spec.environments
        self.home.mkdir(parents=True)
        self.values = {field: value for field, value in TYPED.values()}

    def run(self) -> None:
        steps = {
            "run the setup script": self.set_up,
            "secret structure": self.structure,
            "update your .env file": self.write_env_file,
            "IAM permissions": self.permissions,
            "usage in code": self.compile,
            "environment priority: development": self.development,
            "environment priority: production": self.production,
            "environment priority: fallback": self.fallback,
            "secret rotation, clear cache": self.rotate,
            "troubleshooting": self.troubleshooting,
        }
        for name, step in steps.items():
            with self.report.case(f"walk: {NAME}: {name}"):
                step()

    def client(self, environment):
        return self.moto.client("secretsmanager", environment.account, environment.region)

    def watch(self, name: str, **more) -> Watch:
        planted = [*self.values.values(), ROTATED]
        return Watch(self.home / "watch" / name, planted, **more)

    def set_up(self) -> None:
        """The guide's script passes the values in `--secret-string '…'`."""
        tools.need("aws", "jq")
        watch = self.watch("setup")
        script = self.build.out / "ops" / "setup-secrets.sh"
        command = watch.aws_command(["bash", str(script)])
        terminal = Terminal(command, self.home, self.environment(self.prod))
        terminal.await_text("Environment (")
        terminal.await_text("]: ")
        terminal.type("prod")
        for field, value in TYPED.values():
            terminal.await_text(field)
            terminal.await_text(": ")
            terminal.type(value)
        equal(terminal.finish(), 0, terminal.text())
        watch.check_run(terminal.text())
        names = [s["Name"] for s in self.client(self.staging).list_secrets()["SecretList"]]
        equal(names, [], "nothing was done in another environment")
        # The same without a terminal.
        for id, (field, value) in TYPED.items():
            self.client(self.dev).create_secret(
                Name=f"{NAME}/{id}", SecretString=json.dumps({field: value})
            )

    def environment(self, environment) -> dict:
        return {**self.moto.environment(environment.account, environment.region), "HOME": str(self.home)}

    def structure(self) -> None:
        client = self.client(self.prod)
        for id, (field, value) in TYPED.items():
            found = json.loads(client.get_secret_value(SecretId=f"{NAME}/{id}")["SecretString"])
            equal(found, {field: value}, id)

    def write_env_file(self) -> None:
        """The guide's lines for AWS are in the generated example; the values are the developer's own."""
        example = (self.build.out / "local" / "web" / ".env.example").read_text(encoding="utf-8")
        lines = dict(re.findall(r"^(\w+)=(.*)$", example, re.M))
        self.names = {k: v for k, v in lines.items() if k.startswith("AWS_SECRET_")}
        equal(self.names, {f"AWS_SECRET_{id.upper()}": f"{NAME}/{id}" for id in TYPED}, "names")
        equal(sorted(set(lines) - set(self.names)), sorted(self.values), "values")

    def permissions(self) -> None:
        """The guide's is `arn:aws:secretsmanager:us-west-1:*:secret:calitho-suite/*`, for both."""
        own = {"web": sorted(TYPED), "worker": ["redis"]}
        for environment in (self.dev, self.staging, self.prod):
            place = f"arn:aws:secretsmanager:us-west-1:{environment.account}:secret:{NAME}"
            for service, ids in own.items():
                file = self.build.folder(environment, "iam") / f"{service}.json"
                found = estate.statements(json.loads(file.read_text(encoding="utf-8")))
                equal(found["ReadSecrets"]["Resource"], [f"{place}/{id}-??????" for id in ids], service)
                actions = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"]
                equal(found["ReadSecrets"]["Action"], actions, service)

    def compile(self) -> None:
        self.code = TypeScript(self.home / "project")
        self.code.add(self.build.out / "code", NAME)
        code = self.code.source / NAME
        (self.code.source / "worker").mkdir()
        # The worker's lib is what is generated for the worker.
        shutil.copytree(code / "worker", self.code.source / "lib")
        self.code.add_text("app.ts", NEXT_JS)
        self.code.add_text("worker/index.ts", WORKER)
        self.code.check(["commonjs"], paths={"@/lib/*": [f"{code}/web/*"]})
        self.web = self.code.place(NAME, "web")
        self.worker = self.code.place(NAME, "worker")

    def caller(self, environment, watch=None, **more) -> Caller:
        env = {**self.environment(environment), "AWS_ENDPOINT_URL": self.front.endpoint, **more}
        for name in ("AWS_REGION", "AWS_DEFAULT_REGION", "NODE_ENV", "APP_ENV"):
            if name not in more:
                env.pop(name, None)
        self.front.trouble = None
        self.front.take()
        if watch is None:
            return Caller(self.code, env)
        return Caller(self.code, env, lambda command: watch.command([str(c) for c in command]))

    def development(self) -> None:
        """`next dev` says NODE_ENV=development; AWS is not needed, whatever names are set."""
        local = {"DATABASE_URL": "postgresql://localhost/suite", "NEXTAUTH_SECRET": "local-word",
                 "REDIS_URL": "redis://localhost:6379"}  # fmt: skip
        with self.caller(self.dev, NODE_ENV="development", **self.names, **local) as caller:
            equal(caller.value(self.web, "get_all_secrets"),
                  dict(zip(("databaseUrl", "nextAuthSecret", "redisUrl"), local.values())), "all")  # fmt: skip
        equal(self.front.take(), [], "requests")

    def production(self) -> None:
        """With the names from the .env file, and with the environment's own names."""
        watch = self.watch("production")
        for more in ({"NODE_ENV": "production", "AWS_REGION": self.prod.region, **self.names},
                     {"NODE_ENV": "production", "APP_ENV": "prod"}):  # fmt: skip
            with self.caller(self.prod, watch, **more) as caller:
                found = caller.value(self.web, "get_all_secrets")
                check("planted" not in caller.shown[-1], caller.shown[-1])
                equal(sorted(found.values()), sorted(self.values.values()), "all")
                equal(caller.value(self.worker, "get_redis_url"), TYPED["redis"][1], "the worker's")
            watch.check_run(caller.stderr)
            equal(len(self.front.take()), 4, "requests: three of the application, one of the worker")

    def fallback(self) -> None:
        """Where the spec allows it, and never instead of a missing permission."""
        local = {"DATABASE_URL": "postgresql://localhost/suite"}
        for environment, trouble, code in (
            (self.dev, "drop", None),
            (self.dev, (400, "AccessDeniedException"), "denied"),
            (self.prod, "drop", "unavailable"),
            (self.prod, (400, "AccessDeniedException"), "denied"),
        ):
            with self.caller(environment, APP_ENV=environment.name, **local) as caller:
                self.front.trouble = trouble
                if code is None:
                    equal(caller.value(self.web, "get_database_url"), local["DATABASE_URL"], "fallback")
                else:
                    error = caller.error(self.web, "get_database_url")
                    equal((error["code"], error["secret"]), (code, "database"), environment.name)
            told = "SecretsWarning" in caller.stderr
            equal(told, code is None, f"a warning: {caller.stderr}")

    def rotate(self) -> None:
        """The guide says to restart; a new value is seen when the cache expires or is cleared."""
        watch, update = self.watch("rotate"), self.watch("update")
        with self.caller(self.prod, watch, APP_ENV="prod") as caller:
            before = caller.value(self.web, "get_database_url")
            equal(before, TYPED["database"][1], "before")
            script = self.build.out / "ops" / "secrets.mk"
            command = ["make", "-f", str(script), "secrets-update-database", "ENV=prod", "FROM=stdin"]
            update.run(command, cwd=self.home, env=self.environment(self.prod), stdin=ROTATED, aws=True)
            equal(caller.value(self.web, "get_database_url"), before, "still cached")
            caller.value(self.web, "clear_secrets_cache")
            equal(caller.value(self.web, "get_database_url"), ROTATED, "after clearing")
        watch.check_run(caller.stderr)

    def troubleshooting(self) -> None:
        with self.caller(self.staging, APP_ENV="staging") as caller:
            error = caller.error(self.web, "get_database_url")
            equal((error["code"], error["secret"]), ("not-found", "database"), "secret not found")
            self.front.trouble = (400, "AccessDeniedException")
            time.sleep(1.2)  # an error is kept for a second
            error = caller.error(self.web, "get_database_url")
            equal(error["code"], "denied", "access denied")
        with self.caller(self.staging) as caller:
            error = caller.error(self.web, "get_database_url")
            check("set APP_ENV to one of dev, staging, prod" in error["message"], error["message"])
