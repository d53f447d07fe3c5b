"""{{resolve:secretsmanager:…}} in a template: its grammar, its value, and where AWS rejects it."""
import json
import re

from moto.secretsmanager.models import secretsmanager_backends

from stack_resources import fail

MAX_DYNAMIC_REFERENCES = 60
REFERENCE = re.compile(r"\{\{resolve:(.*?)\}\}")


def split_reference(body: str) -> tuple[str, str, str, str]:
    """'secretsmanager:ID[:SecretString[:KEY[:STAGE[:VERSION]]]]' in four parts."""
    parts = body.split(":")
    if parts[0] != "secretsmanager":
        raise fail(f"oracle: dynamic reference to '{parts[0]}' is not emulated: {{{{resolve:{body}}}}}")
    rest = parts[1:]
    id_parts = 7 if rest[:1] == ["arn"] else 1
    secret_id, rest = ":".join(rest[:id_parts]), rest[id_parts:]
    if not secret_id or secret_id != secret_id.strip() or len(rest) > 4:
        raise fail(f"Incorrect format is used in the following SecretsManager dynamic reference: [{body}]")
    if rest and rest[0] not in ("SecretString", ""):
        raise fail(f"Incorrect format is used in the following SecretsManager dynamic reference: [{body}]")
    key, stage, version = (rest[1:] + ["", "", ""])[:3]
    if stage and version:
        raise fail(f"Specify version-stage or version-id, not both: [{body}]")
    return secret_id, key, stage, version


def lookup(body: str, account_id: str, region_name: str):
    secret_id, key, stage, version = split_reference(body)
    backend = secretsmanager_backends[account_id][region_name]
    if secret_id not in backend.secrets:
        raise fail(f"Secrets Manager can't find the specified secret. (dynamic reference [{body}])")
    secret = backend.secrets[secret_id]
    value = backend.get_secret_value(secret_id, version or None, stage or ("" if version else "AWSCURRENT"))
    if "SecretString" not in value:
        raise fail(f"SecretBinary is not supported in a dynamic reference: [{body}]")
    text = value["SecretString"]
    if not key:
        return secret, text
    try:
        document = json.loads(text)
    except ValueError:
        document = None
    if not isinstance(document, dict):
        raise fail(f"Could not parse SecretString JSON (dynamic reference [{body}])")
    if key not in document:
        raise fail(f"Could not find a value associated with JSONKey in SecretString (dynamic reference [{body}])")
    found = document[key]
    return secret, found if isinstance(found, str) else json.dumps(found)


def names_in(node) -> set:
    """Logical ids that a template fragment refers to."""
    found = set()
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "Ref":
                found.add(value)
            elif key == "Fn::GetAtt":
                found.add(value[0] if isinstance(value, list) else value.split(".")[0])
            elif key == "Fn::Sub":
                text = value[0] if isinstance(value, list) else value
                found |= {m.split(".")[0] for m in re.findall(r"\$\{([^!}][^}]*)\}", text)}
                found |= names_in(value)
            elif key == "DependsOn":
                found |= set([value] if isinstance(value, str) else value)
            else:
                found |= names_in(value)
    elif isinstance(node, list):
        for value in node:
            found |= names_in(value)
    return found


def dependencies(logical_id: str, resources: dict) -> set:
    seen, todo = set(), [logical_id]
    while todo:
        for name in names_in(resources.get(todo.pop(), {})) & resources.keys():
            if name not in seen:
                seen.add(name)
                todo.append(name)
    return seen


def resolve_all(node, one):
    if isinstance(node, dict):
        return {k: resolve_all(v, one) for k, v in node.items()}
    if isinstance(node, list):
        return [resolve_all(v, one) for v in node]
    if isinstance(node, str) and "{{resolve:" in node:
        text = REFERENCE.sub(lambda m: one(m.group(1)), node)
        if "{{resolve:" in text:
            raise fail(f"Malformed dynamic reference: {node}")
        return text
    return node
