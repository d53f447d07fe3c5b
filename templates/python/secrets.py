@: header comment
@: service py_docstring
@: system py_docstring
@: description py_docstring
@: described flag
@: environments list
@: environments.name py_string
@: environments.region py_string
@: environments.fallback flag
@: environment_variable py_string
@: development list
@: development.word py_string
@: cache_seconds printed
@: sources list
@: sources.constant identifier
@: sources.number printed
@: sources.label py_string
@: sources.kind py_string
@: sources.has_stage flag
@: sources.stage py_string
@: sources.optional flag
@: sources.has_fields flag
@: sources.fields list
@: sources.fields.name py_string
@: sources.fields.type py_string
@: sources.fields.format py_string
@: sources.fields.optional flag
@: sources.fields.has_placeholder flag
@: sources.fields.placeholder py_string
@: sources.fields.has_pattern flag
@: sources.fields.pattern py_string
@: sources.fields.has_min_length flag
@: sources.fields.min_length printed
@: sources.fields.has_max_length flag
@: sources.fields.max_length printed
@: sources.fields.attribute py_string
@: sources.instances list
@: sources.instances.chosen flag
@: sources.instances.values list
@: sources.instances.values.value py_string
@: sources.instances.id_variable py_string
@: sources.instances.ids list
@: sources.instances.ids.environment py_string
@: sources.instances.ids.id py_string
@: sources.instances.variables list
@: sources.instances.variables.name py_string
@: sources.by_name flag
@: sources.names list
@: sources.names.environment py_string
@: sources.names.pattern py_string
@: objects list
@: objects.type identifier
@: objects.label py_docstring
@: objects.fields list
@: objects.fields.attribute identifier
@: objects.fields.type identifier
@: objects.fields.optional flag
@: objects.fields.sensitive flag
@: objects.fields.name comment
@: objects.fields.described flag
@: objects.fields.description comment
@: functions list
@: functions.name identifier
@: functions.type identifier
@: functions.optional flag
@: functions.label py_docstring
@: functions.has_field flag
@: functions.field py_docstring
@: functions.described flag
@: functions.description py_docstring
@: functions.source identifier
@: functions.place printed
@: functions.object flag
@: functions.by_name flag
@: functions.chosen flag
@: functions.parameters list
@: functions.parameters.name identifier
@: functions.parameters.values list
@: functions.parameters.values.value py_string
@: has_all flag
@: all list
@: all.attribute identifier
@: all.type identifier
@: all.optional flag
@: all.chosen flag
@: all.hidden flag
@: all.function identifier
@: all.source identifier
@: all.place printed
@: all.object flag
# @header@
# flake8: noqa
# ruff: noqa
"""The secrets that service `@service@` of `@system@` reads at run time, and no others.

@when described@
@description@

@end@
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
@each objects@


@@dataclass(frozen=True)
class @type@:
    """Secret `@label@`. Its repr shows only fields that are not sensitive."""

@each fields@
    # Field @name@.
@when described@
    # @description@
@end@
    @attribute@: @when optional@Optional[@end@@type@@when optional@]@end@@when sensitive@ = field(repr=False)@end@
@end@
@end@
@when has_all@


@@dataclass(frozen=True)
class AllSecrets:
    """Every secret of the service, except those whose names are data. Its repr hides values."""

@each all@
    @attribute@: @when chosen@Mapping[Tuple[str, ...], @end@@when optional@Optional[@end@@type@@when optional@]@end@@when chosen@]@end@@when hidden@ = field(repr=False)@end@
@end@
@end@
@each functions@


def @name@(@when by_name@name: str@end@@when chosen@*, @each parameters@@name@: Literal[@each values@@value@@unless last@, @end@@end@]@unless last@, @end@@end@@end@) -> @when optional@Optional[@end@@type@@when optional@]@end@:
    """@when has_field@Field `@field@` of secret@end@@unless has_field@Secret@end@ `@label@`@when optional@, which may be missing@end@.@unless described@"""@end@
@when described@

    @description@
    """
@end@
    found: @when optional@Optional[@end@@type@@when optional@]@end@ = _secrets.find(@source@, @when by_name@name@end@@when chosen@"\n".join((@each parameters@@name@, @end@))@end@@unless by_name@@unless chosen@""@end@@end@, @place@@when object@, @type@@end@)
    return found
@end@
@when has_all@


def get_all_secrets() -> AllSecrets:
    """Returns every secret, fetched one after the other."""
    return AllSecrets(
@each all@
        @attribute@=@when chosen@_secrets.find_all(@source@, @place@@when object@, @type@@end@)@end@@unless chosen@@function@()@end@,
@end@
    )
@end@


def clear_secrets_cache() -> None:
    """Empties the cache: the next call asks AWS."""
    _secrets.clear()


_secrets = _runtime.Secrets(
    __name__,
    environment_variable=@environment_variable@,
    development=[@each development@@word@@unless last@, @end@@end@],
    cache_seconds=@cache_seconds@,
    environments={
@each environments@
        @name@: _runtime.Environment(@region@@when fallback@, fallback=True@end@),
@end@
    },
)

@each sources@
@constant@ = _runtime.Source(
    number=@number@,
    label=@label@,
    kind=@kind@,
@when has_stage@
    stage=@stage@,
@end@
@when optional@
    optional=True,
@end@
@when has_fields@
    fields=[
@each fields@
        _runtime.Field(
            @name@, @attribute@, @type@, @format@,
@when optional@
            optional=True,
@end@
@when has_placeholder@
            placeholder=@placeholder@,
@end@
@when has_pattern@
            pattern=@pattern@,
@end@
@when has_min_length@
            min_length=@min_length@,
@end@
@when has_max_length@
            max_length=@max_length@,
@end@
        ),
@end@
    ],
@end@
@unless by_name@
    instances=[
@each instances@
        _runtime.Instance(
@when chosen@
            values=(@each values@@value@, @end@),
@end@
            id_variable=@id_variable@,
            ids={@each ids@@environment@: @id@@unless last@, @end@@end@},
            variables=[@each variables@@name@@unless last@, @end@@end@],
        ),
@end@
    ],
@end@
@when by_name@
    names={
@each names@
        @environment@: @pattern@,
@end@
    },
@end@
)
@unless last@

@end@
@end@
