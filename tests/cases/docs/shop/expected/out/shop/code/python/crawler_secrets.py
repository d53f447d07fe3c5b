# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.
# flake8: noqa
# ruff: noqa
"""The secrets that service `crawler` of `shop` reads at run time, and no others.

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
class AllSecrets:
    """Every secret of the service, except those whose names are data. Its repr hides values."""

    twilio_auth_token: str = field(repr=False)
    reports: str = field(repr=False)


def get_twilio_auth_token() -> str:
    """Secret `twilio/auth-token`."""
    found: str = _secrets.find(_SOURCE_0, "", 0)
    return found


def get_reports() -> str:
    """Secret `reports`."""
    found: str = _secrets.find(_SOURCE_1, "", 0)
    return found


def get_all_secrets() -> AllSecrets:
    """Returns every secret, fetched one after the other."""
    return AllSecrets(
        twilio_auth_token=get_twilio_auth_token(),
        reports=get_reports(),
    )


def clear_secrets_cache() -> None:
    """Empties the cache: the next call asks AWS."""
    _secrets.clear()


_secrets = _runtime.Secrets(
    __name__,
    environment_variable="APP_ENV",
    development=["development", "local", "test"],
    cache_seconds=300,
    environments={
        "dev": _runtime.Environment("eu-west-1"),
    },
)

_SOURCE_0 = _runtime.Source(
    number=0,
    label="twilio/auth-token",
    kind="value",
    fields=[
        _runtime.Field(
            "", "field_", "string", "string",
            placeholder="REPLACE_ME",
        ),
    ],
    instances=[
        _runtime.Instance(
            id_variable="TWILIO_AUTH_TOKEN",
            ids={"dev": "shop/dev/twilio/auth-token"},
            variables=["TWILIO_AUTH_TOKEN"],
        ),
    ],
)

_SOURCE_1 = _runtime.Source(
    number=1,
    label="reports",
    kind="value",
    fields=[
        _runtime.Field(
            "", "field_", "string", "string",
            placeholder="REPLACE_ME",
        ),
    ],
    instances=[
        _runtime.Instance(
            id_variable="REPORTS",
            ids={"dev": "shop/dev/reports"},
            variables=["REPORTS"],
        ),
    ],
)
