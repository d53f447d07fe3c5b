# Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.
# flake8: noqa
# ruff: noqa
"""The secrets that service `api` of `shop` reads at run time, and no others.

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

    main_password: str = field(repr=False)


def get_main_password() -> str:
    """Field `PASSWORD` of secret `db`."""
    found: str = _secrets.find(_SOURCE_0, "", 0)
    return found


def get_all_secrets() -> AllSecrets:
    """Returns every secret, fetched one after the other."""
    return AllSecrets(
        main_password=get_main_password(),
    )


def clear_secrets_cache() -> None:
    """Empties the cache: the next call asks AWS."""
    _secrets.clear()


_secrets = _runtime.Secrets(
    __name__,
    environment_variable="STAGE",
    development=["laptop", "ci"],
    cache_seconds=60,
    environments={
        "dev": _runtime.Environment("eu-west-1", fallback=True),
        "local": _runtime.Environment("eu-west-1"),
    },
)

_SOURCE_0 = _runtime.Source(
    number=0,
    label="db",
    kind="object",
    fields=[
        _runtime.Field(
            "PASSWORD", "password", "string", "string",
            placeholder="REPLACE_ME",
        ),
    ],
    instances=[
        _runtime.Instance(
            id_variable="DB_SECRET",
            ids={"dev": "shop/dev/db", "local": "shop/local/db"},
            variables=["PASSWORD"],
        ),
    ],
)
