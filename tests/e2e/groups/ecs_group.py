"""The secrets of containers, as JSON and as a CloudFormation template."""
import json
from pathlib import Path

import cloudformation_group
import reader
import surroundings
import tools
from aws_at_hand import Session
from builds import system_build
from fake_aws import Moto
from report import Report, check, equal
from stacks import Stacks

WITH_CONTAINERS = ["service-ticket-system", "every-key"]


def looks_complete(name: str) -> bool:
    """A hyphen and six characters at the end, as AWS appends them."""
    tail = name[-7:]
    return len(name) > 7 and tail[0] == "-" and tail[1:].isalnum()


def expected_secrets(variables: list, arns: dict) -> list:
    found = []
    for variable in variables:
        if variable.deliver == "ecs-secret":
            value = arns[variable.secret.name]
            if variable.field or variable.stage:
                value += f":{variable.field}:{variable.stage}:"
            found.append({"name": variable.name, "valueFrom": value})
    return found


def run(report: Report, binary: Path, work: Path) -> None:
    for name in WITH_CONTAINERS:
        build = system_build(binary, name, work / "ecs")
        with Moto() as moto:
            for environment in build.spec.environments:
                surroundings.make_identities(moto, environment)
                surroundings.make_secrets(moto, environment, environment.secrets)
                for service in containers(environment):
                    where = f"ecs: {name} {environment.name} {service}"
                    with report.case(f"{where}: the JSON block registers"):
                        register_json(moto, build, environment, service)
                    with report.case(f"{where}: the template registers"):
                        create_stack(moto, build, environment, service)


def containers(environment) -> list:
    return [n for n, s in environment.services.items() if s["platform"] == "ecs"]


def register_json(moto: Moto, build, environment, name: str) -> None:
    tools.need("aws")
    service = environment.services[name]
    variables = reader.variables(environment, service)
    file = build.folder(environment, "ecs") / f"{name}.json"
    injected = [v.secret for v in variables if v.deliver == "ecs-secret"]
    half = [s.name for s in injected if not s.complete and looks_complete(s.name)]
    equal(file.exists(), not half, f"{file.name} is written, {half} cannot be named")
    if half:
        return
    block = json.loads(file.read_text(encoding="utf-8"))
    expected = expected_secrets(variables, {s.name: s.arn for s in environment.secrets})
    equal(block["secrets"], expected, "secrets")
    container = {"name": service.get("container", name), "image": "example/image:1", "memory": 128}
    definition = {"family": f"json-{name}", "containerDefinitions": [container | block]}
    path = build.source / f"{environment.name}-{name}.json"
    path.write_text(json.dumps(definition), encoding="utf-8")
    command = ["aws", "ecs", "register-task-definition", "--cli-input-json", f"file://{path}"]
    said = tools.run(
        Session().command(command),
        env=moto.environment(environment.account, environment.region),
    )
    [registered] = json.loads(said.stdout)["taskDefinition"]["containerDefinitions"]
    equal(registered["secrets"], expected, "registered secrets")


def create_stack(moto: Moto, build, environment, name: str) -> None:
    template = build.folder(environment, "ecs") / f"{name}.yaml"
    place = Stacks(moto, environment)
    client = moto.client("secretsmanager", environment.account, environment.region)
    known = cloudformation_group.values(client, environment)
    parameters = cloudformation_group.parameters(template, environment, known)
    place.create(f"task-{name}", template, parameters)
    [arn] = place.physical_ids(f"task-{name}", "AWS::ECS::TaskDefinition")
    ecs = moto.client("ecs", environment.account, environment.region)
    definition = ecs.describe_task_definition(taskDefinition=arn)["taskDefinition"]
    check_definition(definition, environment, name, {n: a for n, (a, _) in known.items()})


def check_definition(definition: dict, environment, name: str, arns: dict) -> None:
    service = environment.services[name]
    [container] = definition["containerDefinitions"]
    equal(container["name"], service.get("container", name), "the container's name")
    expected = expected_secrets(reader.variables(environment, service), arns)
    found = sorted(container["secrets"], key=lambda s: s["name"])
    equal(found, sorted(expected, key=lambda s: s["name"]), "the container's secrets")
    check("execution" in definition["executionRoleArn"], definition["executionRoleArn"])
