"""What a system depends on in its accounts: roles, rotation functions, other systems' secrets."""
import io
import json
import zipfile

from fake_aws import Moto
from reader import Environment, Secret, Spec, fill

RUNTIME = "python3.13"


def empty_code() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("index.py", "def handler(event, context):\n    return None\n")
    return packed.getvalue()


def make_role(iam, name: str) -> str:
    trust = {
        "Version": "2012-10-17",
        "Statement": [
            {
                "Effect": "Allow",
                "Principal": {"Service": ["lambda.amazonaws.com", "ecs-tasks.amazonaws.com"]},
                "Action": "sts:AssumeRole",
            },
        ],
    }
    return iam.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps(trust))["Role"]["Arn"]


def make_identities(moto: Moto, environment: Environment) -> None:
    iam = moto.client("iam", environment.account, "us-east-1")
    made = {}
    wanted = [(p.kind, p.identity) for p in environment.principals.values() if p.identity]
    for service in environment.services.values():
        for key in ("role", "execution_role"):
            if key in service:
                wanted.append(("role", identity_of(service[key], environment, service)))
    for kind, name in wanted:
        if (kind, name) in made:
            continue
        made[kind, name] = True
        if kind == "role":
            make_role(iam, name)
        elif kind == "user":
            iam.create_user(UserName=name)
        else:
            iam.create_group(GroupName=name)


def identity_of(template: str, environment: Environment, service: dict) -> str:
    names = [n for n, s in environment.services.items() if s is service]
    scope = {"system": environment.system, "env": environment.name, "service": names[0]}
    return fill(template, {**scope, "region": environment.region, "account": environment.account})


def rotation_function(secret: Secret, environment: Environment, system: str) -> str:
    names = {"system": system, "env": environment.name, "secret": secret.id}
    return fill(secret.rotation.get("lambda", ""), names)


def make_rotation_functions(moto: Moto, spec: Spec, environment: Environment) -> None:
    functions = {rotation_function(s, environment, spec.system) for s in environment.created()}
    functions -= {""}
    if not functions:
        return
    client = moto.client("lambda", environment.account, environment.region)
    iam = moto.client("iam", environment.account, "us-east-1")
    role = make_role(iam, f"{spec.system}-{environment.name}-rotation")
    for name in sorted(functions):
        client.create_function(
            FunctionName=name, Runtime=RUNTIME, Role=role, Handler="index.handler",
            Code={"ZipFile": empty_code()},
        )  # fmt: skip
        client.add_permission(
            FunctionName=name, StatementId="rotate", Action="lambda:InvokeFunction",
            Principal="secretsmanager.amazonaws.com",
        )  # fmt: skip


def make_secrets(moto: Moto, environment: Environment, secrets: list) -> None:
    """Creates secrets with values, as another system would."""
    client = moto.client("secretsmanager", environment.account, environment.region)
    for secret in secrets:
        tags = []
        if secret.complete:  # moto takes the random characters from this tag
            tags = [{"Key": "_custom_id_", "Value": secret.arn.rsplit("-", 1)[1]}]
        client.create_secret(Name=secret.name, SecretString=full_value(secret), Tags=tags)


def full_value(secret: Secret, mark: str = "outside") -> str:
    """A value of the declared shape, as a person would enter it."""
    if secret.kind != "object":
        return f"{mark}-value-of-{secret.id}"
    fields = {}
    for name, field in secret.fields.items():
        fields[name] = field.get("const", f"{mark}-{name}-of-{secret.id}")
    return json.dumps(fields)


def make_all(moto: Moto, spec: Spec) -> None:
    for environment in spec.environments:
        make_identities(moto, environment)
        make_rotation_functions(moto, spec, environment)
        external = [s for s in environment.secrets if s.external]
        make_secrets(moto, environment, external)
