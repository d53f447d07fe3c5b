"""Checks that a value has the declared shape, and lists its generated parts."""
import json
import string

from reader import Secret
from report import check, equal

UNSET = "REPLACE_ME"  # a value that a person has yet to fill in
PUNCTUATION = set(string.punctuation)


def check_generated(text: str, generate: dict, what: str) -> None:
    equal(len(text), int(generate.get("length", "32")), f"{what}: length")
    excluded = set(generate.get("exclude_characters", ""))
    for key, characters in (
        ("exclude_punctuation", PUNCTUATION),
        ("exclude_numbers", set(string.digits)),
        ("exclude_uppercase", set(string.ascii_uppercase)),
        ("exclude_lowercase", set(string.ascii_lowercase)),
    ):
        if generate.get(key) == "true":
            excluded |= characters
    check(not excluded & set(text), f"{what}: an excluded character was generated")


def check_field(found, field: dict, what: str) -> None:
    if "generate" in field:
        check_generated(found, field["generate"], what)
    elif "const" in field:
        number = field.get("format") in ("integer", "boolean")
        equal(found, json.loads(field["const"]) if number else field["const"], what)
    else:
        equal(found, field.get("placeholder", UNSET), what)


def check_initial(secret: Secret, text: str) -> None:
    """Checks the initial value that the creating tool puts."""
    if secret.kind == "value":
        check_field(text, secret.fields[""], secret.name)
        return
    found = json.loads(text)
    wanted = [n for n, f in secret.fields.items() if not is_left_out(f)]
    equal(sorted(found), sorted(wanted), f"{secret.name}: fields")
    for name in wanted:
        check_field(found[name], secret.fields[name], f"{secret.name}: {name}")


def is_left_out(field: dict) -> bool:
    made = field.keys() & {"generate", "placeholder", "const"}
    return field.get("optional") == "true" and not made


def generated_texts(secret: Secret, text: str) -> list:
    """The parts of a value that must not appear in any file."""
    if secret.kind == "value":
        return [text] if "generate" in secret.fields[""] else []
    found = json.loads(text)
    return [found[n] for n, f in secret.fields.items() if "generate" in f]
