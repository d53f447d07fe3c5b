# Made by secretgen 0.1.0 from secrets.spec.yaml of code. Do not edit: change the spec and build again.
# flake8: noqa
# ruff: noqa
"""The secrets that service `web` of `code` reads at run time, and no others.

Talks to people */ \"\"\"

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
class MailSecret:
    """Secret `mail`. Its repr shows only fields that are not sensitive."""

    # Field HOST.
    host: str
    # Field PORT.
    port: int
    # Field password.
    # Ends no comment: * / """ ''' \ ${x} `y` <!-- -- >
    password: str = field(repr=False)


@dataclass(frozen=True)
class AppSecret:
    """Secret `app`. Its repr shows only fields that are not sensitive."""

    # Field COUNT.
    count: int = field(repr=False)
    # Field ON.
    on: bool = field(repr=False)
    # Field EXTRA.
    extra: Optional[object] = field(repr=False)
    # Field CERT.
    cert: Optional[str] = field(repr=False)
    # Field KEY.
    key: Optional[str] = field(repr=False)
    # Field OWNER.
    owner: Optional[str]
    # Field a.b-c.
    a_b_c: Optional[str] = field(repr=False)
    # Field class.
    class_: Optional[str] = field(repr=False)
    # Field __proto__.
    proto: Optional[str] = field(repr=False)
    # Field str.
    str_: Optional[str] = field(repr=False)


@dataclass(frozen=True)
class AllSecrets:
    """Every secret of the service, except those whose names are data. Its repr hides values."""

    database_url: str = field(repr=False)
    signing_key: str = field(repr=False)
    signing_key_awsprevious: str = field(repr=False)
    license: bytes = field(repr=False)
    mail: MailSecret
    app: AppSecret
    only_prod: Optional[str] = field(repr=False)


def get_database_url() -> str:
    """Field `DATABASE_URL` of secret `database`."""
    found: str = _secrets.find(_SOURCE_0, "", 0)
    return found


def get_signing_key() -> str:
    """Secret `signing-key`."""
    found: str = _secrets.find(_SOURCE_1, "", 0)
    return found


def get_signing_key_awsprevious() -> str:
    """Secret `signing-key`."""
    found: str = _secrets.find(_SOURCE_2, "", 0)
    return found


def get_license() -> bytes:
    """Secret `license`."""
    found: bytes = _secrets.find(_SOURCE_3, "", 0)
    return found


def get_mail() -> MailSecret:
    """Secret `mail`.

    Several lines: */ end
    \"\"\" and \\ and ${not} a `template`
    """
    found: MailSecret = _secrets.find(_SOURCE_4, "", -1, MailSecret)
    return found


def get_mail_host() -> str:
    """Field `HOST` of secret `mail`.

    Several lines: */ end
    \"\"\" and \\ and ${not} a `template`
    """
    found: str = _secrets.find(_SOURCE_4, "", 0)
    return found


def get_mail_port() -> int:
    """Field `PORT` of secret `mail`.

    Several lines: */ end
    \"\"\" and \\ and ${not} a `template`
    """
    found: int = _secrets.find(_SOURCE_4, "", 1)
    return found


def get_mail_password() -> str:
    """Field `password` of secret `mail`.

    Ends no comment: */ \"\"\" ''' \\ ${x} `y` <!-- -->
    """
    found: str = _secrets.find(_SOURCE_4, "", 2)
    return found


def get_app() -> AppSecret:
    """Secret `app`."""
    found: AppSecret = _secrets.find(_SOURCE_5, "", -1, AppSecret)
    return found


def get_app_count() -> int:
    """Field `COUNT` of secret `app`."""
    found: int = _secrets.find(_SOURCE_5, "", 0)
    return found


def get_app_on() -> bool:
    """Field `ON` of secret `app`."""
    found: bool = _secrets.find(_SOURCE_5, "", 1)
    return found


def get_app_extra() -> Optional[object]:
    """Field `EXTRA` of secret `app`, which may be missing."""
    found: Optional[object] = _secrets.find(_SOURCE_5, "", 2)
    return found


def get_app_cert() -> Optional[str]:
    """Field `CERT` of secret `app`, which may be missing."""
    found: Optional[str] = _secrets.find(_SOURCE_5, "", 3)
    return found


def get_app_key() -> Optional[str]:
    """Field `KEY` of secret `app`, which may be missing."""
    found: Optional[str] = _secrets.find(_SOURCE_5, "", 4)
    return found


def get_app_owner() -> Optional[str]:
    """Field `OWNER` of secret `app`, which may be missing."""
    found: Optional[str] = _secrets.find(_SOURCE_5, "", 5)
    return found


def get_app_a_b_c() -> Optional[str]:
    """Field `a.b-c` of secret `app`, which may be missing."""
    found: Optional[str] = _secrets.find(_SOURCE_5, "", 6)
    return found


def get_app_class() -> Optional[str]:
    """Field `class` of secret `app`, which may be missing."""
    found: Optional[str] = _secrets.find(_SOURCE_5, "", 7)
    return found


def get_app_proto() -> Optional[str]:
    """Field `__proto__` of secret `app`, which may be missing."""
    found: Optional[str] = _secrets.find(_SOURCE_5, "", 8)
    return found


def get_app_str() -> Optional[str]:
    """Field `str` of secret `app`, which may be missing."""
    found: Optional[str] = _secrets.find(_SOURCE_5, "", 9)
    return found


def get_only_prod() -> Optional[str]:
    """Secret `only-prod`, which may be missing."""
    found: Optional[str] = _secrets.find(_SOURCE_6, "", 0)
    return found


def get_all_secrets() -> AllSecrets:
    """Returns every secret, fetched one after the other."""
    return AllSecrets(
        database_url=get_database_url(),
        signing_key=get_signing_key(),
        signing_key_awsprevious=get_signing_key_awsprevious(),
        license=get_license(),
        mail=get_mail(),
        app=get_app(),
        only_prod=get_only_prod(),
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
    label="database",
    kind="object",
    fields=[
        _runtime.Field(
            "DATABASE_URL", "database_url", "string", "url",
            placeholder="postgresql://user:password@host/db",
        ),
    ],
    instances=[
        _runtime.Instance(
            id_variable="DATABASE_SECRET",
            ids={"dev": "code/dev/database", "prod": "code/prod/database"},
            variables=["DATABASE_URL"],
        ),
    ],
)

_SOURCE_1 = _runtime.Source(
    number=1,
    label="signing-key",
    kind="value",
    fields=[
        _runtime.Field(
            "", "field_", "string", "string",
            placeholder="REPLACE_ME",
            pattern="[KkK][Ee][Yy][\\-][0-9A-Za-zſK]+",
            min_length=8,
            max_length=20,
        ),
    ],
    instances=[
        _runtime.Instance(
            id_variable="SIGNING_KEY_SECRET",
            ids={"dev": "code/dev/signing-key", "prod": "code/prod/signing-key"},
            variables=["SIGNING_KEY"],
        ),
    ],
)

_SOURCE_2 = _runtime.Source(
    number=2,
    label="signing-key",
    kind="value",
    stage="AWSPREVIOUS",
    fields=[
        _runtime.Field(
            "", "field_", "string", "string",
            placeholder="REPLACE_ME",
            pattern="[KkK][Ee][Yy][\\-][0-9A-Za-zſK]+",
            min_length=8,
            max_length=20,
        ),
    ],
    instances=[
        _runtime.Instance(
            id_variable="OLD_KEY",
            ids={"dev": "code/dev/signing-key", "prod": "code/prod/signing-key"},
            variables=["SIGNING_KEY"],
        ),
    ],
)

_SOURCE_3 = _runtime.Source(
    number=3,
    label="license",
    kind="binary",
    instances=[
        _runtime.Instance(
            id_variable="LICENSE_SECRET",
            ids={"dev": "code/dev/license", "prod": "code/prod/license"},
            variables=["LICENSE"],
        ),
    ],
)

_SOURCE_4 = _runtime.Source(
    number=4,
    label="mail",
    kind="object",
    fields=[
        _runtime.Field(
            "HOST", "host", "string", "string",
        ),
        _runtime.Field(
            "PORT", "port", "integer", "integer",
        ),
        _runtime.Field(
            "password", "password", "string", "string",
            placeholder="REPLACE_ME",
        ),
    ],
    instances=[
        _runtime.Instance(
            id_variable="MAIL_SECRET",
            ids={"dev": "code/dev/mail", "prod": "code/prod/mail"},
            variables=["HOST", "PORT", "MAIL_PASSWORD"],
        ),
    ],
)

_SOURCE_5 = _runtime.Source(
    number=5,
    label="app",
    kind="object",
    fields=[
        _runtime.Field(
            "COUNT", "count", "integer", "integer",
            placeholder="REPLACE_ME",
        ),
        _runtime.Field(
            "ON", "on", "boolean", "boolean",
            placeholder="REPLACE_ME",
        ),
        _runtime.Field(
            "EXTRA", "extra", "json", "json",
            optional=True,
            placeholder="REPLACE_ME",
        ),
        _runtime.Field(
            "CERT", "cert", "string", "pem",
            optional=True,
            placeholder="REPLACE_ME",
        ),
        _runtime.Field(
            "KEY", "key", "string", "base64",
            optional=True,
            placeholder="REPLACE_ME",
        ),
        _runtime.Field(
            "OWNER", "owner", "string", "email",
            optional=True,
        ),
        _runtime.Field(
            "a.b-c", "a_b_c", "string", "string",
            optional=True,
            placeholder="REPLACE_ME",
        ),
        _runtime.Field(
            "class", "class_", "string", "string",
            optional=True,
            placeholder="REPLACE_ME",
        ),
        _runtime.Field(
            "__proto__", "proto", "string", "string",
            optional=True,
            placeholder="REPLACE_ME",
        ),
        _runtime.Field(
            "str", "str_", "string", "string",
            optional=True,
            placeholder="REPLACE_ME",
        ),
    ],
    instances=[
        _runtime.Instance(
            id_variable="APP_SECRET",
            ids={"dev": "code/dev/app", "prod": "code/prod/app"},
            variables=["COUNT", "ON", "EXTRA", "CERT", "KEY", "OWNER", "APP_A_B_C", "APP_CLASS", "APP_PROTO", "APP_STR"],
        ),
    ],
)

_SOURCE_6 = _runtime.Source(
    number=6,
    label="only-prod",
    kind="value",
    optional=True,
    fields=[
        _runtime.Field(
            "", "field_", "string", "string",
            placeholder="REPLACE_ME",
        ),
    ],
    instances=[
        _runtime.Instance(
            id_variable="ONLY_PROD_SECRET",
            ids={"prod": "code/prod/only-prod"},
            variables=["ONLY_PROD"],
        ),
    ],
)
