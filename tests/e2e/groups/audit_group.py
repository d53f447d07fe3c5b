"""Audits of an account that is set up from a spec and collected by the generated script: first clean,
then with planted faults."""
import copy
import json
import re
import subprocess
from pathlib import Path

import tools
from aws_at_hand import Session
from fake_aws import Moto
from report import Report, check, equal

ACCOUNT, REGION, REPLICA = "444455556666", "eu-west-1", "eu-central-1"
SPEC = """version: 1
system: shop
provision: cli
targets: {iam: {}, script: {}}
environments:
  prod: {account: "444455556666", region: eu-west-1, kms_key: alias/shop}
defaults: {tags: {team: payments}}
secrets:
  database:
    fields: {password: {generate: {length: 32}}}
    replicas: [eu-central-1]
  stripe/api-key: {value: {}}
  plain: {value: {}, kms_key: alias/aws/secretsmanager}
services:
  api:
    platform: ecs
    role: "{system}-{env}-api"
    execution_role: "{system}-{env}-api-execution"
    reads:
      - {secret: database, field: password, as: DB_PASSWORD}
      - {secret: stripe/api-key, deliver: runtime}
      - {secret: plain, deliver: runtime}
principals:
  on-call: {group: operators, reads: [plain]}
"""
DATABASE, STRIPE, PLAIN = "shop/prod/database", "shop/prod/stripe/api-key", "shop/prod/plain"
READ = "secretsmanager:GetSecretValue"


def statement(resource, action=READ, **more) -> dict:
    return {"Effect": "Allow", "Action": action, "Resource": resource, **more}


def document(*statements) -> dict:
    return {"Version": "2012-10-17", "Statement": list(statements)}


def identity_arn(kind: str, name: str) -> str:
    return f"arn:aws:iam::{ACCOUNT}:{kind}/{name}"


class Files:
    """The files that collect.sh wrote, to be modified and audited."""

    def __init__(self, binary: Path, work: Path, collected: Path):
        self.binary, self.work = binary, work
        self.iam = json.loads((collected / "iam.json").read_text())
        self.lists = [
            json.loads((collected / f"secrets-{r}.json").read_text()) for r in (REGION, REPLICA)
        ]
        self.policies = documents(collected / "policies.json")
        self.kms = documents(collected / "kms.json")

    def secret(self, name: str) -> dict:
        return next(s for s in self.lists[0]["SecretList"] if s["Name"] == name)

    def arn(self, name: str) -> str:
        return self.secret(name)["ARN"]

    def role(self, name: str, *policies, attached=(), boundary=None, tags=None) -> dict:
        role = {
            "Path": "/", "RoleName": name, "Arn": identity_arn("role", name),
            "RolePolicyList": [{"PolicyName": f"p{i}", "PolicyDocument": p} for i, p in enumerate(policies)],
            "AttachedManagedPolicies": [{"PolicyName": a, "PolicyArn": a} for a in attached],
            "Tags": [{"Key": k, "Value": v} for k, v in (tags or {}).items()],
        }  # fmt: skip
        if boundary:
            role["PermissionsBoundary"] = {"PermissionsBoundaryArn": boundary}
        self.iam["RoleDetailList"].append(role)
        return role

    def managed(self, arn: str, *versions, default: int = 1) -> str:
        self.iam["Policies"].append({
            "PolicyName": arn.rsplit("/", 1)[1], "Arn": arn, "DefaultVersionId": f"v{default}",
            "PolicyVersionList": [
                {"Document": v, "VersionId": f"v{i}", "IsDefaultVersion": i == default}
                for i, v in enumerate(versions, 1)
            ],
        })  # fmt: skip
        return arn

    def existing(self, name: str) -> dict:
        return next(r for r in self.iam["RoleDetailList"] if r["RoleName"] == name)

    def resource_policy(self, name: str, *statements) -> None:
        entry = next(p for p in self.policies if p["Name"] == name)
        entry["ResourcePolicy"] = json.dumps(document(*statements))

    def audit(self, *options: str) -> tuple:
        self.work.mkdir(parents=True, exist_ok=True)
        written = {"iam": [self.iam], "secrets": self.lists, "policies": self.policies, "kms": self.kms}
        arguments = []
        for name, answers in written.items():
            path = self.work / f"{name}.json"
            path.write_text("\n".join(map(json.dumps, answers)) + "\n", encoding="utf-8")
            arguments += [f"--{name}", path]
        (self.work / "secrets.spec.yaml").write_text(SPEC, encoding="utf-8")
        done = tools.run(
            [self.binary, "audit", *arguments, *options, self.work / "secrets.spec.yaml"],
            expect=(0, 1),
        )  # fmt: skip
        found = set()
        for message in done.stderr.split("\n\n"):
            code = re.search(r"(?:error|warning)\[(SG\d+)\]", message)
            if code:
                found.add((code[1], re.sub(r"\s+", " ", message)))
        return done.returncode, found


def documents(path: Path) -> list:
    text, at, found = path.read_text(), 0, []
    decoder = json.JSONDecoder()
    while text[at:].strip():
        at += len(text[at:]) - len(text[at:].lstrip())
        entry, at = decoder.raw_decode(text, at)
        found.append(entry)
    return found


def populate(moto: Moto, out: Path) -> None:
    secrets = moto.client("secretsmanager", ACCOUNT, REGION)
    kms = moto.client("kms", ACCOUNT, REGION)
    iam = moto.client("iam", ACCOUNT, "us-east-1")
    key = kms.create_key()["KeyMetadata"]["KeyId"]
    kms.create_alias(AliasName="alias/shop", TargetKeyId=key)
    for name in (DATABASE, STRIPE, PLAIN):
        more = {} if name == PLAIN else {"KmsKeyId": "alias/shop"}
        if name == DATABASE:
            more["AddReplicaRegions"] = [{"Region": REPLICA}]
        secrets.create_secret(
            Name=name, SecretString="value-that-nobody-may-see", **more,
            Tags=[{"Key": "team", "Value": "payments"}],
        )  # fmt: skip
    trust = json.dumps(document({
        "Effect": "Allow", "Principal": {"Service": "ecs-tasks.amazonaws.com"},
        "Action": "sts:AssumeRole",
    }))  # fmt: skip
    policies = {p.stem: p.read_text() for p in (out / "prod" / "iam").glob("*.json")}
    for name in ("api", "api-execution"):
        role = f"shop-prod-{name}"
        iam.create_role(RoleName=role, AssumeRolePolicyDocument=trust)
        arn = iam.create_policy(PolicyName=role, PolicyDocument=policies[name])["Policy"]["Arn"]
        iam.attach_role_policy(RoleName=role, PolicyArn=arn)
    iam.create_group(GroupName="operators")
    iam.put_group_policy(
        GroupName="operators", PolicyName="reads", PolicyDocument=policies["on-call"]
    )
    iam.create_user(UserName="ann")
    iam.add_user_to_group(GroupName="operators", UserName="ann")
    iam.create_role(RoleName="other", AssumeRolePolicyDocument=trust)
    iam.put_role_policy(
        RoleName="other", PolicyName="logs", PolicyDocument=json.dumps(document(statement("*", "logs:*")))
    )


def collect(moto: Moto, out: Path, to: Path, expect=0, account: str = ACCOUNT):
    return tools.run(
        Session().command(["bash", out / "ops" / "collect.sh", "prod", to]),
        env=moto.environment(account, REGION), expect=expect,
    )  # fmt: skip


# Each planted fault, and what must be found: the code of the rule and words of the message.
def planted() -> dict:
    # Including the key: without it, secrets that have one are reported by SG6102.
    decrypt = statement("*", "kms:Decrypt")

    def over(name, *policies, which=PLAIN, **more):
        def plant(files):
            made = [p(files) if callable(p) else p for p in policies]
            files.role(name, *made, document(decrypt), **more)

        return plant, [("SG6101", identity_arn("role", name), which)]

    head = f"arn:aws:secretsmanager:{REGION}:{ACCOUNT}:secret:"
    gone = f"arn:aws:iam::{ACCOUNT}:policy/"
    cases = {
        "wildcard action": over("w-action", lambda f: document(statement(f.arn(PLAIN), "secretsmanager:*"))),
        "wildcard in the service": over("w-service", document(statement("*", "*"))),
        "wildcard resource": over("w-resource", document(statement("*")), which=DATABASE),
        "part of an action": over("w-get", document(statement("*", "secretsmanager:Get*"))),
        "look-alike prefix": over("prefix", document(statement(head + "shop/prod/pl*"))),
        "open suffix": over("suffix", document(statement(head + PLAIN + "-*"))),
        "region wildcard": over("region", document(statement(f"arn:aws:secretsmanager:*:{ACCOUNT}:secret:{PLAIN}-??????"))),
        "NotResource": over("not-resource", lambda f: document({
            "Effect": "Allow", "Action": READ, "NotResource": f.arn(DATABASE)})),
        "NotAction": over("not-action", document({
            "Effect": "Allow", "NotAction": "iam:*", "Resource": head + PLAIN + "-??????"})),
        "batch with values": over("batch", document(statement("*", ["secretsmanager:BatchGetSecretValue", READ]))),
        "tag of the secret": over("tag", document(statement("*", Condition={
            "StringEquals": {"aws:ResourceTag/team": "payments"}}))),
        "tag of the principal": over("own-tag", document(statement("*", Condition={
            "StringEquals": {"aws:PrincipalTag/squad": "x"}})), tags={"squad": "x"}),
        "variable": over("variable", document(statement(head + "shop/${aws:PrincipalTag/env}/plain-??????")), tags={"env": "prod"}),
        "a Deny of something else": over("denied", document(
            statement("*"), {"Effect": "Deny", "Action": READ, "Resource": head + DATABASE + "-??????"})),
    }  # fmt: skip

    def case(name):
        def add(function_and_found):
            cases[name] = function_and_found

        return add

    case("user's inline policy")((
        lambda f: f.iam["UserDetailList"].append({
            "UserName": "eve", "Arn": identity_arn("user", "eve"),
            "UserPolicyList": [{"PolicyName": "p", "PolicyDocument": document(statement("*"), decrypt)}]}),
        [("SG6101", identity_arn("user", "eve"), PLAIN)]))  # fmt: skip

    def by_group(files):
        files.iam["GroupDetailList"].append({
            "GroupName": "readers", "Arn": identity_arn("group", "readers"),
            "GroupPolicyList": [{"PolicyName": "p", "PolicyDocument": document(statement("*"), decrypt)}]})  # fmt: skip
        files.iam["UserDetailList"].append(
            {"UserName": "bob", "Arn": identity_arn("user", "bob"), "GroupList": ["readers"]}
        )

    case("group membership")((by_group, [("SG6101", identity_arn("user", "bob"), PLAIN)]))

    def aws_managed(files):
        arn = files.managed("arn:aws:iam::aws:policy/Wide", document(statement("*", ["secretsmanager:*"]), decrypt))
        files.role("aws-managed", attached=[arn])

    case("policy managed by AWS")((aws_managed, [("SG6101", identity_arn("role", "aws-managed"), PLAIN)]))

    def old_version(files):
        narrow = document(statement("*", "s3:*"))
        wide = document(statement("*"), decrypt)
        files.role("old", attached=[files.managed(gone + "old", wide, narrow, default=1)])
        files.role("new", attached=[files.managed(gone + "new", wide, narrow, default=2)])

    case("old default version")((old_version, [("SG6101", identity_arn("role", "old"), PLAIN)]))

    def narrow_boundary(files):
        arn = files.managed(gone + "narrow", document(statement("*", "s3:*")))
        files.existing("shop-prod-api")["PermissionsBoundary"] = {"PermissionsBoundaryArn": arn}

    case("boundary too narrow")((narrow_boundary, [("SG6103", identity_arn("role", "shop-prod-api"), "boundary")]))

    case("resource policy for another role")((
        lambda f: f.resource_policy(PLAIN, statement("*", Principal={"AWS": identity_arn("role", "other")})),
        [("SG6101", identity_arn("role", "other"), PLAIN)]))  # fmt: skip
    case("another account")((
        lambda f: f.resource_policy(PLAIN, statement("*", Principal={"AWS": "arn:aws:iam::999988887777:root"})),
        [("SG6107", PLAIN, "account 999988887777")]))  # fmt: skip
    everyone = [("SG6107", PLAIN, "everyone in AWS"), ("SG6107", PLAIN, f"everyone in account {ACCOUNT}")]
    case("everyone")((lambda f: f.resource_policy(PLAIN, statement("*", Principal="*")), everyone))
    case("a Deny that excludes the reader")((
        lambda f: f.resource_policy(STRIPE, {**statement("*", Principal="*"), "Effect": "Deny"}),
        [("SG6103", identity_arn("role", "shop-prod-api"), STRIPE)]))  # fmt: skip
    case("an unknown network")((
        lambda f: f.role("network", document(statement("*", Condition={
            "StringEquals": {"aws:SourceVpce": "vpce-1"}}), decrypt)),
        [("SG6102", identity_arn("role", "network"), "aws:SourceVpce")]))  # fmt: skip

    def without_key(files):
        for policy in files.iam["Policies"]:
            if policy["Arn"].endswith(":policy/shop-prod-api"):
                for version in policy["PolicyVersionList"]:
                    said = version["Document"]["Statement"]
                    said[:] = [s for s in said if "kms:Decrypt" not in s["Action"]]

    case("KMS missing")((without_key, [("SG6104", identity_arn("role", "shop-prod-api"), STRIPE)]))

    def open_key(files):
        key = next(k for k in files.kms if "KeyMetadata" in k)
        policy = json.loads(key["Policy"])
        policy["Statement"].append(
            {"Effect": "Allow", "Principal": "*", "Action": "kms:Decrypt", "Resource": "*"}
        )
        key["Policy"] = json.dumps(policy)

    case("key policy too wide")((open_key, [("SG6108", "everyone in AWS", "")]))

    def swapped(files):
        a, b = files.existing("shop-prod-api"), files.existing("shop-prod-api-execution")
        key = "AttachedManagedPolicies"
        a[key], b[key] = b[key], a[key]

    case("roles swapped")((swapped, [
        ("SG6101", identity_arn("role", "shop-prod-api"), DATABASE),
        ("SG6101", identity_arn("role", "shop-prod-api-execution"), STRIPE),
        ("SG6103", identity_arn("role", "shop-prod-api"), STRIPE),
        ("SG6103", identity_arn("role", "shop-prod-api-execution"), DATABASE)]))  # fmt: skip
    case("policy not in the files")((
        lambda f: f.role("gone", attached=[gone + "gone"]), [("SG6109", gone + "gone", "")]))  # fmt: skip

    def secret(name, code, words, change):
        cases[name] = (change, [(code, *words)])

    def undeclared(files):
        files.lists[0]["SecretList"].append(
            {**files.secret(PLAIN), "Name": "stray", "ARN": head + "stray-AbCd1f"}
        )

    secret("undeclared secret", "SG6110", ("stray", ""), undeclared)
    secret("missing secret", "SG6111", (PLAIN, ""), lambda f: f.lists[0]["SecretList"].remove(f.secret(PLAIN)))
    secret("scheduled for deletion", "SG6112", (PLAIN, ""),
           lambda f: f.secret(PLAIN).update(DeletedDate="2026-01-01T00:00:00Z"))  # fmt: skip
    secret("rotation that is not declared", "SG6113", (PLAIN, "it rotates"),
           lambda f: f.secret(PLAIN).update(RotationEnabled=True))  # fmt: skip
    secret("replica missing", "SG6114", (DATABASE, REPLICA), lambda f: f.lists[1].update(SecretList=[]))
    secret("tag missing", "SG6115", (PLAIN, "team"), lambda f: f.secret(PLAIN).update(Tags=[]))
    cases["wrong key"] = (lambda f: f.secret(PLAIN).update(KmsKeyId="alias/shop"), [
        ("SG6116", PLAIN, "alias/shop"), ("SG6104", identity_arn("role", "shop-prod-api"), PLAIN),
        ("SG6104", identity_arn("user", "ann"), PLAIN)])  # fmt: skip
    cases["a key that is not granted"] = (lambda f: f.role("no-key", document(statement(f.arn(DATABASE)))), [
        ("SG6102", identity_arn("role", "no-key"), "the use of its key")])  # fmt: skip
    secret("unused for 90 days", "SG6117", (PLAIN, ""),
           lambda f: f.secret(PLAIN).update(LastAccessedDate="2020-01-01T00:00:00Z"))  # fmt: skip
    return cases


# Grants that look broad but read nothing.
def harmless(files: Files) -> None:
    everything = document(statement("*", "*"))
    files.role("lists", document(statement("*", ["secretsmanager:BatchGetSecretValue", "secretsmanager:ListSecrets"])))
    files.role("writes-policies", document(statement("*", "iam:*")))
    narrow = files.managed(f"arn:aws:iam::{ACCOUNT}:policy/harmless", document(statement("*", "s3:*")))
    files.role("bounded", everything, boundary=narrow)
    files.role("denied-all", everything, document({"Effect": "Deny", "Action": READ, "Resource": "*"}))
    files.role("longer-name", document(statement(f"arn:aws:secretsmanager:{REGION}:{ACCOUNT}:secret:{PLAIN}-old-*")))
    files.role("elsewhere", document(statement(f"arn:aws:secretsmanager:us-east-1:{ACCOUNT}:secret:*")))
    files.role("other-tag", document(statement("*", Condition={"StringEquals": {"aws:ResourceTag/team": "sales"}})))
    files.role("key-only", document(statement("*", "kms:*")))


def run(report: Report, binary: Path, work: Path) -> None:
    tools.need("aws", "jq", "bash")
    work.mkdir(parents=True)
    (work / "secrets.spec.yaml").write_text(SPEC, encoding="utf-8")
    tools.run([binary, "build", work / "secrets.spec.yaml", "-o", work / "out"])
    out, collected = work / "out" / "shop", work / "collected"
    with report.case("audit: shellcheck finds nothing in collect.sh"):
        tools.need("shellcheck")
        tools.run(["shellcheck", out / "ops" / "collect.sh"])
    with Moto() as moto:
        populate(moto, out)
        with report.case("audit: collect.sh collects no values and overwrites nothing"):
            done = collect(moto, out, collected)
            check("secretgen audit --iam" in done.stdout, done.stdout)
            texts = "".join(p.read_text() for p in collected.iterdir())
            check("value-that-nobody" not in texts, "a value was collected")
            again = collect(moto, out, collected, expect=1)
            check("already exists" in again.stderr, again.stderr)
            elsewhere = collect(moto, out, work / "foreign", expect=1, account="111122223333")
            check("credentials of account 111122223333" in elsewhere.stderr, elsewhere.stderr)
            check(not (work / "foreign").exists(), "a refused run leaves files")
        with report.case("audit: the command that collect.sh prints finds nothing in a clean account"):
            command = done.stdout.splitlines()[-1].split("secretgen ", 1)[1]
            audited = subprocess.run(
                f"'{binary}' {command} '{work / 'secrets.spec.yaml'}'", shell=True,
                capture_output=True, text=True,
            )  # fmt: skip
            equal((audited.returncode, audited.stderr), (0, ""), "the findings in a clean account")
    first = Files(binary, work / "audited", collected)
    with report.case("audit: grants that read nothing are not reported"):
        files = copy.deepcopy(first)
        harmless(files)
        code, found = files.audit()
        equal((code, found), (0, set()), "harmless grants")
    cases = planted()
    with report.case(f"audit: each of {len(cases)} planted faults is found, and nothing else"):
        wrong = []
        for name, (plant, expected) in cases.items():
            files = copy.deepcopy(first)
            plant(files)
            code, found = files.audit()
            left = set(found)
            for rule, *words in expected:
                fits = {f for f in left if f[0] == rule and all(w in f[1] for w in words)}
                if len(fits) != 1:
                    wrong.append(f"{name}: {rule} {words} is found {len(fits)} times")
                left -= fits
            wrong += [f"{name}: also {message}" for message in sorted(left)]
            if code != 1:
                wrong.append(f"{name}: exit status {code}")
        check(not wrong, "\n".join(wrong))
