# Made by secretgen 0.1.0 from secrets.spec.yaml of ai-multi-comms. Do not edit: change the spec and build again.
# flake8: noqa
# ruff: noqa
"""The secrets that service `email-channel-processor` of `ai-multi-comms` reads at run time, and no others.

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
class EmailCredentialsSecret:
    """Secret `email-credentials`. Its repr shows only fields that are not sensitive."""

    # Field sendgrid_auth_value.
    sendgrid_auth_value: str = field(repr=False)
    # Field sendgrid_from_email.
    sendgrid_from_email: str = field(repr=False)
    # Field sendgrid_from_name.
    sendgrid_from_name: str = field(repr=False)
    # Field sendgrid_template_id.
    sendgrid_template_id: str = field(repr=False)


def get_email_credentials(name: str) -> EmailCredentialsSecret:
    """Secret `email-credentials`.

    SendGrid account of a tenant's email channel (the guide has yet to confirm SendGrid)
    """
    found: EmailCredentialsSecret = _secrets.find(_SOURCE_0, name, -1, EmailCredentialsSecret)
    return found


def get_email_credentials_sendgrid_auth_value(name: str) -> str:
    """Field `sendgrid_auth_value` of secret `email-credentials`.

    SendGrid account of a tenant's email channel (the guide has yet to confirm SendGrid)
    """
    found: str = _secrets.find(_SOURCE_0, name, 0)
    return found


def get_email_credentials_sendgrid_from_email(name: str) -> str:
    """Field `sendgrid_from_email` of secret `email-credentials`.

    SendGrid account of a tenant's email channel (the guide has yet to confirm SendGrid)
    """
    found: str = _secrets.find(_SOURCE_0, name, 1)
    return found


def get_email_credentials_sendgrid_from_name(name: str) -> str:
    """Field `sendgrid_from_name` of secret `email-credentials`.

    SendGrid account of a tenant's email channel (the guide has yet to confirm SendGrid)
    """
    found: str = _secrets.find(_SOURCE_0, name, 2)
    return found


def get_email_credentials_sendgrid_template_id(name: str) -> str:
    """Field `sendgrid_template_id` of secret `email-credentials`.

    SendGrid account of a tenant's email channel (the guide has yet to confirm SendGrid)
    """
    found: str = _secrets.find(_SOURCE_0, name, 3)
    return found


def get_openai_api_key_ai_api_key(name: str) -> str:
    """Field `ai_api_key` of secret `openai-api-key`.

    OpenAI key of one channel
    """
    found: str = _secrets.find(_SOURCE_1, name, 0)
    return found


def clear_secrets_cache() -> None:
    """Empties the cache: the next call asks AWS."""
    _secrets.clear()


_secrets = _runtime.Secrets(
    __name__,
    environment_variable="APP_ENV",
    development=["development", "local", "test"],
    cache_seconds=300,
    environments={
        "dev": _runtime.Environment("eu-north-1"),
    },
)

_SOURCE_0 = _runtime.Source(
    number=0,
    label="email-credentials",
    kind="object",
    fields=[
        _runtime.Field(
            "sendgrid_auth_value", "sendgrid_auth_value", "string", "string",
            placeholder="PLACEHOLDER_AUTH_VALUE",
        ),
        _runtime.Field(
            "sendgrid_from_email", "sendgrid_from_email", "string", "string",
            placeholder="PLACEHOLDER_FROM_EMAIL",
        ),
        _runtime.Field(
            "sendgrid_from_name", "sendgrid_from_name", "string", "string",
            placeholder="PLACEHOLDER_FROM_NAME",
        ),
        _runtime.Field(
            "sendgrid_template_id", "sendgrid_template_id", "string", "string",
            placeholder="PLACEHOLDER_TEMPLATE_ID",
        ),
    ],
    names={
        "dev": "email-credentials/[A-Za-z0-9][A-Za-z0-9/_+=.@\\-]*/[A-Za-z0-9][A-Za-z0-9/_+=.@\\-]*/sendgrid",
    },
)

_SOURCE_1 = _runtime.Source(
    number=1,
    label="openai-api-key",
    kind="object",
    fields=[
        _runtime.Field(
            "ai_api_key", "ai_api_key", "string", "string",
            placeholder="PLACEHOLDER_AI_API_KEY",
        ),
    ],
    names={
        "dev": "openai-api-key/email",
    },
)
