# Made by secretgen 0.1.0 from secrets.spec.yaml of code. Do not edit: change the spec and build again.
# flake8: noqa
# ruff: noqa
"""The secrets that service `router` of `code` reads at run time, and no others.

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


def get_tenants(name: str) -> TenantsSecret:
    """Secret `tenants`."""
    found: TenantsSecret = _secrets.find(_SOURCE_0, name, -1, TenantsSecret)
    return found


def get_tenants_token(name: str) -> str:
    """Field `token` of secret `tenants`."""
    found: str = _secrets.find(_SOURCE_0, name, 0)
    return found


def get_tenants_note(name: str) -> Optional[str]:
    """Field `note` of secret `tenants`, which may be missing."""
    found: Optional[str] = _secrets.find(_SOURCE_0, name, 1)
    return found


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
    names={
        "dev": "code/dev/[A-Za-z0-9][A-Za-z0-9/_+=.@\\-]*/[A-Za-z0-9][A-Za-z0-9/_+=.@\\-]*/email",
        "prod": "code/prod/[A-Za-z0-9][A-Za-z0-9/_+=.@\\-]*/[A-Za-z0-9][A-Za-z0-9/_+=.@\\-]*/email",
    },
)
