"""What the scripts report and leave behind when something is missing or fails; a second run completes."""
import json
import os
import shutil
from pathlib import Path

import surroundings
import tools
from builds import Build
from fake_aws import Moto
from faulty_aws import FaultyAws
from report import Report, check, equal
from repository import Repository

FILE = "private/secrets.json"
VALUES = {"mail_address": "a.planted@example.com", "mail_password": "planted-password",
          "token": "planted-token-1", "kept": "planted-kept-1"}  # fmt: skip
ALL = {"desk/dev/mail", "desk/dev/token", "desk/dev/made", "desk/dev/kept"}


class Nth:
    """A fault at the nth call of an operation."""

    def __init__(self, operation: str, nth: int, fault):
        self.operation, self.nth, self.fault, self.seen = operation, nth, fault, 0

    def __call__(self, number: int, operation: str):
        self.seen += operation == self.operation
        return self.fault if operation == self.operation and self.seen == self.nth else None


DENIED = (400, "AccessDeniedException", "User: x is not authorized to perform: secretsmanager:CreateSecret")
EXPIRED = (403, "ExpiredToken", "The security token included in the request is expired")
# The fault, the message, and how many secrets exist afterwards. For earlier faults, see in_a_walk.
FAULTS = {
    "the network fails at the second creation":
        (lambda *call, f=Nth("CreateSecret", 2, "drop"): f(*call), "AWS cannot be reached", 1),
    "a creation is done, but its answer is lost":
        (lambda *call, f=Nth("CreateSecret", 2, "drop after"): f(*call), "AWS cannot be reached", 2),
    "the rotation is denied":
        (lambda *call, f=Nth("RotateSecret", 1, DENIED): f(*call), "access denied", 3),
    "the third creation is denied":
        (lambda *call, f=Nth("CreateSecret", 3, DENIED): f(*call), "desk/dev/made: access denied", 2),
}  # fmt: skip


def run(report: Report, build: Build, work: Path) -> None:
    environment = build.spec.environments[0]
    with Moto() as moto:
        fail_midway(report, build, work, moto, environment)
        moto.forget()
        refuse(report, build, work, moto, environment)
        moto.forget()
        with report.case("ops: version 2 of the AWS CLI"):
            with_version_2(build, work, moto, environment)


def fail_midway(report: Report, build: Build, work: Path, moto: Moto, environment) -> None:
    for number, (name, (fault, words, there)) in enumerate(FAULTS.items()):
        with report.case(f"ops: {name}: reported, and a second run completes"):
            moto.forget()
            surroundings.make_rotation_functions(moto, build.spec, environment)
            with FaultyAws(moto, fault) as aws:
                user = repository(build, work / str(number), aws.environment(environment.account, environment.region))
                said = user.make("secrets-create", expect=2).stderr
            check(words in said, said)
            check("Completed before the error:" in said, said)
            equal(len(names(moto, environment)), there, said)
            user.environment |= moto.environment(environment.account, environment.region)
            user.make("secrets-create")
            equal(names(moto, environment), ALL, "secrets after the second run")
            client = moto.client("secretsmanager", environment.account, environment.region)
            check(client.describe_secret(SecretId="desk/dev/made")["RotationEnabled"], "no rotation")


def refuse(report: Report, build: Build, work: Path, moto: Moto, environment) -> None:
    variables = moto.environment(environment.account, environment.region)
    user = repository(build, work / "refused", variables)
    for name, changed, words in (
        ("no jq", {"PATH": path_without("jq", work / "no-jq")}, "jq is not installed. Install it"),
        ("no AWS CLI", {"PATH": path_without("aws", work / "no-aws")}, "the AWS CLI is not installed"),
        ("credentials of another account", moto.environment("444455556666", environment.region),
         "these are credentials of account 444455556666; environment dev is in account 111122223333"),
        ("no credentials", {"AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": ""}, "there are no AWS credentials"),
    ):  # fmt: skip
        with report.case(f"ops: {name}: nothing is written"):
            whole = dict(user.environment)
            user.environment |= changed
            user.at_hand = "AWS" not in name
            said = user.make("secrets-create", expect=2).stderr
            user.environment = whole
            check(words in said, said)
            equal(names(moto, environment), set(), "secrets")


def in_a_walk(user: Repository, moto: Moto, environment, work: Path, target: str) -> None:
    """Faults that no guide mentions, at a step of one: each is reported, and `target` changes nothing."""
    whole, state = user.environment, values(moto, environment)
    for changed, fault, words in (
        ({"PATH": path_without("jq", work / "no-jq")}, None, "jq is not installed. Install it"),
        ({}, EXPIRED, "the AWS credentials have expired. Sign in again"),
        ({}, "drop", "AWS cannot be reached. Check the network, then run the same command again."),
    ):
        with FaultyAws(moto, lambda number, _, f=fault: f if number == 3 or f == EXPIRED else None) as aws:
            user.environment = whole | {"AWS_ENDPOINT_URL": aws.endpoint, "AWS_MAX_ATTEMPTS": "1"} | changed
            said = user.make(target, f"ENV={environment.name}", expect=2).stderr
        check(words in said and "Completed before the error" not in said, said)
        equal(values(moto, environment), state, words)
    user.environment = whole


def with_version_2(build: Build, work: Path, moto: Moto, environment) -> None:
    """Older releases only take an endpoint as an option."""
    program = tools.aws_version_2()
    place = work / "version-2"
    place.mkdir(parents=True)
    (place / "aws").write_text(f'#!/bin/sh\nexec {program} "$@" --endpoint-url "$AWS_ENDPOINT_URL"\n', encoding="utf-8")
    (place / "aws").chmod(0o700)
    user = repository(build, work / "with-2", moto.environment(environment.account, environment.region))
    user.at_hand = False
    user.environment["PATH"] = f"{place}{os.pathsep}{user.environment['PATH']}"
    user.make("secrets-create-token", "FROM=stdin", stdin=VALUES["kept"] + "\r\n")
    equal(values(moto, environment), {"desk/dev/token": VALUES["kept"]}, "created")
    user.make("secrets-update-token")
    equal(values(moto, environment), {"desk/dev/token": VALUES["token"]}, "updated")
    listed = user.run("bash out/ops/secrets.sh list token").stdout
    check("desk/dev/token  last changed 2" in listed, "the day of a change")
    whole = user.environment
    for fault, words in ((EXPIRED, "the AWS credentials have expired"), ("drop", "AWS cannot be reached"),
                         (DENIED, "the caller's identity: access denied")):  # fmt: skip
        with FaultyAws(moto, lambda *_, f=fault: f) as aws:
            user.environment = whole | {"AWS_ENDPOINT_URL": aws.endpoint, "AWS_MAX_ATTEMPTS": "1"}
            said = user.make("secrets-list", expect=2).stderr
        check(words in said, said)
    user.environment = whole | {"AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": ""}
    said = user.make("secrets-list", expect=2).stderr
    check("there are no AWS credentials" in said, said)


def repository(build: Build, work: Path, variables: dict) -> Repository:
    user = Repository(build, work, variables, list(VALUES.values()), [FILE])
    user.write(FILE, json.dumps(VALUES))
    return user


def names(moto: Moto, environment) -> set:
    client = moto.client("secretsmanager", environment.account, environment.region)
    return {s["Name"] for s in client.list_secrets()["SecretList"]}


def values(moto: Moto, environment) -> dict:
    client = moto.client("secretsmanager", environment.account, environment.region)
    return {n: client.get_secret_value(SecretId=n)["SecretString"] for n in sorted(names(moto, environment))}


def path_without(tool: str, work: Path) -> str:
    """A PATH with everything that the scripts use except one tool."""
    work.mkdir(parents=True)
    for name in ("bash", "sh", "make", "jq", "aws", "git", "strace", "env", "cat", "dirname", "basename",
                 "mktemp", "rm", "sed", "grep", "head", "cut", "stty", "python3"):  # fmt: skip
        found = shutil.which(name)
        if found and name != tool:
            os.symlink(found, work / name)
    return str(work)
