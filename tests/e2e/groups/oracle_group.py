"""Tests of the test tools: each must reject what it is meant to reject."""
import json
from pathlib import Path

import iam_group
import lint
import tools
from fake_aws import Moto
from report import Report, check, equal

ACCOUNT, REGION = "111122223333", "eu-west-1"
PLACE = f"arn:aws:secretsmanager:{REGION}:{ACCOUNT}:secret:"


def run(report: Report, binary: Path, work: Path) -> None:
    work.mkdir(parents=True)
    with Moto() as moto:
        with report.case("oracle: versions keep a custom label, and are deleted without labels"):
            versions(moto)
        with report.case("oracle: stacks refuse what AWS refuses"):
            stacks(moto)
    with report.case("oracle: the policy linter refuses a wrong Effect"):
        file = work / "policy.json"
        file.write_text(json.dumps(policy("dev/db-??????", "Maybe")), encoding="utf-8")
        said = lint.lint_policies([file])
        check(any("E3510" in line for line in said), f"{said}")
    with report.case("oracle: the evaluator distinguishes an exact pattern from a careless one"):
        asked = [
            iam_group.Question([policy(pattern)], iam_group.READ, PLACE + name, allowed)
            for pattern, name, allowed in (
                ("dev/db-??????", "dev/db-AbCdEf", True),
                ("dev/db-??????", "dev/db-old-AbCdEf", False),
                ("dev/db-*", "dev/db-old-AbCdEf", True),
                ("dev/*", "dev/team/db-AbCdEf", True),
            )
        ]
        iam_group.evaluate(asked, tools.npm_modules())


def policy(pattern: str, effect: str = "Allow") -> dict:
    statement = {"Effect": effect, "Action": iam_group.READ, "Resource": PLACE + pattern}
    return {"Version": "2012-10-17", "Statement": [statement]}


def versions(moto: Moto) -> None:
    client = moto.client("secretsmanager", ACCOUNT, REGION)
    client.create_secret(Name="labels")
    first = client.put_secret_value(SecretId="labels", SecretString="1", VersionStages=["OWN"])
    second = client.put_secret_value(SecretId="labels", SecretString="2")
    for value in ("3", "4"):
        client.put_secret_value(SecretId="labels", SecretString=value)
    left = client.describe_secret(SecretId="labels")["VersionIdsToStages"]
    equal(left.get(first["VersionId"]), ["OWN"], "the version with a custom label")
    check(second["VersionId"] not in left, "a version without a label is still there")


def stacks(moto: Moto) -> None:
    client = moto.client("cloudformation", ACCOUNT, REGION)
    secrets = moto.client("secretsmanager", ACCOUNT, REGION)
    secrets.create_secret(Name="object", SecretString='{"key": "value"}')
    refused = {
        "{{resolve:secretsmanager:object:SecretString:nope}}": "JSONKey",
        "{{resolve:secretsmanager:object:SecretBinary}}": "Incorrect format",
        "{{resolve:secretsmanager:missing:SecretString}}": "can't find",
        "{{resolve:secretsmanager:object:SecretString:key:AWSCURRENT:1}}": "not both",
    }
    for number, (value, words) in enumerate(refused.items()):
        try:
            client.create_stack(StackName=f"bad-{number}", TemplateBody=template(value))
        except client.exceptions.ClientError as error:
            check(words in str(error), f"{value}: {error}")
        else:
            raise AssertionError(f"{value} was taken")
    client.create_stack(
        StackName="good",
        TemplateBody=template("{{resolve:secretsmanager:object:SecretString:key}}"),
    )
    found = moto.client("ssm", ACCOUNT, REGION).get_parameter(Name="/witness")
    equal(found["Parameter"]["Value"], "value", "the resolved reference")


def template(value: str) -> str:
    properties = {"Type": "String", "Name": "/witness", "Value": value}
    resources = {"Witness": {"Type": "AWS::SSM::Parameter", "Properties": properties}}
    return json.dumps({"AWSTemplateFormatVersion": "2010-09-09", "Resources": resources})
