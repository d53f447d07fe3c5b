"""Reads a spec without the compiler: what should exist in AWS, and who may read it.

Written from the language reference alone. Shares nothing with the program, and covers valid specs
only.
"""
import itertools
import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml

DEFAULT_DELIVER = {"lambda": "dynamic-reference", "ecs": "ecs-secret", "ec2": "runtime"}


@dataclass
class Secret:
    id: str
    name: str
    arn: str  # complete only where the spec gives it; else without the random suffix
    complete: bool
    kind: str  # value, object or binary
    fields: dict
    description: str
    kms_key: str
    replicas: list
    deletion: dict
    tags: dict
    rotation: dict
    external: bool
    retired: bool
    members: dict  # values of its dimensions' variables
    logical_id: str  # CloudFormation


@dataclass
class Principal:
    kind: str = ""  # role, user, group or nothing
    identity: str = ""
    describe: bool = False
    manages: bool = False
    by_tag: bool = False
    reads: set = field(default_factory=set)  # names of secrets
    open: set = field(default_factory=set)  # patterns of names, as regular expressions


@dataclass
class Environment:
    system: str
    name: str
    account: str
    region: str
    secrets: list
    principals: dict
    services: dict  # name -> its entry in the spec

    def created(self) -> list:
        return [s for s in self.secrets if not s.external]


@dataclass
class Spec:
    system: str
    provision: str
    targets: dict
    environments: list

    def puts_value(self, secret: Secret) -> bool:
        """Whether the creating tool also puts an initial value."""
        if secret.kind == "binary" or secret.external or self.provision == "cli":
            return False
        if self.provision in ("cloudformation", "cdk"):
            return True
        values = self.targets.get("terraform", {}).get("values")
        generated = any("generate" in f for f in secret.fields.values())
        return values == "write-only" or (values is None and generated)


def load_text(text: str) -> dict:
    return yaml.load(text, yaml.BaseLoader)


def load(path: Path) -> dict:
    document = load_text(path.read_text(encoding="utf-8"))
    for name in document.pop("include", []):
        for key, value in load(path.parent / name).items():
            if isinstance(value, dict):
                document.setdefault(key, {}).update(value)
            elif isinstance(value, list):
                document.setdefault(key, []).extend(value)
    return document


def fill(template: str, values: dict) -> str:
    return re.sub(r"\{([a-z_]+)\}", lambda m: values[m.group(1)], template)


def truth(value) -> bool:
    return value == "true"


def members_of(dimensions: dict, per) -> list:
    """The variables of each instance of a secret; one empty set if it has no dimensions."""
    per = [per] if isinstance(per, str) else per or []
    lists = [
        [m if isinstance(m, dict) else {name: m} for m in dimensions[name]] for name in per
    ]
    return [{k: v for m in chosen for k, v in m.items()} for chosen in itertools.product(*lists)]


def as_key(key: str) -> str:
    return "" if key == "alias/aws/secretsmanager" else key


def words(text: str) -> list:
    return [w for w in re.split(r"[^A-Za-z0-9]+", text) if w]


def pascal(text: str) -> str:
    return "".join(w[0].upper() + w[1:] for w in words(text))


def logical_id(id: str, secret: dict) -> str:
    before = secret.get("renamed_from", [])
    oldest = before if isinstance(before, str) else before[0] if before else id
    return secret.get("logical_id", pascal(oldest))


class Reader:
    def __init__(self, document: dict):
        self.document = document
        self.dimensions = document.get("dimensions", {})

    def spec(self) -> Spec:
        document = self.document
        return Spec(
            document["system"],
            document.get("provision", "cli"),
            document.get("targets", {}),
            [self.environment(name) for name in document["environments"]],
        )

    def settings(self, name: str) -> dict:
        defaults = self.document.get("defaults", {}) or {}
        own = self.document["environments"][name] or {}
        tags = {**defaults.get("tags", {}), **own.get("tags", {})}
        deletion = {"policy": "retain", "recovery_window": "30"}
        return {
            **defaults,
            **own,
            "tags": tags,
            "deletion": {**deletion, **defaults.get("deletion", {}), **own.get("deletion", {})},
        }

    def environment(self, name: str) -> Environment:
        settings = self.settings(name)
        scope = {
            "system": self.document["system"],
            "env": name,
            "region": settings["region"],
            "account": settings["account"],
        }
        found = Environment(scope["system"], name, scope["account"], scope["region"], [], {}, {})
        for id, secret in self.document["secrets"].items():
            if name in secret.get("environments", self.document["environments"]):
                for members in members_of(self.dimensions, secret.get("per")):
                    found.secrets.append(self.secret(id, secret, settings, scope, members))
        self.access(found, scope)
        return found

    def template(self, id: str, secret: dict) -> str:
        default = self.document.get("naming", "{system}/{env}/{secret}")
        return secret.get("name", default).replace("{secret}", id)

    def secret(self, id, spec, settings, scope, members) -> Secret:
        own = {**spec, **spec.get("overrides", {}).get(scope["env"], {})}
        tags = [settings["tags"], spec.get("tags", {})]
        tags.append(spec.get("overrides", {}).get(scope["env"], {}).get("tags", {}))
        name = fill(self.template(id, spec), {**scope, **members})
        place = f"arn:aws:secretsmanager:{scope['region']}:{scope['account']}:secret:"
        if "value" in own:
            kind, fields = "value", {"": own["value"] or {}}
        elif truth(own.get("binary")):
            kind, fields = "binary", {}
        else:
            kind = "object"
            fields = own.get("fields") or self.document["shapes"][own["shape"]]
        return Secret(
            id=id,
            name=name,
            arn=own.get("arn", place + name),
            complete="arn" in own,
            kind=kind,
            fields={k: dict(v or {}) for k, v in fields.items()},
            description=own.get("description", ""),
            kms_key=as_key(own.get("kms_key", settings.get("kms_key", ""))),
            replicas=own.get("replicas", settings.get("replicas", [])),
            deletion={**settings["deletion"], **own.get("deletion", {})},
            tags={k: fill(v, {**scope, **members}) for t in tags for k, v in t.items()},
            rotation=own.get("rotation", {}),
            external=truth(own.get("external")),
            retired=truth(own.get("retired")),
            members=members,
            logical_id=logical_id(id, own) + pascal(" ".join(members.values())),
        )

    def access(self, environment: Environment, scope: dict) -> None:
        deployer = Principal()
        for name, service in self.document.get("services", {}).items():
            if environment.name not in service.get("environments", [environment.name]):
                continue
            environment.services[name] = service
            names = {**scope, "service": name}
            role, execution = Principal(), Principal()
            for principal, key in ((role, "role"), (execution, "execution_role")):
                if key in service:
                    principal.kind, principal.identity = "role", fill(service[key], names)
            role.by_tag = execution.by_tag = service.get("grant") == "by-tag"
            role.describe = truth(service.get("describe"))
            reader = {"dynamic-reference": deployer, "ecs-secret": execution, "runtime": role}
            for read in map(as_read, service.get("reads", [])):
                deliver = read.get("deliver", DEFAULT_DELIVER.get(service["platform"]))
                if deliver in reader:
                    self.grant(reader[deliver], read, environment, scope)
            environment.principals |= {name: role, name + "-execution": execution}
        declared = {"deployer": {}, **self.document.get("principals", {})}
        for name, spec in declared.items():
            principal = deployer if name == "deployer" else Principal()
            for kind in {"role", "user", "group"} & spec.keys():
                principal.kind, principal.identity = kind, fill(spec[kind], scope)
            principal.by_tag = spec.get("grant") == "by-tag"
            principal.describe = truth(spec.get("describe"))
            principal.manages = truth(spec.get("manages"))
            for read in map(as_read, spec.get("reads", [])):
                self.grant(principal, read, environment, scope)
            environment.principals[name] = principal
        environment.principals = {
            n: p for n, p in environment.principals.items() if p.reads or p.open or p.manages
        }
        for name, principal in environment.principals.items():
            if principal.by_tag:
                for secret in environment.secrets:
                    if secret.name in principal.reads:
                        value = f"{environment.system}/{environment.name}"
                        secret.tags[f"secretgen:reader:{name}"] = value

    def grant(self, principal, read, environment, scope) -> None:
        where = read.get("where", {})
        if truth(read.get("open")):
            template = self.template(read["secret"], self.document["secrets"][read["secret"]])
            known = {**scope, **where}
            parts = re.split(r"\{([a-z_]+)\}", template)
            pattern = "".join(
                re.escape(part) if i % 2 == 0 else re.escape(known[part]) if part in known else ".*"
                for i, part in enumerate(parts)
            )
            principal.open.add(pattern)
            return
        for secret in environment.secrets:
            if secret.id == read["secret"] and where.items() <= secret.members.items():
                principal.reads.add(secret.name)


@dataclass
class Variable:
    name: str
    deliver: str
    secret: Secret
    field: str
    stage: str


def variables(environment: Environment, service: dict) -> list:
    """What a service receives in its environment, in the order of its reads."""
    found = []
    for read in map(as_read, service.get("reads", [])):
        if truth(read.get("open")):
            continue
        where = read.get("where", {})
        for secret in environment.secrets:
            if secret.id == read["secret"] and where.items() <= secret.members.items():
                name = read.get("as", read.get("field", "_".join(words(secret.id)).upper()))
                for key, value in secret.members.items():
                    if key not in where:
                        name += "_" + "_".join(words(value)).upper()
                deliver = read.get("deliver", DEFAULT_DELIVER.get(service["platform"]))
                found.append(
                    Variable(name, deliver, secret, read.get("field", ""),
                             read.get("version_stage", ""))
                )  # fmt: skip
    return found


def as_read(read) -> dict:
    return {"secret": read} if isinstance(read, str) else read


def read_spec(path: Path) -> Spec:
    return Reader(load(path)).spec()
