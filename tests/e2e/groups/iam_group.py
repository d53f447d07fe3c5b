"""Every policy, checked by a linter, by IAM and by an independent evaluator."""
import json
import os
import re
import subprocess
from pathlib import Path

import lint
import surroundings
import tools
from builds import SYSTEMS, system_build
from fake_aws import Moto
from report import Report, check, equal

READ = "secretsmanager:GetSecretValue"
DESCRIBE = "secretsmanager:DescribeSecret"
SUFFIX = "-AbCd1f"


def policies_of(build, environment) -> dict:
    """Principal -> its documents. If there are several, their names end in `-2`, `-3` …"""
    folder = build.folder(environment, "iam")
    found = {}
    for path in sorted(folder.glob("*.json")) if folder.is_dir() else []:
        stem = path.stem
        if stem not in environment.principals:
            stem = re.sub(r"-\d+$", "", stem)
        found.setdefault(stem, []).append(json.loads(path.read_text(encoding="utf-8")))
    return found


def look_alikes(name: str):
    """Names that a careless pattern would match."""
    yield from (name + "-old", name + "2", name + "-a1b2c3", name + "/child", "x" + name)
    yield from (name[:-1], name.upper(), name.replace("/", "-", 1) + "_", name.rsplit("/", 1)[0])


class Question:
    def __init__(self, documents, action, resource, allowed, context=None):
        self.documents, self.action, self.resource = documents, action, resource
        self.allowed, self.context = allowed, context or {}

    def line(self, number: int) -> str:
        account = self.resource.split(":")[4]
        return json.dumps({
            "id": str(number),
            # In the resource's own account, so that only the policy can deny.
            "principal": f"arn:aws:iam::{account}:role/reader",
            "action": self.action,
            "resource": self.resource,
            "context": self.context,
            "identity": self.documents,
            "resourcePolicy": key_policy(account) if self.action.startswith("kms:") else None,
        })  # fmt: skip


def key_policy(account: str) -> dict:
    """The default key policy: IAM decides."""
    return {
        "Version": "2012-10-17",
        "Statement": [
            {
                "Effect": "Allow",
                "Principal": {"AWS": f"arn:aws:iam::{account}:root"},
                "Action": "kms:*",
                "Resource": "*",
            }
        ],
    }


def arn_of(secret) -> str:
    return secret.arn if secret.complete else secret.arn + SUFFIX


def tags_of(secret) -> dict:
    return {f"secretsmanager:ResourceTag/{key}": value for key, value in secret.tags.items()}


def may_read(build, environment, principal, of, name) -> bool:
    """Whether the spec grants `principal` of `environment` the secret `name` of `of`."""
    if (of.account, of.region) != (environment.account, environment.region):
        return False
    if name in principal.reads or any(re.fullmatch(p, name) for p in principal.open):
        return True
    managed = {s.name for s in environment.created() if build.spec.puts_value(s)}
    return principal.manages and build.spec.provision == "terraform" and name in managed


def questions(build):
    names = {s.name for e in build.spec.environments for s in e.secrets}
    for environment in build.spec.environments:
        documents = policies_of(build, environment)
        for name, principal in environment.principals.items():
            own = documents[name]
            for of in build.spec.environments:
                for secret in of.secrets:
                    allowed = may_read(build, environment, principal, of, secret.name)
                    arn = arn_of(secret)
                    yield Question(own, READ, arn, allowed, tags_of(secret))
                    described = describes(principal, allowed, environment, of, secret)
                    yield Question(own, DESCRIBE, arn, described, tags_of(secret))
                    yield from wrong_places(own, secret, of)
                    if principal.by_tag and allowed:
                        yield from wrong_tags(own, name, secret)
                    for other in set(look_alikes(secret.name)) - names - {""}:
                        if not secret.complete:
                            place = arn.removesuffix(secret.name + SUFFIX)
                            allowed = may_read(build, environment, principal, of, other)
                            yield Question(own, READ, place + other + SUFFIX, allowed)
                    yield from key_questions(build, environment, principal, own, of, secret)


def describes(principal, reads, environment, of, secret) -> bool:
    own = (of.account, of.region) == (environment.account, environment.region)
    managed = own and principal.manages and not secret.external
    managed = managed and secret.name in {s.name for s in environment.secrets}
    return managed or (principal.describe and reads)


def wrong_places(documents, secret, of):
    for part, other in ((of.region, "us-east-2"), (of.account, "999999999999")):
        yield Question(documents, READ, arn_of(secret).replace(part, other), False, tags_of(secret))


def wrong_tags(documents, principal: str, secret):
    """The tag grants access: without it, or with another value, the same ARN is denied."""
    key = f"secretsmanager:ResourceTag/secretgen:reader:{principal}"
    right = tags_of(secret)
    without = {k: v for k, v in right.items() if k != key}
    yield Question(documents, READ, arn_of(secret), False, without)
    yield Question(documents, READ, arn_of(secret), False, right | {key: "other/prod"})
    yield Question(documents, READ, arn_of(secret), False, without | {key + "-x": right[key]})


def key_questions(build, environment, principal, documents, of, secret):
    """kms:Decrypt is allowed only with the right key, service and secret."""
    if not secret.kms_key or secret.external:
        return
    key = f"arn:aws:kms:{of.region}:{of.account}:key/0b1c2d3e-1111-4222-8333-444455556666"
    right = {
        "kms:ViaService": f"secretsmanager.{of.region}.amazonaws.com",
        "kms:EncryptionContext:SecretARN": arn_of(secret),
    }
    if secret.kms_key.startswith("alias/"):
        # A key that no policy names by ARN.
        key = key.replace("0b1c2d3e", "5f6a7b8c")
        right["kms:ResourceAliases"] = [secret.kms_key]
    reads = may_read(build, environment, principal, of, secret.name)
    manages = (of.name == environment.name) and principal.manages
    # With a tag, using the key is granted for all names with the prefix; reading the secret is not.
    if reads or manages or not principal.by_tag:
        yield Question(documents, "kms:Decrypt", key, reads or manages, right)
    for name, value in (
        ("kms:ViaService", "s3.eu-west-1.amazonaws.com"),
        ("kms:ViaService", None),
        ("kms:EncryptionContext:SecretARN", arn_of(secret).replace(secret.name, "other")),
        ("kms:EncryptionContext:SecretARN", None),
        ("kms:ResourceAliases", ["alias/other"]),
    ):
        if name in right and not (principal.by_tag and name.endswith(":SecretARN") and value):
            wrong = {k: v for k, v in right.items() if k != name}
            yield Question(documents, "kms:Decrypt", key, False, wrong | ({name: value} if value else {}))
    # UpdateSecret encrypts the live value with a new key.
    yield Question(documents, "kms:Encrypt", key, manages, right)
    yield Question(documents, "kms:CreateGrant", key, False, right)
    elsewhere = key.replace(key.split("/")[1][:8], "ffffffff").replace(of.account, "999999999999")
    yield Question(documents, "kms:Decrypt", elsewhere, False, right)


def answers_to(asked: list, modules: Path) -> list:
    done = subprocess.run(
        ["node", str(tools.ORACLE / "iam-sim.mjs")],
        input="".join(q.line(i) + "\n" for i, q in enumerate(asked)),
        env={**os.environ, "ORACLE_NODE_MODULES": str(modules)}, capture_output=True, text=True,
    )  # fmt: skip
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    equal(len(answers), len(asked), f"answers; {done.stderr}")
    return answers


def judge(asked: list, answers: list) -> None:
    wrong = []
    for question, answer in zip(asked, answers):
        if (answer.get("decision") == "Allowed") != question.allowed or "error" in answer:
            wrong.append(f"{question.action} {question.resource} {question.context}: {answer}, "
                         f"wanted {'Allowed' if question.allowed else 'a refusal'}")  # fmt: skip
    check(not wrong, f"{len(wrong)} of {len(asked)} decisions are wrong\n" + "\n".join(wrong[:10]))


def evaluate(asked: list, modules: Path) -> None:
    judge(asked, answers_to(asked, modules))


def attach(moto: Moto, build) -> None:
    """IAM accepts each document, and lists it as attached."""
    for environment in build.spec.environments:
        surroundings.make_identities(moto, environment)
        iam = moto.client("iam", environment.account, "us-east-1")
        for name, documents in policies_of(build, environment).items():
            principal = environment.principals[name]
            kind, identity = principal.kind or "role", principal.identity
            if not identity:
                identity = f"{build.name}-{environment.name}-{name}"
                surroundings.make_role(iam, identity)
            for number, document in enumerate(documents):
                arn = iam.create_policy(
                    PolicyName=f"{build.name}-{environment.name}-{name}-{number}",
                    PolicyDocument=json.dumps(document),
                )["Policy"]["Arn"]
                who = {f"{kind.capitalize()}Name": identity}
                getattr(iam, f"attach_{kind}_policy")(**who, PolicyArn=arn)
                attached = getattr(iam, f"list_attached_{kind}_policies")(**who)
                check(arn in [p["PolicyArn"] for p in attached["AttachedPolicies"]], arn)


def run(report: Report, binary: Path, work: Path) -> None:
    builds = [system_build(binary, s, work / "iam") for s in SYSTEMS + ["every-key"]]
    builds.append(system_build(binary, "every-key", work / "iam", "terraform"))
    with report.case("iam: exactly the principals with a grant have a policy"):
        for build in builds:
            for environment in build.spec.environments:
                found = set(policies_of(build, environment))
                equal(found, set(environment.principals), f"{build.name} {environment.name}")
    with report.case("iam: the linter finds nothing"):
        files = sorted(p for b in builds for p in b.out.glob("*/iam/*.json"))
        equal(lint.lint_policies(files), [], "its findings")
    with report.case("iam: IAM accepts and attaches every policy"), Moto() as moto:
        for build in builds[:-1]:  # the last one has the same names as the one before
            attach(moto, build)
    asked = [list(questions(build)) for build in builds]
    answers = None
    with report.case("iam: the independent evaluator answers"):
        answers = answers_to(sum(asked, []), tools.npm_modules())
    for build, own in zip(builds, asked if answers else []):
        title = f"{build.name}, created by {build.spec.provision}"
        with report.case(f"iam: exactly the spec's grants ({title})"):
            judge(own, answers[: len(own)])
        answers = answers[len(own) :]
