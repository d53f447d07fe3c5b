# Made by secretgen 0.1.0 from secrets.spec.yaml of impressionnistes. Do not edit: change the spec and build again.
# flake8: noqa
# ruff: noqa
"""The secrets that service `webhook-handler` of `impressionnistes` reads at run time, and no others.

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

    webhook_secret: str = field(repr=False)


def get_webhook_secret() -> str:
    """Field `webhook_secret` of secret `stripe/webhook_secret`.

    Signing secret of the Stripe webhook
    """
    found: str = _secrets.find(_SOURCE_0, "", 0)
    return found


def get_all_secrets() -> AllSecrets:
    """Returns every secret, fetched one after the other."""
    return AllSecrets(
        webhook_secret=get_webhook_secret(),
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
        "dev": _runtime.Environment("eu-west-3"),
        "prod": _runtime.Environment("eu-west-3"),
    },
)

_SOURCE_0 = _runtime.Source(
    number=0,
    label="stripe/webhook_secret",
    kind="object",
    fields=[
        _runtime.Field(
            "webhook_secret", "webhook_secret", "string", "string",
            placeholder="whsec_...",
        ),
    ],
    instances=[
        _runtime.Instance(
            id_variable="STRIPE_WEBHOOK_SECRET_SECRET",
            ids={"dev": "impressionnistes/stripe/webhook_secret", "prod": "impressionnistes/stripe/webhook_secret"},
            variables=["STRIPE_WEBHOOK_SECRET_WEBHOOK_SECRET"],
        ),
    ],
)
