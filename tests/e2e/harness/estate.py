"""The contents of Secrets Manager and IAM, in a form that is equal for equivalent deployments."""
import json

from fake_aws import Moto
from reader import Environment, Secret

WHOLE = ("KmsKeyId", "Description", "RotationEnabled", "RotationLambdaARN")


def snapshot(moto: Moto, environment: Environment) -> dict:
    return {
        "secrets": {s.name: secret(moto, environment, s) for s in environment.secrets},
        "policies": policies(moto, environment),
    }


def secret(moto: Moto, environment: Environment, spec: Secret) -> dict:
    client = moto.client("secretsmanager", environment.account, environment.region)
    found = client.describe_secret(SecretId=spec.arn if spec.complete else spec.name)
    told = {k: found.get(k, "") for k in WHOLE}
    # The same key, whether named by alias or by the alias's ARN.
    told["KmsKeyId"] = told["KmsKeyId"].split(":")[-1]
    told["Tags"] = {t["Key"]: t["Value"] for t in found.get("Tags", [])}
    told["Replicas"] = {
        r["Region"]: r["KmsKeyId"].split(":")[-1] for r in found.get("ReplicationStatus", [])
    }
    told["RotationRules"] = {k: str(v) for k, v in found.get("RotationRules", {}).items()}
    told["Rotated"] = "LastRotatedDate" in found
    told["Value"] = value(client, found, spec)
    return told


def value(client, found: dict, spec: Secret):
    stages = [s for v in found.get("VersionIdsToStages", {}).values() for s in v]
    if "AWSCURRENT" not in stages:
        return None
    text = client.get_secret_value(SecretId=found["ARN"])["SecretString"]
    if spec.kind != "object":
        return f"{len(text)} characters" if "generate" in spec.fields.get("", {}) else text
    whole = json.loads(text)
    for name, field in spec.fields.items():
        if "generate" in field:
            whole[name] = f"{len(whole[name])} characters"
    return whole


def policies(moto: Moto, environment: Environment) -> dict:
    iam = moto.client("iam", environment.account, "us-east-1")
    told = {}
    for policy in iam.list_policies(Scope="Local")["Policies"]:
        arn = policy["Arn"]
        document = iam.get_policy_version(PolicyArn=arn, VersionId=policy["DefaultVersionId"])
        entities = iam.list_entities_for_policy(PolicyArn=arn)
        told[policy["PolicyName"]] = {
            "statements": statements(document["PolicyVersion"]["Document"]),
            "description": iam.get_policy(PolicyArn=arn)["Policy"].get("Description", ""),
            "attached": sorted(
                f"{kind}/{one[f'{kind}Name']}"
                for kind in ("Role", "User", "Group")
                for one in entities[f"Policy{kind}s"]
            ),
        }
    return told


def as_list(value) -> list:
    return sorted(value) if isinstance(value, list) else [value]


def statements(document: dict) -> dict:
    """By Sid, independent of order and of the shorthands that JSON policies allow."""
    return {
        s["Sid"]: {
            "Effect": s["Effect"],
            "Action": as_list(s["Action"]),
            "Resource": as_list(s["Resource"]),
            "Condition": {
                op: {k: as_list(v) for k, v in keys.items()}
                for op, keys in s.get("Condition", {}).items()
            },
        }
        for s in document["Statement"]
    }
