# Made by secretgen 0.1.0 from secrets.spec.yaml of here. Do not edit: change the spec and build again.
# flake8: noqa
# ruff: noqa
"""The secrets that service `worker` of `here` fetches when it runs, and no others.

Values are checked against the spec, kept for a while and handed out from there; however many
threads ask at once, one request is made. No error, warning or log holds a value.
"""

from __future__ import annotations

import base64
import importlib
import json
import logging
import os
import re
import threading
import time
from dataclasses import dataclass, field
from typing import Any, Callable, Dict, List, Literal, Mapping, Optional, Set, Tuple, Union


class SecretsError(Exception):
    """Says which secret and which field, and what is wrong with them; never a value.

    `code` is one of environment, missing, denied, not-found, unavailable, malformed and failed;
    `unavailable` is the only one that may pass by itself.
    """

    def __init__(self, code: str, secret: str, problem: str, field: Optional[str] = None) -> None:
        # All of them, for it may have to go to another process.
        super().__init__(code, secret, problem, field)
        self.code = code
        self.secret = secret
        self.problem = problem
        self.field = field

    def __str__(self) -> str:
        where = f"field {self.field} " if self.field is not None else ""
        return f"secret {self.secret}: {where}{self.problem}"


@dataclass(frozen=True)
class AllSecrets:
    """Every secret of the service, but for those whose names are data. Its repr hides values."""

    key: str = field(repr=False)


def get_key() -> str:
    """Secret `key`."""
    found: str = _find(_SOURCE_0, "", 0)
    return found


def get_all_secrets() -> AllSecrets:
    """All of them, one after the other."""
    return AllSecrets(
        key=get_key(),
    )


def clear_secrets_cache() -> None:
    """Forgets every value: the next call asks AWS."""
    with _lock:
        _cache.clear()


class _Field:
    def __init__(
        self,
        name: str,
        attribute: str,
        type: str,
        format: str,
        optional: bool,
        placeholder: Optional[str],
        pattern: Optional[str],
        min_length: int,
        max_length: int,
    ) -> None:
        self.name = name
        self.attribute = attribute
        self.type = type
        self.format = format
        self.optional = optional
        self.placeholder = placeholder
        self.pattern = None if pattern is None else re.compile(pattern, re.ASCII)
        self.min_length = min_length
        self.max_length = max_length


class _Instance:
    def __init__(
        self,
        values: Tuple[str, ...],
        id_variable: str,
        ids: Mapping[str, str],
        variables: List[str],
    ) -> None:
        self.values = values
        self.id_variable = id_variable
        self.ids = ids
        self.variables = variables


class _Source:
    def __init__(
        self,
        number: int,
        label: str,
        kind: str,
        stage: str,
        optional: bool,
        fields: List[_Field],
        instances: List[_Instance],
        names: Optional[Mapping[str, str]],
    ) -> None:
        self.number = number
        self.label = label
        self.kind = kind
        self.stage = stage
        self.optional = optional
        self.fields = fields
        self.instances = {"\n".join(one.values): one for one in instances}
        self.names = (
            None
            if names is None
            else {where: re.compile(pattern, re.ASCII) for where, pattern in names.items()}
        )


class _Place:
    def __init__(self, region: str, fallback: bool) -> None:
        self.region = region
        self.fallback = fallback


# The values of a source's fields in their order, or what is wrong: code, problem, field.
_Values = List[object]
_Failure = Tuple[str, str, Optional[str]]
_Outcome = Union[_Values, _Failure]


class _Json:
    """Kept as text: what it is parsed to can be changed, and what is kept is everybody's."""

    def __init__(self, text: str) -> None:
        self.text = text


class _Entry:
    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.until = 0.0
        self.outcome: _Outcome = []

    def __repr__(self) -> str:
        return "<cached secret>"


_ENVIRONMENT_VARIABLE = "APP_ENV"
_DEVELOPMENT = ("development", "local", "test", )
_CACHE_SECONDS = 300
# Long enough to spare AWS a crowd that repeats a failed call, short enough not to be noticed.
_FAILURE_SECONDS = 1
_MOST_ENTRIES = 10000
# What every reader of JSON reads as it stands.
_MOST_INTEGER = 2**53 - 1

_PLACES: Mapping[str, _Place] = {
    "dev": _Place("eu-west-1", False),
    "prod": _Place("eu-west-1", False),
}

_SOURCE_0 = _Source(
    number=0,
    label="key",
    kind="value",
    stage="",
    optional=False,
    fields=[
        _Field(
            name="",
            attribute="field_",
            type="string",
            format="string",
            optional=False,
            placeholder=None,
            pattern=None,
            min_length=0,
            max_length=65536,
        ),
    ],
    instances=[
        _Instance(
            values=(),
            id_variable="KEY",
            ids={"dev": "here/dev/key", "prod": "here/prod/key"},
            variables=["KEY"],
        ),
    ],
    names=None,
)

_FORMATS = {
    "url": re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\t\n\f\r ]+"),
    "email": re.compile(r"[^@\t\n\f\r ]+@[^@\t\n\f\r ]+\.[^@\t\n\f\r ]+"),
    "pem": re.compile(r"-----BEGIN [\s\S]*"),
    "integer": re.compile(r"-?(?:0|[1-9][0-9]*)"),
    "boolean": re.compile(r"true|false"),
    "base64": re.compile(
        r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?"
    ),
}
_ARN = re.compile(
    r"arn:aws[a-z-]*:secretsmanager:([a-z0-9-]+):[0-9]{12}:secret:[A-Za-z0-9/_+=.@-]+"
)
_NAME = re.compile(r"[A-Za-z0-9/_+=.@-]{1,512}")
# Names of AWS's errors ("Common Errors") and of botocore's.
_DENIED = re.compile(
    r"AccessDenied|[Aa]uthoriz|AuthenticationToken|UnrecognizedClient|InvalidClientToken"
    r"|ExpiredToken|RequestExpired|OptInRequired|Signature|Credential"
)
_BUSY = re.compile(r"Throttling|TooManyRequests|RequestTimeout|^InternalServiceError$")
# Classes of botocore's errors, so that it is asked for only where AWS is.
_UNREACHABLE = {
    "EndpointConnectionError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "ConnectionClosedError",
    "ProxyConnectionError",
    "HTTPClientError",
}

_logger = logging.getLogger(__name__)
_lock = threading.Lock()
_cache: Dict[Tuple[int, str, str], _Entry] = {}
_clients: Dict[str, Any] = {}
_clients_lock = threading.Lock()


# The threads that wait for AWS.
_asking: Set[int] = set()


class _NoBodies(logging.Filter):
    """Where botocore logs all, it logs what AWS answers, and so the values."""

    def filter(self, record: logging.LogRecord) -> bool:
        return threading.get_ident() not in _asking


logging.getLogger("botocore.parsers").addFilter(_NoBodies())


def _after_fork() -> None:
    """Nobody is there who would release the locks, and connections stay with the parent."""
    global _lock, _clients_lock
    _lock = threading.Lock()
    _clients_lock = threading.Lock()
    _clients.clear()
    _asking.clear()
    for entry in _cache.values():
        entry.lock = threading.Lock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)


def _variable(name: str) -> Optional[str]:
    """The variable's text; an empty one counts as not set."""
    return os.environ.get(name) or None


def _words() -> str:
    return ", ".join((*_PLACES, *_DEVELOPMENT))


def _whereabouts(source: _Source) -> Optional[str]:
    """The environment that the code runs in, or a word of _DEVELOPMENT; None: nothing tells."""
    named = _variable(_ENVIRONMENT_VARIABLE)
    if named is None:
        return next(iter(_PLACES)) if len(_PLACES) == 1 else None
    if named not in _PLACES and named not in _DEVELOPMENT:
        del named  # Those who report an error may report the variables of functions, too.
        raise SecretsError(
            "environment", source.label, f"{_ENVIRONMENT_VARIABLE} is none of {_words()}"
        )
    return named


def _identify(source: _Source, key: str, here: Optional[str]) -> Optional[str]:
    """The secret's name or ARN; None where the environment does not have it."""
    if source.names is not None:
        allowed = [p for where, p in source.names.items() if here in (None, where)]
        if not any(pattern.fullmatch(key) for pattern in allowed):
            raise SecretsError(
                "environment", source.label, "the name is none of those it may have"
            )
        return key
    instance = source.instances.get(key)
    if instance is None:
        raise SecretsError("environment", source.label, "there is none for these values")
    given = _variable(instance.id_variable)
    if given is not None:
        # What is no name may be a value that was put into the wrong variable: it goes nowhere.
        if not _ARN.fullmatch(given) and not _NAME.fullmatch(given):
            del given
            raise SecretsError(
                "environment",
                source.label,
                f"{instance.id_variable} holds neither a name nor an ARN of a secret",
            )
        return given
    if here is None:
        raise SecretsError(
            "environment",
            source.label,
            f"set {_ENVIRONMENT_VARIABLE} to one of {_words()}, "
            f"or {instance.id_variable} to its name or ARN",
        )
    return instance.ids.get(here)


def _find(
    source: _Source, key: str, place: int, build: Optional[Callable[..., object]] = None
) -> Any:
    values = _load(source, key)
    if values is None:
        return None
    given = [json.loads(one.text) if isinstance(one, _Json) else one for one in values]
    if build is None:
        return given[place]
    return build(**{one.attribute: value for one, value in zip(source.fields, given)})


def _find_all(
    source: _Source, place: int, build: Optional[Callable[..., object]] = None
) -> Dict[Tuple[str, ...], Any]:
    return {
        one.values: _find(source, key, place, build) for key, one in source.instances.items()
    }


def _load(source: _Source, key: str) -> Optional[_Values]:
    """The values of the source's fields, in their order."""
    here = _whereabouts(source)
    if here in _DEVELOPMENT:
        return _values_of(source, _local(source, key))
    identifier = _identify(source, key, here)
    if identifier is None:
        return None
    place = None if here is None else _PLACES[here]
    arn = _ARN.fullmatch(identifier)
    region = arn.group(1) if arn else "" if place is None else place.region
    outcome = _cached(source, identifier, region)
    fails = not isinstance(outcome, list) and outcome[0] == "unavailable"
    if fails and place is not None and place.fallback:
        instead = _local(source, key, instead=True)
        if instead is not None:
            _logger.warning(
                "secret %s: %s; its environment variable is used", source.label, outcome[1]
            )
            outcome = instead
    return _values_of(source, outcome)


def _values_of(source: _Source, outcome: Optional[_Outcome]) -> Optional[_Values]:
    if outcome is None or isinstance(outcome, list):
        return outcome
    code, problem, name = outcome
    raise SecretsError(code, source.label, problem, name)


def _cached(source: _Source, identifier: str, region: str) -> _Outcome:
    key = (source.number, region, identifier)
    with _lock:
        entry = _cache.get(key)
        if entry is None:
            if len(_cache) >= _MOST_ENTRIES:
                _cache.clear()
            entry = _cache[key] = _Entry()
    # Whoever comes while a request is on its way waits for it here.
    with entry.lock:
        if time.monotonic() >= entry.until:
            entry.outcome = _request(source, identifier, region)
            kept = _CACHE_SECONDS if isinstance(entry.outcome, list) else _FAILURE_SECONDS
            entry.until = time.monotonic() + kept
        return entry.outcome


def _client(region: str) -> Any:
    with _clients_lock:
        if region not in _clients:
            # Imported here, so that development needs no boto3, which does not look for AWS_REGION.
            config = importlib.import_module("botocore.config").Config(
                connect_timeout=3, read_timeout=5, retries={"mode": "standard", "total_max_attempts": 3}
            )
            session = importlib.import_module("boto3.session").Session()
            _clients[region] = session.client(
                "secretsmanager", region_name=region or _variable("AWS_REGION"), config=config
            )
        return _clients[region]


def _request(source: _Source, identifier: str, region: str) -> _Outcome:
    asked = {"SecretId": identifier}
    if source.stage:
        asked["VersionStage"] = source.stage
    try:
        _asking.add(threading.get_ident())
        answer = _client(region).get_secret_value(**asked)
    except ImportError:
        return ("failed", "boto3 is not installed", None)
    except Exception as error:  # noqa: BLE001 - whatever it is, its own message stays out
        return _refusal(error)
    finally:
        _asking.discard(threading.get_ident())
    if source.kind == "binary":
        held = answer.get("SecretBinary")
        if not isinstance(held, bytes):
            return ("malformed", "holds text, not bytes", None)
        return [held]
    text = answer.get("SecretString")
    if not isinstance(text, str):
        return ("malformed", "holds bytes, not text", None)
    return _check_all(source, [text]) if source.kind == "value" else _parsed(source, text)


def _refusal(error: Exception) -> _Failure:
    """What kept AWS from answering. Its own message stays out: nobody knows what will be in it."""
    response = getattr(error, "response", None)
    answered = response if isinstance(response, dict) else {}
    name = str(answered.get("Error", {}).get("Code") or type(error).__name__)
    status = int(answered.get("ResponseMetadata", {}).get("HTTPStatusCode") or 0)
    if _DENIED.search(name):
        return (
            "denied",
            f"access denied: look at the credentials and the policy of the role ({name})",
            None,
        )
    if name == "ResourceNotFoundException":
        return ("not-found", f"there is no such secret, or it has no such version ({name})", None)
    kinds = {kind.__name__ for kind in type(error).__mro__}
    if _BUSY.search(name) or status >= 500 or status == 429 or kinds & _UNREACHABLE:
        return ("unavailable", f"AWS cannot be reached or is too busy ({name})", None)
    return ("failed", f"it was not handed out ({name})", None)


def _no_constant(_: str) -> Any:
    raise ValueError


def _json(text: str) -> Any:
    # Python's own parser also takes NaN and Infinity, which are not JSON.
    return json.loads(text, parse_constant=_no_constant)


def _parsed(source: _Source, text: str) -> _Outcome:
    try:
        found = _json(text)
    except (ValueError, RecursionError):
        # Returned and not raised: the parser's own error holds the text.
        return ("malformed", "is not JSON", None)
    if not isinstance(found, dict):
        return ("malformed", "is not a JSON object", None)
    try:
        return _check_all(source, [found.get(one.name) for one in source.fields])
    except RecursionError:
        return ("malformed", "is too deep", None)


def _check_all(source: _Source, raw: List[Any]) -> _Outcome:
    values: _Values = []
    for one, value in zip(source.fields, raw):
        if value is None and one.optional:
            values.append(None)
            continue
        problem = "is missing" if value is None else _problem(one, value)
        if problem:
            return ("malformed", problem, one.name or None)
        values.append(_converted(one, value))
    return values


def _problem(one: _Field, value: Any) -> str:
    """What keeps it from being a value of the field; empty if nothing does."""
    if one.type == "json" and not isinstance(value, str):
        return ""
    if one.type == "integer" and isinstance(value, float) and value.is_integer():
        value = int(value)  # JSON has one kind of number.
    typed = {"integer": int, "boolean": bool}.get(one.type, str)
    if not isinstance(value, str) and type(value) is not typed:
        return "is not a string" if typed is str else f"is no {one.format}"
    text = value if isinstance(value, str) else json.dumps(value)
    if text == one.placeholder:
        return "still holds its placeholder"
    if len(text) < one.min_length:
        return f"has fewer than {one.min_length} characters"
    if len(text) > one.max_length:
        return f"has more than {one.max_length} characters"
    if one.type == "json":
        return "" if _is_json(text) else "is no json"
    expected = _FORMATS.get(one.format)
    if expected is not None and not expected.fullmatch(text):
        return f"is no {one.format}"
    if one.pattern is not None and not one.pattern.fullmatch(text):
        return "does not match its pattern"
    # The longest are of 16 digits and a sign; Python refuses to read very long ones.
    if one.type == "integer" and (len(text) > 17 or abs(int(text)) > _MOST_INTEGER):
        return "is too large a number"
    return ""


def _is_json(text: str) -> bool:
    try:
        _json(text)
    except (ValueError, RecursionError):
        return False
    return True


def _converted(one: _Field, value: Any) -> object:
    if one.type == "json":
        return _Json(value if isinstance(value, str) else json.dumps(value))
    if one.type == "integer":
        return int(value)
    if one.type == "boolean":
        return value in (True, "true")
    return value


def _local(source: _Source, key: str, instead: bool = False) -> Optional[_Outcome]:
    """What the environment variables hold; nothing is raised where they are at hand.

    None if the secret may be missing, and is; in the place of AWS (`instead`), if they do not hold
    all of it.
    """
    optional = [one.optional for one in source.fields] or [False]
    if source.names is not None:
        names = [_upper_case(f"{key} {one.name}") for one in source.fields] or [_upper_case(key)]
    elif key in source.instances:
        names = source.instances[key].variables
    else:
        return ("environment", "there is none for these values", None)
    texts = [_variable(name) for name in names]
    for name, text, may_miss in zip(names, texts, optional):
        if text is None and not may_miss:
            if instead or (source.optional and not any(texts)):
                return None
            return ("missing", f"the variable {name} is not set", None)
    if source.kind == "binary":
        text = texts[0] or ""
        if not _FORMATS["base64"].fullmatch(text):
            return ("malformed", f"{names[0]} holds no bytes in Base64", None)
        return [base64.b64decode(text)]
    return _check_all(source, texts)


def _upper_case(text: str) -> str:
    return "_".join(re.findall(r"[A-Za-z0-9]+", text)).upper()
