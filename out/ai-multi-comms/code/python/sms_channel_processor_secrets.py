# Made by secretgen 0.1.0 from secrets.spec.yaml of ai-multi-comms. Do not edit: change the spec and build again.
# flake8: noqa
# ruff: noqa
"""The secrets that service `sms-channel-processor` of `ai-multi-comms` reads at run time, and no others.

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
class SmsCredentialsSecret:
    """Secret `sms-credentials`. Its repr shows only fields that are not sensitive."""

    # Field twilio_account_sid.
    twilio_account_sid: str = field(repr=False)
    # Field twilio_auth_token.
    twilio_auth_token: str = field(repr=False)
    # Field twilio_template_sid.
    twilio_template_sid: str = field(repr=False)


def get_sms_credentials(name: str) -> SmsCredentialsSecret:
    """Secret `sms-credentials`.

    Twilio account of a tenant's SMS channel
    """
    found: SmsCredentialsSecret = _secrets.find(_SOURCE_0, name, -1, SmsCredentialsSecret)
    return found


def get_sms_credentials_twilio_account_sid(name: str) -> str:
    """Field `twilio_account_sid` of secret `sms-credentials`.

    Twilio account of a tenant's SMS channel
    """
    found: str = _secrets.find(_SOURCE_0, name, 0)
    return found


def get_sms_credentials_twilio_auth_token(name: str) -> str:
    """Field `twilio_auth_token` of secret `sms-credentials`.

    Twilio account of a tenant's SMS channel
    """
    found: str = _secrets.find(_SOURCE_0, name, 1)
    return found


def get_sms_credentials_twilio_template_sid(name: str) -> str:
    """Field `twilio_template_sid` of secret `sms-credentials`.

    Twilio account of a tenant's SMS channel
    """
    found: str = _secrets.find(_SOURCE_0, name, 2)
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
    label="sms-credentials",
    kind="object",
    fields=[
        _runtime.Field(
            "twilio_account_sid", "twilio_account_sid", "string", "string",
            placeholder="PLACEHOLDER_SID",
        ),
        _runtime.Field(
            "twilio_auth_token", "twilio_auth_token", "string", "string",
            placeholder="PLACEHOLDER_AUTH_TOKEN",
        ),
        _runtime.Field(
            "twilio_template_sid", "twilio_template_sid", "string", "string",
            placeholder="PLACEHOLDER_TEMPLATE_SID",
        ),
    ],
    names={
        "dev": "sms-credentials/[A-Za-z0-9][A-Za-z0-9/_+=.@\\-]*/[A-Za-z0-9][A-Za-z0-9/_+=.@\\-]*/twilio",
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
        "dev": "openai-api-key/sms",
    },
)
