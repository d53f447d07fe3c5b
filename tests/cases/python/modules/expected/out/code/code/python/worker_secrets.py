# Made by secretgen 0.1.0 from secrets.spec.yaml of code. Do not edit: change the spec and build again.
# flake8: noqa
# ruff: noqa
"""The secrets that service `worker` of `code` reads at run time, and no others.

Values are validated against the spec and cached; concurrent callers share one request. No error,
warning or log contains a value.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, Mapping, Optional, Tuple

if TYPE_CHECKING:
    # So that a type checker does not depend on where secretgen_runtime is imported from.
    _runtime: Any = None

    class SecretsError(Exception):
        code: str
        secret: str
        problem: str
        field: Optional[str]

        def __init__(
            self, code: str, secret: str, problem: str, field: Optional[str] = None
        ) -> None: ...

elif __package__:
    from . import secretgen_runtime as _runtime
    from .secretgen_runtime import SecretsError
else:
    import secretgen_runtime as _runtime
    from secretgen_runtime import SecretsError


@dataclass(frozen=True)
class TenantsSecret:
    """Secret `tenants`. Its repr shows only fields that are not sensitive."""

    # Field token.
    token: str = field(repr=False)
    # Field note.
    note: Optional[str] = field(repr=False)


@dataclass(frozen=True)
class AllSecrets:
    """Every secret of the service, except those whose names are data. Its repr hides values."""

    tenants: Mapping[Tuple[str, ...], TenantsSecret] = field(repr=False)
    post_word: str = field(repr=False)


def get_tenants(*, company: Literal["acme", "globex"], class_: Literal["drones", "rockets"]) -> TenantsSecret:
    """Secret `tenants`."""
    found: TenantsSecret = _secrets.find(_SOURCE_0, "\n".join((company, class_, )), -1, TenantsSecret)
    return found


def get_tenants_token(*, company: Literal["acme", "globex"], class_: Literal["drones", "rockets"]) -> str:
    """Field `token` of secret `tenants`."""
    found: str = _secrets.find(_SOURCE_0, "\n".join((company, class_, )), 0)
    return found


def get_tenants_note(*, company: Literal["acme", "globex"], class_: Literal["drones", "rockets"]) -> Optional[str]:
    """Field `note` of secret `tenants`, which may be missing."""
    found: Optional[str] = _secrets.find(_SOURCE_0, "\n".join((company, class_, )), 1)
    return found


def get_post_word() -> str:
    """Field `password` of secret `mail`.

    Ends no comment: */ \"\"\" ''' \\ ${x} `y` <!-- -->
    """
    found: str = _secrets.find(_SOURCE_1, "", 0)
    return found


def get_all_secrets() -> AllSecrets:
    """Returns every secret, fetched one after the other."""
    return AllSecrets(
        tenants=_secrets.find_all(_SOURCE_0, -1, TenantsSecret),
        post_word=get_post_word(),
    )


def clear_secrets_cache() -> None:
    """Empties the cache: the next call asks AWS."""
    _secrets.clear()


_secrets = _runtime.Secrets(
    __name__,
    environment_variable="APP_ENV",
    development=["development", "local", "test"],
    cache_seconds=2,
    environments={
        "dev": _runtime.Environment("eu-west-1", fallback=True),
        "prod": _runtime.Environment("eu-central-1"),
    },
)

_SOURCE_0 = _runtime.Source(
    number=0,
    label="tenants",
    kind="object",
    fields=[
        _runtime.Field(
            "token", "token", "string", "string",
            placeholder="REPLACE_ME",
            pattern="tok_[0-9A-Za-z]+",
        ),
        _runtime.Field(
            "note", "note", "string", "string",
            optional=True,
            placeholder="REPLACE_ME",
        ),
    ],
    instances=[
        _runtime.Instance(
            values=("acme", "rockets", ),
            id_variable="TENANTS_ACME_ROCKETS",
            ids={"dev": "code/dev/acme/rockets/sms", "prod": "code/prod/acme/rockets/sms"},
            variables=["TENANTS_ACME_ROCKETS_SMS_TOKEN", "TENANTS_ACME_ROCKETS_SMS_NOTE"],
        ),
        _runtime.Instance(
            values=("globex", "drones", ),
            id_variable="TENANTS_GLOBEX_DRONES",
            ids={"dev": "code/dev/globex/drones/sms", "prod": "code/prod/globex/drones/sms"},
            variables=["TENANTS_GLOBEX_DRONES_SMS_TOKEN", "TENANTS_GLOBEX_DRONES_SMS_NOTE"],
        ),
    ],
)

_SOURCE_1 = _runtime.Source(
    number=1,
    label="mail",
    kind="object",
    fields=[
        _runtime.Field(
            "password", "password", "string", "string",
            placeholder="REPLACE_ME",
        ),
    ],
    instances=[
        _runtime.Instance(
            id_variable="MAIL_SECRET",
            ids={"dev": "code/dev/mail", "prod": "code/prod/mail"},
            variables=["MAIL_PASSWORD"],
        ),
    ],
)
