"""The generated modules that fetch secrets, called from Node.js and Python with the real SDKs."""
import base64
import json
import os
import time
from contextlib import ExitStack
from pathlib import Path

import tools
from builds import EVERY_KEY, SYSTEMS, Build, system_build
from code_modules import Caller, Python, TypeScript
from fake_aws import Moto
from front import Front
from report import Report, check, equal

SPEC = tools.E2E / "specs" / "accessors"
NAME = "everything"
CACHE_SECONDS = 2  # as the spec says
URL = "postgresql://app:planted-url@db.example.com/app"
MAIL = {"HOST": "mail.example.com", "PORT": 587, "password": "planted-mail-word"}
APP = {"COUNT": "12", "ON": True, "EXTRA": {"a": [1, None]}, "class": "planted-class",
       "a.b-c": "planted-abc", "__proto__": "planted-proto", "OWNER": "ops@example.com"}  # fmt: skip
ODD = {"toJSON": "planted-json", "shown": "for all to see", "tree": {"planted-in": ["a tree"]}}
# What each format and a pattern take and refuse: variable, function, its code, values.
FITTING = {
    ("DATABASE_URL", "get_database_url"): ["https://a", "postgresql://u:p@h/db?x=1#y", "mailto:x", "A+b.c-d:é"],
    ("COUNT", "get_app_count"): ["0", "-0", "-12", "120", "9007199254740991"],
    ("ON", "get_app_on"): ["true", "false"],
    ("EXTRA", "get_app_extra"): ["null", "[1, null]", ' {"a": "é"} ', '"text"', "1e5"],
    ("CERT", "get_app_cert"): ["-----BEGIN CERTIFICATE-----\nMII=\n-----END CERTIFICATE-----\n", "-----BEGIN X"],
    ("KEY", "get_app_key"): ["QQ==", "QUI=", "QUJD", "+/+/"],
    ("OWNER", "get_app_owner"): ["a@b.c", "é+x@sub.example.org"],
    ("SIGNING_KEY", "get_signing_key"): ["key-1234", "KEY-abcd", "kEy-" + "z" * 16],
}
MISFITTING = {
    ("DATABASE_URL", "get_database_url"): ["://x", "1http://a", "http:", "http://a b", "http://a\n", " http://a"],
    ("COUNT", "get_app_count"): ["01", "+1", "1.0", "1e3", "--1", "-", "1\n", " 1", "١", "0x1",
                                  "9007199254740992", "9" * 5000],
    ("ON", "get_app_on"): ["True", "yes", "1", "true ", "true\n", "falsetrue"],
    ("EXTRA", "get_app_extra"): ["{", "undefined", "NaN", "{'a': 1}", "[1,]", "-Infinity"],
    ("CERT", "get_app_cert"): ["----BEGIN X", " -----BEGIN X", "-----END X", "MII="],
    ("KEY", "get_app_key"): ["QQ=", "Q", "QQ", "QUJD\n", "Q-_=", "====", "QQ==QQ=="],
    ("OWNER", "get_app_owner"): ["a@b", "@b.c", "a@.c@d", "a b@c.d", "a@b.c\n", "a.b"],
    ("SIGNING_KEY", "get_signing_key"): ["key-", "key_1234", "xkey-1234", "key-1234\n", "key-abcé",
                                         "key-١٢٣٤", "key-" + "z" * 17, "ke-12345"],
}  # fmt: skip
USE = """\
import { getAllSecrets, getApp, getMail, getOnlyProd } from './everything/web/secrets';
import { getTenantsToken } from './everything/worker/secrets';
import { getTenants } from './everything/router/secrets';

export async function use(): Promise<string> {
  const port: number = (await getMail()).PORT;
  const word: string | undefined = (await getApp()).class;
  const only: string | undefined = await getOnlyProd();
  const token: string = await getTenantsToken({ company: 'acme', class: 'rockets' });
  // @ts-expect-error: there is no such tenant
  await getTenantsToken({ company: 'acme', class: 'drones' });
  const byName: string = (await getTenants('everything/prod/x/y/email')).token;
  const all = await getAllSecrets();
  // @ts-expect-error: nobody changes what all share
  all.databaseUrl = '';
  return [port, word, only, token, byName, all.mail.password].join();
}
"""
USE_PYTHON = """\
from typing import Optional
from everything.web_secrets import AllSecrets, MailSecret, get_all_secrets, get_mail, get_only_prod
from everything.worker_secrets import get_tenants_token

mail: MailSecret = get_mail()
port: int = mail.port
only: Optional[str] = get_only_prod()
token: str = get_tenants_token(company="acme", class_="rockets")
everything: AllSecrets = get_all_secrets()
"""


def run(report: Report, binary: Path, work: Path) -> None:
    builds = [system_build(binary, name, work / "systems") for name in SYSTEMS]
    builds += [Build(binary, s, work / "systems" / s.name) for s in (EVERY_KEY, SPEC)]
    written = []
    for language, use in ((TypeScript, ("use.ts", USE)), (Python, ("use.py", USE_PYTHON))):
        with report.case(f"code: {language.word}: the compiler finds nothing in any module"):
            code = language(work / language.word)
            for build in builds:
                if (build.out / "code" / code.word).is_dir():
                    code.add(build.out / "code", build.out.name)
            code.add_text(*use)
            code.check()
        with Moto() as moto, Front(moto.endpoint) as front:
            Calls(report, code, moto, front, builds[-1]).run()
        written.append(code)
    with report.case("code: requests time out if AWS does not answer or does not finish"):
        unanswered(written, builds[-1].spec.environments[1].name)


def unanswered(written: list, environment: str) -> None:
    """All in parallel, because each takes the time of three attempts."""
    keys = {"AWS_ACCESS_KEY_ID": "testing", "AWS_SECRET_ACCESS_KEY": "testing"}
    with ExitStack() as stack:
        callers = []
        for trouble in ("silence", "half"):
            front = stack.enter_context(Front(""))
            front.trouble = trouble
            env = {**os.environ, **keys, "AWS_ENDPOINT_URL": front.endpoint, "APP_ENV": environment}
            for code in written:
                caller = stack.enter_context(Caller(code, env))
                caller.start(code.place(NAME, "web"), "get_mail")
                callers.append((f"{code.word}, {trouble}", front, caller))
        began = time.monotonic()
        for name, front, caller in callers:
            error = caller.finish()[0].get("error")
            check(error is not None and time.monotonic() - began < 40, f"{name}: {error}")
            equal(error["code"], "unavailable", name)
            check("planted" not in caller.shown[-1], f"{name}: {caller.shown}")
        for front in {front for _, front, _ in callers}:
            equal(len(front.take()), 3 * len(written), "tries")


class Calls:
    def __init__(self, report: Report, code, moto: Moto, front: Front, build: Build):
        self.report, self.code, self.front = report, code, front
        self.dev, self.prod = build.spec.environments
        self.clients = {
            e.name: moto.client("secretsmanager", e.account, e.region) for e in (self.dev, self.prod)
        }
        self.env = {
            e.name: {**moto.environment(e.account, ""), "AWS_ENDPOINT_URL": front.endpoint,
                     "APP_ENV": e.name} for e in (self.dev, self.prod)
        }  # fmt: skip
        for env in self.env.values():
            for name in ("AWS_REGION", "AWS_DEFAULT_REGION", "NODE_ENV"):
                env.pop(name, None)
        self.web, self.worker, self.router = (
            code.place(NAME, service) for service in ("web", "worker", "router")
        )

    def run(self) -> None:
        self.create()
        steps = {
            "every kind of value": self.values,
            "instances of dimensions": self.instances,
            "secrets whose names are data": self.names,
            "concurrent callers share one request, and its result is cached": self.cache,
            "concurrent callers share one failed request, and a later call tries again": self.failure,
            "invalid values": self.malformed,
            "every format and a pattern, with borderline values": self.borders,
            "objects hide their values": self.masked,
            "changes to results do not affect the cache": self.shared,
            "development calls no AWS": self.development,
            "the environment of the code": self.whereabouts,
            "fallback only if AWS cannot be reached": self.fallback,
            "no fallback after a refusal": self.refusals,
        }
        if self.code.word == "python":
            steps["modules without a package"] = self.modules
            steps["a fork during a request"] = self.fork
        else:
            steps["ES modules"] = self.modules
            steps["a bundler resolves the runtime"] = self.bundled
        for name, step in steps.items():
            with self.report.case(f"code: {self.code.word}: {name}"):
                self.front.trouble = None
                self.front.take()
                step()

    def caller(self, environment, **more) -> Caller:
        env = {**self.env[environment.name], **more}
        return Caller(self.code, {k: v for k, v in env.items() if v is not None})

    def create(self) -> None:
        for environment in (self.dev, self.prod):
            place = f"{NAME}/{environment.name}"
            client = self.clients[environment.name]
            for name, value in (
                ("database", json.dumps({"DATABASE_URL": URL})), ("signing-key", "KEY-old1"),
                ("mail", json.dumps(MAIL)), ("app", json.dumps(APP)),
            ):  # fmt: skip
                client.create_secret(Name=f"{place}/{name}", SecretString=value)
            client.put_secret_value(SecretId=f"{place}/signing-key", SecretString="key-new2")
            client.create_secret(Name=f"{place}/odd", SecretString=json.dumps(ODD))
            client.create_secret(Name=f"{place}/license", SecretBinary=b"\0planted\xff")
            for tenant in ("acme/rockets", "globex/drones", "later/come"):
                for channel in ("sms", "email"):
                    token = json.dumps({"token": f"tok_{tenant[:4]}{channel}"})
                    client.create_secret(Name=f"{place}/{tenant}/{channel}", SecretString=token)
        self.clients["prod"].create_secret(Name=f"{NAME}/prod/only-prod", SecretString="planted-only")

    def put(self, name: str, value: str, environment="dev") -> None:
        self.clients[environment].put_secret_value(
            SecretId=f"{NAME}/{environment}/{name}", SecretString=value
        )

    def attribute(self, name: str) -> str:
        """A field's name in an object."""
        python = {"HOST": "host", "PORT": "port", "COUNT": "count", "ON": "on", "EXTRA": "extra",
                  "class": "class_", "a.b-c": "a_b_c", "__proto__": "proto", "OWNER": "owner"}  # fmt: skip
        return python.get(name, name) if self.code.word == "python" else name

    def values(self) -> None:
        with self.caller(self.prod) as caller:
            equal(caller.value(self.web, "get_database_url"), URL, "a field")
            equal(caller.value(self.web, "get_signing_key"), "key-new2", "a value")
            equal(caller.value(self.web, "get_signing_key_awsprevious"), "KEY-old1", "a stage")
            bytes_ = {"base64": base64.b64encode(b"\0planted\xff").decode()}
            equal(caller.value(self.web, "get_license"), bytes_, "bytes")
            mail = {self.attribute(k): v for k, v in MAIL.items()}
            equal(caller.value(self.web, "get_mail"), mail, "an object")
            equal(caller.value(self.web, "get_mail_port"), 587, "an integer")
            app = caller.value(self.web, "get_app")
            equal({k: v for k, v in app.items() if v is not None},
                  {self.attribute(k): v for k, v in {**APP, "COUNT": 12}.items()}, "formats")  # fmt: skip
            equal(caller.value(self.web, "get_app_cert"), None, "an optional field")
            equal(caller.value(self.web, "get_only_prod"), "planted-only", "a secret of prod")
            everything = caller.value(self.web, "get_all_secrets")
            equal(len(everything), 7, f"all: {sorted(everything)}")
            equal(everything[self.code.function("database_url")], URL, "one of all")
            equal(caller.value(self.worker, "get_post_word"), MAIL["password"], "by its accessor")
        with self.caller(self.dev) as caller:
            equal(caller.value(self.web, "get_only_prod"), None, "a secret that dev does not have")

    def modules(self) -> None:
        """The other way to import a module."""
        code = self.code.imported_otherwise(NAME)
        with Caller(code, self.env["dev"]) as caller:
            place = code.place(NAME, "web")
            equal(caller.value(place, "get_mail_port"), 587, "a value")
            error = caller.error(place, "get_mail_port", env={"APP_ENV": "nowhere"})
            equal(error["code"], "environment", "an error")

    def bundled(self) -> None:
        """A bundler that finds secretgen-runtime.js only if an extension is appended."""
        folder = Path(self.web).parent
        same = "const [a, b] = process.argv.slice(1).map(require);" \
               "process.exit(a !== b && Object.keys(a).every((name) => a[name] === b[name]) ? 0 : 1)"
        tools.run(["node", "-e", same, folder / "secretgen-runtime.js", folder / "secretgen-runtime.js.js"])

    def which(self, company: str, kind: str) -> dict:
        last = "class_" if self.code.word == "python" else "class"
        return {"company": company, last: kind}

    def instances(self) -> None:
        with self.caller(self.dev) as caller:
            acme, globex = self.which("acme", "rockets"), self.which("globex", "drones")
            equal(caller.value(self.worker, "get_tenants_token", acme), "tok_acmesms", "acme")
            equal(caller.value(self.worker, "get_tenants", globex)["token"], "tok_globsms", "globex")
            none = caller.error(self.worker, "get_tenants", self.which("acme", "drones"))
            equal((none["code"], none["secret"]), ("environment", "tenants"), "no such instance")
            all_ = caller.value(self.worker, "get_all_secrets")["tenants"]
            equal(sorted(all_), ["acme/rockets", "globex/drones"], "all instances")

    def names(self) -> None:
        with self.caller(self.dev) as caller:
            here = f"{NAME}/dev"
            later = caller.value(self.router, "get_tenants_token", f"{here}/later/come/email")
            equal(later, "tok_lateemail", "a tenant that the spec does not know")
            self.front.take()
            for name in (f"{here}/acme/rockets/sms", f"{NAME}/prod/acme/rockets/email",
                         f"{here}/database", f"x{here}/a/b/email", f"{here}/a/b/email\n"):  # fmt: skip
                error = caller.error(self.router, "get_tenants", name)
                equal((error["code"], error["secret"]), ("environment", "tenants"), name)
            equal(self.front.take(), [], "requests for names that are not granted")

    def cache(self) -> None:
        with self.caller(self.dev) as caller:
            self.front.gate.clear()
            caller.start(self.web, "get_mail", times=20)
            self.wait_for_requests(1)
            time.sleep(0.5)  # for a second request, if there were one
            self.front.gate.set()
            answers = caller.finish()
            equal(len([a for a in answers if a["value"] == answers[0]["value"]]), 20, "answers")
            equal(self.front.take(), [(f"{NAME}/dev/mail", "")], "requests of twenty callers")
            caller.value(self.web, "get_mail_password")
            equal(self.front.take(), [], "requests within the time")
            time.sleep(CACHE_SECONDS + 0.3)
            self.put("mail", json.dumps({**MAIL, "password": "planted-newer"}))
            equal(caller.value(self.web, "get_mail_password"), "planted-newer", "after the time")
            equal(len(self.front.take()), 1, "requests after the time")
            self.put("mail", json.dumps(MAIL))
            equal(caller.value(self.web, "get_mail_password"), "planted-newer", "cached")
            caller.value(self.web, "clear_secrets_cache")
            equal(caller.value(self.web, "get_mail_password"), MAIL["password"], "cleared")
            equal(len(self.front.take()), 1, "requests after clearing")
            # A call after a clear does not use the result of a request that was already in progress.
            caller.value(self.web, "clear_secrets_cache")
            self.front.gate.clear()
            caller.start(self.web, "get_mail_password")
            self.wait_for_requests(1)
            caller.value(self.web, "clear_secrets_cache")
            caller.start(self.web, "get_mail_port")
            self.wait_for_requests(2)
            self.front.gate.set()
            equal([caller.finish()[0].get("error") for _ in range(2)], [None, None], "both")
            caller.value(self.web, "get_mail_password")
            equal(len(self.front.take()), 2, "requests of both")

    def failure(self) -> None:
        with self.caller(self.prod) as caller:
            self.front.trouble = (400, "AccessDeniedException")
            caller.start(self.web, "get_mail_password", times=20)
            codes = [answer["error"]["code"] for answer in caller.finish()]
            equal(codes, ["denied"] * 20, "answers")
            equal(len(self.front.take()), 1, "requests of twenty callers")
            self.front.trouble = None
            time.sleep(1.2)
            equal(caller.value(self.web, "get_mail_password"), MAIL["password"], "a second later")
            # An expired value is never used again, even if AWS cannot answer.
            time.sleep(CACHE_SECONDS + 0.3)
            self.front.trouble = (503, "ServiceUnavailable")
            error = caller.error(self.web, "get_mail_password")
            equal(error["code"], "unavailable", "after the time")

    def fork(self) -> None:
        with self.caller(self.dev) as caller:
            self.front.gate.clear()
            caller.start(self.web, "get_mail_password", fork=True)
            self.wait_for_requests(1)
            caller.process.stdin.write("now\n")
            caller.process.stdin.flush()
            self.wait_for_requests(2)
            self.front.gate.set()
            equal(caller.finish()[0].get("value"), MAIL["password"], "in the child")
            equal(len(self.front.take()), 2, "requests of both")

    def wait_for_requests(self, count: int) -> None:
        deadline = time.monotonic() + 20
        while len(self.front.asked) < count and time.monotonic() < deadline:
            time.sleep(0.05)

    def malformed(self) -> None:
        long = "key-" + "9" * 17
        cases = [
            ("database", "get_database_url", "planted, not JSON", None, "is not JSON"),
            ("database", "get_database_url", '["planted"]', None, "is not a JSON object"),
            ("database", "get_database_url", '{"other": "planted"}', "DATABASE_URL", "is missing"),
            ("database", "get_database_url", '{"DATABASE_URL": 12345}', "DATABASE_URL", "is not a string"),
            ("database", "get_database_url", '{"DATABASE_URL": "planted words"}', "DATABASE_URL", "does not match its format (url)"),
            ("database", "get_database_url", '{"DATABASE_URL": "postgresql://user:password@host/db"}',
             "DATABASE_URL", "is still its placeholder"),
            ("signing-key", "get_signing_key", "key-1", None, "has fewer than 8 characters"),
            ("signing-key", "get_signing_key", long, None, "has more than 20 characters"),
            ("signing-key", "get_signing_key", "planted-wrong", None, "does not match its pattern"),
            ("signing-key", "get_signing_key", "key-planted\n", None, "does not match its pattern"),
            ("mail", "get_mail", json.dumps({**MAIL, "password": "REPLACE_ME"}), "password",
             "is still its placeholder"),
            ("mail", "get_mail", json.dumps({**MAIL, "PORT": "5x87"}), "PORT", "does not match its format (integer)"),
            ("app", "get_app", json.dumps({**APP, "ON": "yes-planted"}), "ON", "does not match its format (boolean)"),
            ("app", "get_app", json.dumps({**APP, "EXTRA": "{planted"}), "EXTRA", "does not match its format (json)"),
            ("app", "get_app", json.dumps({**APP, "KEY": "planted!"}), "KEY", "does not match its format (base64)"),
            ("app", "get_app", json.dumps({**APP, "OWNER": "planted@"}), "OWNER", "does not match its format (email)"),
        ]  # fmt: skip
        with self.caller(self.dev) as caller:
            for id, words, value, field, problem in cases:
                self.put(id, value)
                caller.value(self.web, "clear_secrets_cache")
                error = caller.error(self.web, words)
                equal((error["code"], error["secret"], error["field"]), ("malformed", id, field), value)
                check(error["message"].endswith(problem), f"{error['message']}\nwanted: {problem}")
                check(value not in caller.shown[-1], f"the value is shown: {caller.shown[-1]}")
                check("planted" not in caller.shown[-1], caller.shown[-1])
            equal(caller.value(self.web, "get_app_count") if not self.restore() else None, 12, "restored")
            # JSON has one kind of number.
            self.put("app", json.dumps({**APP, "COUNT": 12.0}))
            caller.value(self.web, "clear_secrets_cache")
            equal(caller.value(self.web, "get_app_count"), 12, "12.0")
            # A parser may reject deep nesting, and so may freezing.
            deep = "[" * 30000 + "]" * 30000
            self.put("app", json.dumps(APP).replace('{"a": [1, null]}', deep))
            caller.value(self.web, "clear_secrets_cache")
            error = caller.call(self.web, "get_app_count").get("error")
            check(error is None or error["name"] == "SecretsError", f"deep: {error}")
        self.restore()

    def restore(self) -> None:
        """An error is cached for a second only."""
        self.put("database", json.dumps({"DATABASE_URL": URL}))
        self.put("signing-key", "KEY-old1")
        self.put("signing-key", "key-new2")
        self.put("mail", json.dumps(MAIL))
        self.put("app", json.dumps(APP))
        time.sleep(1.2)

    def borders(self) -> None:
        """Both languages agree about every value."""
        env = {"APP_ENV": "development", "COUNT": "1", "ON": "true"}
        with self.caller(self.dev, **env) as caller:
            for (variable, words), values in FITTING.items():
                for value in values:
                    caller.value(self.web, words, env={variable: value})
            for (variable, words), values in MISFITTING.items():
                for value in values:
                    error = caller.error(self.web, words, env={**env, variable: value})
                    equal(error["code"], "malformed", f"{variable}: {value!r}")
                    shown = len(value) > 6 and value in caller.shown[-1]
                    check(not shown, f"{variable}: {value!r} is shown: {caller.shown[-1]}")
                caller.call(self.web, words, env={variable: None})

    def masked(self) -> None:
        with self.caller(self.dev) as caller:
            for words in ("get_mail", "get_app", "get_all_secrets"):
                caller.value(self.web, words)
                check("planted" not in caller.shown[-1], f"{words}: {caller.shown[-1]}")
            check(MAIL["HOST"] in caller.shown[0], f"what is not sensitive: {caller.shown[0]}")
            caller.value(self.worker, "get_odd")
            check("planted" not in caller.shown[-1], f"a field called toJSON: {caller.shown[-1]}")
            check(ODD["shown"] in caller.shown[-1], f"what is not sensitive: {caller.shown[-1]}")

    def shared(self) -> None:
        with self.caller(self.dev) as caller:
            for words, path in (("get_odd_tree", []), ("get_odd", ["tree"])):
                caller.spoil(self.worker, words, path)
                equal(caller.value(self.worker, "get_odd_tree"), ODD["tree"], words)

    def development(self) -> None:
        env = {"APP_ENV": "development", "DATABASE_URL": URL, "SIGNING_KEY": "key-local1",
               "LICENSE": base64.b64encode(b"planted").decode(), "AWS_ENDPOINT_URL": "http://127.0.0.1:9",
               "HOST": MAIL["HOST"], "PORT": "587", "MAIL_PASSWORD": "planted-mail"}  # fmt: skip
        with self.caller(self.dev, **env) as caller:
            equal(caller.value(self.web, "get_database_url"), URL, "a field")
            equal(caller.value(self.web, "get_signing_key"), "key-local1", "a value")
            equal(caller.value(self.web, "get_license"), {"base64": env["LICENSE"]}, "bytes")
            equal(caller.value(self.web, "get_mail")[self.attribute("PORT")], 587, "an object")
            equal(caller.value(self.web, "get_only_prod"), None, "an optional one")
            error = caller.error(self.web, "get_app")
            equal((error["code"], error["secret"]), ("missing", "app"), "a variable that is not set")
            check("the variable COUNT is not set" in error["message"], error["message"])
            wrong = {"DATABASE_URL": "planted words"}
            error = caller.error(self.web, "get_database_url", env=wrong)
            equal((error["code"], error["field"]), ("malformed", "DATABASE_URL"), "checked as well")
            check("planted" not in caller.shown[-1], caller.shown[-1])
        equal(self.front.take(), [], "requests")

    def whereabouts(self) -> None:
        with self.caller(self.dev, APP_ENV="planted-prd") as caller:
            error = caller.error(self.web, "get_database_url")
            equal(error["code"], "environment", "an unknown environment")
            check("APP_ENV is not one of dev, prod, development, local, test" in error["message"], error)
            check("planted" not in caller.shown[-1], caller.shown[-1])
        with self.caller(self.dev, APP_ENV=None) as caller:
            error = caller.error(self.web, "get_database_url")
            check("set APP_ENV to one of" in error["message"], error)
            check("DATABASE_SECRET" in error["message"], error)
            # The name or the ARN from the deployment is enough; an ARN also contains the region.
            found = self.clients["dev"].describe_secret(SecretId=f"{NAME}/dev/database")["ARN"]
            equal(caller.value(self.web, "get_database_url", env={"DATABASE_SECRET": found}), URL, "ARN")
            equal(self.front.take(), [(found, "")], "the requests")
            given = {"DATABASE_SECRET": f"{NAME}/dev/database", "AWS_REGION": self.dev.region}
            equal(caller.value(self.web, "get_database_url", env=given), URL, "a name")
            self.front.take()
            error = caller.error(self.web, "get_database_url", env={"DATABASE_SECRET": URL})
            equal(error["code"], "environment", "a value instead of a name")
            check("planted" not in caller.shown[-1], caller.shown[-1])
            equal(self.front.take(), [], "a value is sent nowhere")
            if self.code.word == "typescript":
                env = {"NODE_ENV": "development", "DATABASE_URL": "https://local.example.com"}
                equal(caller.value(self.web, "get_database_url", env=env), env["DATABASE_URL"], "NODE_ENV")

    def fallback(self) -> None:
        env = {"DATABASE_URL": "https://from-the-environment.example.com"}
        for trouble in ("drop", (503, "ServiceUnavailable"), (400, "ThrottlingException")):
            self.front.trouble = trouble
            with self.caller(self.dev, **env) as caller:
                equal(caller.value(self.web, "get_database_url"), env["DATABASE_URL"], f"dev, {trouble}")
                error = caller.error(self.web, "get_signing_key")
                equal(error["code"], "unavailable", f"no variable to fall back to, {trouble}")
            with self.caller(self.prod, **env) as caller:
                error = caller.error(self.web, "get_database_url")
                equal((error["code"], error["secret"]), ("unavailable", "database"), f"prod, {trouble}")
                self.front.trouble = None
                time.sleep(1.2)
                equal(caller.value(self.web, "get_database_url"), URL, "when AWS is back")

    def refusals(self) -> None:
        env = {"DATABASE_URL": "https://from-the-environment.example.com"}
        for status, name, code in (
            (400, "AccessDeniedException", "denied"),
            (400, "AccessDenied", "denied"),
            (400, "KMSAccessDeniedException", "denied"),
            (403, "ExpiredTokenException", "denied"),
            (403, "MissingAuthenticationToken", "denied"),
            (400, "UnrecognizedClientException", "denied"),
            (400, "ResourceNotFoundException", "not-found"),
            (400, "DecryptionFailure", "failed"),
            (400, "InvalidRequestException", "failed"),
        ):  # fmt: skip
            self.front.trouble = (status, name)
            with self.caller(self.dev, **env) as caller:
                error = caller.error(self.web, "get_database_url")
                equal((error["code"], error["secret"]), (code, "database"), name)
                check(name in error["message"], error["message"])
                check("planted" not in caller.shown[-1], f"AWS's message is passed on: {caller.shown}")
        self.front.trouble = None
        nobody = {"AWS_ACCESS_KEY_ID": None, "AWS_SECRET_ACCESS_KEY": None}
        with self.caller(self.dev, **env, **nobody) as caller:
            error = caller.error(self.web, "get_database_url")
            equal(error["code"], "denied", "no credentials")
