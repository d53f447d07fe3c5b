"""Creates, updates and deletes CloudFormation stacks in a moto."""
from pathlib import Path

import surroundings
import yaml
from fake_aws import Moto
from reader import Environment

CAPABILITIES = ["CAPABILITY_NAMED_IAM"]
KEY = "code.zip"


class Stacks:
    """The stacks of one environment."""

    def __init__(self, moto: Moto, environment: Environment):
        self.moto, self.environment = moto, environment
        self.client = moto.client("cloudformation", environment.account, environment.region)

    def full_name(self, name: str) -> str:
        """Environments may share an account and a region."""
        return f"{self.environment.system}-{self.environment.name}-{name}"

    def create(self, name: str, template: Path, parameters: dict | None = None) -> None:
        self.client.create_stack(**self.request(name, template, parameters or {}))
        self.check(name, "CREATE_COMPLETE")

    def update(self, name: str, template: Path) -> None:
        self.client.update_stack(**self.request(name, template, {}))
        self.check(name, "UPDATE_COMPLETE")

    def delete(self, name: str) -> None:
        self.client.delete_stack(StackName=self.full_name(name))

    def request(self, name: str, template: Path, parameters: dict) -> dict:
        return {
            "StackName": self.full_name(name),
            "TemplateBody": template.read_text(encoding="utf-8"),
            "Capabilities": CAPABILITIES,
            "Parameters": [
                {"ParameterKey": k, "ParameterValue": v} for k, v in parameters.items()
            ],
        }

    def check(self, name: str, status: str) -> None:
        found = self.client.describe_stacks(StackName=self.full_name(name))["Stacks"][0]["StackStatus"]
        if found != status:
            raise AssertionError(f"stack {name}: {found}")

    def outputs(self, name: str) -> dict:
        found = self.client.describe_stacks(StackName=self.full_name(name))["Stacks"][0].get("Outputs", [])
        return {o["OutputKey"]: o["OutputValue"] for o in found}

    def physical_ids(self, name: str, kind: str) -> list:
        found = self.client.list_stack_resources(StackName=self.full_name(name))["StackResourceSummaries"]
        return [r["PhysicalResourceId"] for r in found if r["ResourceType"] == kind]

    def upload_code(self) -> str:
        """Uploads a function's code to a bucket of this environment and returns the bucket's name."""
        bucket = f"code-{self.environment.system}-{self.environment.name}"
        s3 = self.moto.client("s3", self.environment.account, self.environment.region)
        place = {"LocationConstraint": self.environment.region}
        s3.create_bucket(Bucket=bucket, CreateBucketConfiguration=place)
        s3.put_object(Bucket=bucket, Key=KEY, Body=surroundings.empty_code())
        return bucket


def parameter_names(template: Path) -> dict:
    """A template's parameters: name -> whether it has a default."""

    class Loader(yaml.BaseLoader):
        pass

    Loader.add_multi_constructor("!", lambda loader, suffix, node: None)
    document = yaml.load(template.read_text(encoding="utf-8"), Loader)
    return {k: "Default" in v for k, v in document.get("Parameters", {}).items()}
