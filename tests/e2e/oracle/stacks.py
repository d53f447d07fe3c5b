"""Fixes for moto's CloudFormation, without which a stack proves nothing.

Dynamic references are resolved, a resource type that moto cannot create fails the stack instead
of being skipped, Retain is honoured on removal by update, and roles and policies are detached
before they are deleted.
"""
import base64
import json

from moto.awslambda.models import LambdaFunction
from moto.cloudformation import parsing
from moto.cloudformation.models import Stack
from moto.core.exceptions import JsonRESTError, ServiceException
from moto.ecs.models import TaskDefinition
from moto.iam.models import iam_backends

from dynamic_reference import MAX_DYNAMIC_REFERENCES, dependencies, lookup, names_in, resolve_all
from stack_resources import RETAIN, Secret, fail


def install() -> None:
    original_class = parsing.resource_class_from_type
    original_parse = parsing.parse_resource_and_generate_name
    original_delete = parsing.ResourceMap._delete_resource
    original_load = parsing.ResourceMap.load

    def resource_class_from_type(resource_type):
        found = original_class(resource_type)
        if found is None and resource_type not in parsing.NULL_MODELS:
            raise fail(f"oracle: resource type {resource_type} is not emulated, so this stack proves nothing")
        return found

    def parse(logical_id, resource_json, resources_map):
        # moto forgets DependsOn when it executes a change set
        first = resource_json.get("DependsOn", [])
        for name in [first] if isinstance(first, str) else first:
            resources_map[name]
        result = original_parse(logical_id, resource_json, resources_map)
        if not result:
            return result
        resource_class, cleaned, name = result
        template = resources_map._resource_json_map

        def one(body):
            if cleaned["Type"].startswith("Custom::") or cleaned["Type"] == "AWS::CloudFormation::CustomResource":
                raise fail("Dynamic references for secure values are not supported in custom resources")
            secret, text = lookup(body, resources_map._account_id, resources_map._region_name)
            for other, made in resources_map._parsed_resources.items():
                if isinstance(made, Secret) and made.secret is secret and other not in dependencies(logical_id, template):
                    raise fail(
                        f"oracle: {logical_id} resolves the secret {other} of the same stack but does not depend "
                        "on it (no Ref, GetAtt, Sub or DependsOn): AWS may create it first"
                    )
            return text

        cleaned["Properties"] = resolve_all(cleaned["Properties"], one)
        if cleaned["Type"] == "AWS::KMS::Key" and isinstance(cleaned["Properties"].get("KeyPolicy"), dict):
            cleaned["Properties"]["KeyPolicy"] = json.dumps(cleaned["Properties"]["KeyPolicy"])
        return resource_class, cleaned, name

    def told_as_stack_error(step):
        def run(logical_id, *args, **kwargs):
            try:
                return step(logical_id, *args, **kwargs)
            except ServiceException as e:
                # an error of another service, which the stack's XML cannot represent
                raise fail(f"{logical_id}: {e.code}: {e.message}")
            except JsonRESTError as e:
                raise fail(f"{logical_id}: {json.loads(e.get_body())}")

        return run

    def load(self):
        text = json.dumps(self._template)
        if text.count("{{resolve:") > MAX_DYNAMIC_REFERENCES:
            raise fail(f"A template can have at most {MAX_DYNAMIC_REFERENCES} dynamic references")
        outside = [self._template.get("Outputs"), self._template.get("Metadata")]
        outside += [r.get("Metadata") for r in self._resource_json_map.values()]
        if "{{resolve:secretsmanager" in json.dumps(outside):
            raise fail("A secretsmanager dynamic reference is allowed in resource properties only, not in outputs or metadata")
        return original_load(self)

    def delete(self, parsed_resource, resource_json):
        if resource_json.get("DeletionPolicy") in RETAIN:
            return
        kind = resource_json["Type"]
        backend = iam_backends[self._account_id]["aws"]
        if kind == "AWS::IAM::Role":
            role = backend.get_role(parsed_resource.name)
            for arn in list(role.managed_policies):
                backend.detach_role_policy(arn, role.name)
            for inline in list(role.policies):
                backend.delete_role_policy(role.name, inline)
        if kind == "AWS::IAM::ManagedPolicy":
            holders = [*backend.roles.values(), *backend.users.values(), *backend.groups.values()]
            for holder in holders:
                holder.managed_policies.pop(parsed_resource.arn, None)
            parsed_resource.attachment_count = 0
            backend.delete_policy(parsed_resource.arn)
            return
        original_delete(self, parsed_resource, resource_json)

    lambda_update = LambdaFunction.update_from_cloudformation_json.__func__

    def update_lambda(cls, original_resource, new_resource_name, cloudformation_json, *where, **named):
        # moto packs inline code on create but not on update
        code = cloudformation_json["Properties"].get("Code", {})
        if "ZipFile" in code:
            code["ZipFile"] = base64.b64encode(cls._create_zipfile_from_plaintext_code(code["ZipFile"]))
        return lambda_update(cls, original_resource, new_resource_name, cloudformation_json, *where, **named)

    make_task_definition = TaskDefinition.create_from_cloudformation_json.__func__

    def create_task_definition(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs):
        made = make_task_definition(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs)
        # moto omits the roles
        made.execution_role_arn = cloudformation_json["Properties"].get("ExecutionRoleArn")
        made.task_role_arn = cloudformation_json["Properties"].get("TaskRoleArn")
        return made

    TaskDefinition.create_from_cloudformation_json = classmethod(create_task_definition)

    original_clean = parsing.clean_json

    def clean_json(node, resources_map):
        # moto splits NESTED.Outputs.NAME at every dot and drops the third part
        if isinstance(node, dict) and isinstance(node.get("Fn::GetAtt"), list) and len(node["Fn::GetAtt"]) > 2:
            first, *rest = node["Fn::GetAtt"]
            node = {"Fn::GetAtt": [first, ".".join(rest)]}
        return original_clean(node, resources_map)

    parsing.clean_json = clean_json

    def nested_output(self, attribute_name):
        for made in self.output_map.values():
            if attribute_name == f"Outputs.{made.key}":
                return made.value
        raise fail(f"the nested stack has no {attribute_name}")

    LambdaFunction.update_from_cloudformation_json = classmethod(update_lambda)
    Stack.get_cfn_attribute = nested_output
    # moto overlooks parameters in Fn::Sub when it determines which resources a changed one affects
    parsing.get_references_from_template = names_in
    parsing.resource_class_from_type = resource_class_from_type
    parsing.parse_resource_and_generate_name = parse
    parsing.parse_and_create_resource = told_as_stack_error(parsing.parse_and_create_resource)
    parsing.parse_and_update_resource = told_as_stack_error(parsing.parse_and_update_resource)
    parsing.ResourceMap.load = load
    parsing.ResourceMap._delete_resource = delete
