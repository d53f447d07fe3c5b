"""Versions, labels, rotation and replicas of a secret as in AWS, and stricter.

- Putting a new value moves AWSCURRENT and AWSPREVIOUS; custom labels stay where they are.
  (moto drops them.)
- A version without labels is deleted immediately. AWS does so after a day at the earliest;
  whatever depends on such a version must fail here.
- All rules of a rotation are kept, and no function is invoked, because none could run here.
- A replica reports the key it was given.
"""
import time

from moto.secretsmanager.exceptions import ResourceNotFoundException
from moto.secretsmanager.models import FakeSecret, SecretsManagerBackend


def reset_default_version(self: FakeSecret, secret_version: dict, version_id: str) -> None:
    for old in self.versions.values():
        if "AWSPREVIOUS" in old["version_stages"]:
            old["version_stages"].remove("AWSPREVIOUS")
    if self.default_version_id in self.versions:
        stages = self.versions[self.default_version_id]["version_stages"]
        if "AWSCURRENT" in stages:
            stages[stages.index("AWSCURRENT")] = "AWSPREVIOUS"
    self.versions[version_id] = secret_version
    self.default_version_id = version_id
    for stage in secret_version["version_stages"]:
        for other, old in self.versions.items():
            if other != version_id and stage in old["version_stages"]:
                old["version_stages"].remove(stage)
    for unlabelled in [v for v, old in self.versions.items() if not old["version_stages"]]:
        del self.versions[unlabelled]


def rotate_secret(self, secret_id, client_request_token=None, rotation_lambda_arn=None,
                  rotation_rules=None, rotate_immediately=True):  # fmt: skip
    from moto.awslambda.utils import get_backend

    secret = self.describe_secret(secret_id)
    if rotation_lambda_arn:
        try:
            get_backend(self.account_id, self.region_name).get_function(rotation_lambda_arn)
        except Exception:
            raise ResourceNotFoundException(f"Resource not found for ARN '{rotation_lambda_arn}'.")
    set_rotation(secret, rotation_lambda_arn or "", rotation_rules or {}, rotate_immediately)
    return secret.to_short_dict()


def set_rotation(secret: FakeSecret, function: str, rules: dict, immediately: bool) -> None:
    secret.rotation_requested = secret.rotation_enabled = True
    secret.rotation_lambda_arn = function
    secret.oracle_rules = dict(rules)
    if immediately:
        secret.last_rotation_date = int(time.time())


def install() -> None:
    original_to_dict = FakeSecret.to_dict

    def to_dict(self: FakeSecret) -> dict:
        found = original_to_dict(self)
        if getattr(self, "oracle_rules", None) is not None and "RotationRules" in found:
            found["RotationRules"] = self.oracle_rules
        return found

    original_replicas = FakeSecret.create_replicas

    def create_replicas(self: FakeSecret, replica_regions: list, force_overwrite: bool) -> list:
        made = original_replicas(self, replica_regions, force_overwrite)
        for asked, replica in zip(replica_regions, made):
            if asked.get("KmsKeyId"):
                replica.config["KmsKeyId"] = asked["KmsKeyId"]
        return made

    FakeSecret.create_replicas = create_replicas
    FakeSecret.reset_default_version = reset_default_version
    FakeSecret.to_dict = to_dict
    SecretsManagerBackend.rotate_secret = rotate_secret
