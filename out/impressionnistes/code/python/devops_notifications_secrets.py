# Made by secretgen 0.1.0 from secrets.spec.yaml of impressionnistes. Do not edit: change the spec and build again.
# flake8: noqa
# ruff: noqa
"""The secrets that service `devops-notifications` of `impressionnistes` reads at run time, and no others.

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

    slack_devops_webhook_url: str = field(repr=False)


def get_slack_devops_webhook_url() -> str:
    """Field `webhook_url` of secret `slack/devops_webhook`.

    Slack webhook of the developers' channel, the same in dev and prod
    """
    found: str = _secrets.find(_SOURCE_0, "", 0)
    return found


def get_all_secrets() -> AllSecrets:
    """Returns every secret, fetched one after the other."""
    return AllSecrets(
        slack_devops_webhook_url=get_slack_devops_webhook_url(),
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
    label="slack/devops_webhook",
    kind="object",
    fields=[
        _runtime.Field(
            "webhook_url", "webhook_url", "string", "url",
            placeholder="https://hooks.slack.com/services/YOUR/WEBHOOK/URL",
        ),
    ],
    instances=[
        _runtime.Instance(
            id_variable="SLACK_DEVOPS_WEBHOOK_SECRET",
            ids={"dev": "impressionnistes/slack/devops_webhook", "prod": "impressionnistes/slack/devops_webhook"},
            variables=["SLACK_DEVOPS_WEBHOOK_WEBHOOK_URL"],
        ),
    ],
)
