"""Secrets Manager's resource types for moto's CloudFormation, which has none of them.

Written from AWS's documentation: where this decides, the verdict is ours and not moto's.
"""
import json
import re
import uuid

from moto.cloudformation.exceptions import (
    UnformattedGetAttTemplateException,
    ValidationError,
)
from moto.core.common_models import CloudFormationModel
from moto.secretsmanager.models import FakeSecret, secretsmanager_backends
from moto.secretsmanager.utils import random_password

from versions import set_rotation

# moto's metaclass registers every model under the second component of its module's name.
__name__ = "moto.secretsmanager.oracle"

RETAIN = ("Retain", "RetainExceptOnCreate")


def fail(message: str) -> ValidationError:
    return ValidationError(message=message)


class Secret(CloudFormationModel):
    def __init__(self, secret: FakeSecret, props: dict):
        self.secret = secret
        self.source = (props.get("SecretString"), props.get("GenerateSecretString"))

    @property
    def physical_resource_id(self) -> str:
        return self.secret.arn

    @staticmethod
    def cloudformation_name_type() -> str:
        return "Name"

    @staticmethod
    def cloudformation_type() -> str:
        return "AWS::SecretsManager::Secret"

    @classmethod
    def has_cfn_attr(cls, attr: str) -> bool:
        return attr == "Id"

    def get_cfn_attribute(self, attribute_name: str) -> str:
        if attribute_name == "Id":
            return self.secret.arn
        raise UnformattedGetAttTemplateException()

    @staticmethod
    def value_of(props: dict) -> str:
        generate, literal = props.get("GenerateSecretString"), props.get("SecretString")
        if generate is not None and literal is not None:
            raise fail("You can't specify both GenerateSecretString and SecretString")
        if generate is None:
            return literal if literal is not None else ""
        password = random_password(
            int(generate.get("PasswordLength", 32)),
            generate.get("ExcludeCharacters", ""),
            bool(generate.get("ExcludeNumbers", False)),
            bool(generate.get("ExcludePunctuation", False)),
            bool(generate.get("ExcludeUppercase", False)),
            bool(generate.get("ExcludeLowercase", False)),
            bool(generate.get("IncludeSpace", False)),
            bool(generate.get("RequireEachIncludedType", True)),
        )
        template, key = generate.get("SecretStringTemplate"), generate.get("GenerateStringKey")
        if (template is None) != (key is None):
            raise fail("SecretStringTemplate and GenerateStringKey must be specified together")
        if template is None:
            return password
        try:
            document = json.loads(template)
        except ValueError:
            document = None
        if not isinstance(document, dict):
            raise fail("Could not parse SecretStringTemplate JSON")
        document[key] = password
        return json.dumps(document, separators=(",", ":"))

    @classmethod
    def create_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs):
        props = cloudformation_json["Properties"]
        name = props.get("Name") or resource_name
        if not re.fullmatch(r"[A-Za-z0-9/_+=.@-]{1,512}", name):
            raise fail(f"Invalid name '{name}'. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!")
        backend = secretsmanager_backends[account_id][region_name]
        backend.create_secret(
            name, cls.value_of(props), None, props.get("Description", ""), props.get("Tags", []),
            props.get("KmsKeyId"), None, props.get("ReplicaRegions", []), False,
        )  # fmt: skip
        return cls(backend.secrets[name], props)

    @classmethod
    def update_from_cloudformation_json(cls, original_resource, new_resource_name, cloudformation_json, account_id, region_name):
        props, old = cloudformation_json["Properties"], original_resource.secret
        backend = secretsmanager_backends[account_id][region_name]
        if props.get("Name", old.name) != old.name:
            new = cls.create_from_cloudformation_json(new_resource_name, cloudformation_json, account_id, region_name)
            if cloudformation_json.get("UpdateReplacePolicy") not in RETAIN:
                original_resource.delete(account_id, region_name)
            return new
        # A new version is written only when the value's own properties changed.
        if (props.get("SecretString"), props.get("GenerateSecretString")) != original_resource.source:
            backend.put_secret_value(old.arn, cls.value_of(props), None, str(uuid.uuid4()), ["AWSCURRENT"])
        old.update(props.get("Description", ""), props.get("Tags", []), props.get("KmsKeyId"))
        return cls(old, props)

    def delete(self, account_id, region_name) -> None:
        # CloudFormation deletes without a recovery window.
        for replica in list(self.secret.replicas):
            replica.source = None
        self.secret.replicas.clear()
        secretsmanager_backends[account_id][region_name].secrets.pop(self.secret.arn)


class Attached(CloudFormationModel):
    """A resource that belongs to one secret and has the secret's ARN as its id."""

    def __init__(self, secret_arn: str):
        self.secret_arn = secret_arn

    @property
    def physical_resource_id(self) -> str:
        return self.secret_arn

    @staticmethod
    def cloudformation_name_type() -> str:
        return ""

    @staticmethod
    def cloudformation_type() -> str:
        return "Oracle::Abstract::Attached"

    @classmethod
    def has_cfn_attr(cls, attr: str) -> bool:
        return attr == "Id"

    def get_cfn_attribute(self, attribute_name: str) -> str:
        return self.secret_arn

    @classmethod
    def update_from_cloudformation_json(cls, original_resource, new_resource_name, cloudformation_json, account_id, region_name):
        return cls.create_from_cloudformation_json(new_resource_name, cloudformation_json, account_id, region_name)


class ResourcePolicy(Attached, CloudFormationModel):
    @staticmethod
    def cloudformation_type() -> str:
        return "AWS::SecretsManager::ResourcePolicy"

    @classmethod
    def create_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs):
        props = cloudformation_json["Properties"]
        backend = secretsmanager_backends[account_id][region_name]
        arn, _ = backend.put_resource_policy(props["SecretId"], json.dumps(props["ResourcePolicy"]))
        return cls(arn)

    def delete(self, account_id, region_name) -> None:
        backend = secretsmanager_backends[account_id][region_name]
        if self.secret_arn in backend.secrets:
            backend.delete_resource_policy(self.secret_arn)


class RotationSchedule(Attached, CloudFormationModel):
    @staticmethod
    def cloudformation_type() -> str:
        return "AWS::SecretsManager::RotationSchedule"

    @classmethod
    def create_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs):
        from moto.awslambda.utils import get_backend

        props = cloudformation_json["Properties"]
        secret = secretsmanager_backends[account_id][region_name].describe_secret(props["SecretId"])
        rules = props.get("RotationRules", {})
        if "HostedRotationLambda" in props:
            raise fail("oracle: HostedRotationLambda needs a transform that is not emulated")
        arn = props.get("RotationLambdaARN")
        if arn:
            try:
                function = get_backend(account_id, region_name).get_function(arn)
            except Exception:
                raise fail(f"Resource not found for ARN '{arn}'.")
            statements = function.policy.statements if function.policy else []
            if not any("secretsmanager.amazonaws.com" in json.dumps(s.get("Principal")) for s in statements):
                raise fail(
                    "Secrets Manager cannot invoke the specified Lambda function. Ensure that the function "
                    "policy grants access to the principal secretsmanager.amazonaws.com"
                )
        set_rotation(secret, arn or "", rules, bool(props.get("RotateImmediatelyOnUpdate", True)))
        return cls(secret.arn)

    def delete(self, account_id, region_name) -> None:
        backend = secretsmanager_backends[account_id][region_name]
        if self.secret_arn in backend.secrets:
            backend.secrets[self.secret_arn].rotation_enabled = False
