@: header comment
@: service comment
@: system comment
@: description comment
@: described flag
@: environments list
@: environments.name json_string
@: environments.region json_string
@: environments.fallback flag
@: environment_variable json_string
@: development list
@: development.word json_string
@: cache_seconds printed
@: sources list
@: sources.constant identifier
@: sources.number printed
@: sources.label json_string
@: sources.kind json_string
@: sources.has_stage flag
@: sources.stage json_string
@: sources.optional flag
@: sources.has_fields flag
@: sources.fields list
@: sources.fields.name json_string
@: sources.fields.type json_string
@: sources.fields.format json_string
@: sources.fields.optional flag
@: sources.fields.has_placeholder flag
@: sources.fields.placeholder json_string
@: sources.fields.has_pattern flag
@: sources.fields.pattern json_string
@: sources.fields.has_min_length flag
@: sources.fields.min_length printed
@: sources.fields.has_max_length flag
@: sources.fields.max_length printed
@: sources.fields.sensitive flag
@: sources.instances list
@: sources.instances.chosen flag
@: sources.instances.values list
@: sources.instances.values.value json_string
@: sources.instances.id_variable json_string
@: sources.instances.ids list
@: sources.instances.ids.environment json_string
@: sources.instances.ids.id json_string
@: sources.instances.variables list
@: sources.instances.variables.name json_string
@: sources.by_name flag
@: sources.names list
@: sources.names.environment json_string
@: sources.names.pattern json_string
@: objects list
@: objects.type identifier
@: objects.label comment
@: objects.fields list
@: objects.fields.property ts_property
@: objects.fields.type identifier
@: objects.fields.optional flag
@: objects.fields.described flag
@: objects.fields.description comment
@: choices list
@: choices.type identifier
@: choices.label comment
@: choices.instances list
@: choices.instances.values list
@: choices.instances.values.variable ts_property
@: choices.instances.values.value json_string
@: functions list
@: functions.name identifier
@: functions.type identifier
@: functions.undefined flag
@: functions.label comment
@: functions.has_field flag
@: functions.field comment
@: functions.described flag
@: functions.description comment
@: functions.source identifier
@: functions.place printed
@: functions.by_name flag
@: functions.chosen flag
@: functions.choice identifier
@: functions.parameters list
@: functions.parameters.property json_string
@: has_all flag
@: all list
@: all.property ts_property
@: all.key json_string
@: all.type identifier
@: all.undefined flag
@: all.chosen flag
@: all.source identifier
@: all.place printed
// @header@

/* eslint-disable */

/**
 * The secrets that service `@service@` of `@system@` reads at run time, and no others.
@when described@
 *
 * @description@
@end@
 *
 * Values are validated against the spec and cached; concurrent callers share one request. No error,
 * warning or log contains a value.
 */

import { Secrets, source } from './secretgen-runtime.js';

export { SecretsError } from './secretgen-runtime.js';
export type { SecretsErrorCode } from './secretgen-runtime.js';
export type JsonValue = import('./secretgen-runtime.js').JsonValue;
@each objects@

/** Secret `@label@`. JSON and logs show only fields that are not sensitive. */
export interface @type@ {
@each fields@
@when described@
  /**
   * @description@
   */
@end@
  readonly @property@@when optional@?@end@: @type@;
@end@
}
@end@
@each choices@

/** Selects one of the secrets of `@label@`. */
export type @type@ =
@each instances@
  | {@each values@ readonly @variable@: @value@;@end@ }@when last@;@end@
@end@
@end@
@when has_all@

/** Every secret of the service, except those whose names are data. JSON and logs hide the values. */
export interface AllSecrets {
@each all@
  readonly @property@: @when chosen@Readonly<Record<string, @end@@type@@when undefined@ | undefined@end@@when chosen@>>@end@;
@end@
}
@end@
@each functions@

/**
 * @when has_field@Field `@field@` of secret@end@@unless has_field@Secret@end@ `@label@`@when undefined@, which may be missing@end@.
@when described@
 *
 * @description@
@end@
 */
export async function @name@(@when by_name@name: string@end@@when chosen@which: @choice@@end@): Promise<@type@@when undefined@ | undefined@end@> {
  const found = await secrets.find(@source@, @when by_name@name@end@@when chosen@[@each parameters@which[@property@]@unless last@, @end@@end@].join('\n')@end@@unless by_name@@unless chosen@''@end@@end@, @place@);
  return found as @type@@when undefined@ | undefined@end@;
}
@end@
@when has_all@

/** Returns every secret, fetched concurrently. */
export async function getAllSecrets(): Promise<AllSecrets> {
  const found = await secrets.findAll([
@each all@
    [@key@, @source@, @place@, @when chosen@true@end@@unless chosen@false@end@],
@end@
  ]);
  return found as unknown as AllSecrets;
}
@end@

/** Empties the cache: the next call asks AWS. */
export function clearSecretsCache(): void {
  secrets.clear();
}

const secrets = new Secrets({
  environmentVariable: @environment_variable@,
  development: [@each development@@word@@unless last@, @end@@end@],
  cacheSeconds: @cache_seconds@,
  environments: {
@each environments@
    @name@: { region: @region@@when fallback@, fallback: true@end@ },
@end@
  },
});

@each sources@
const @constant@ = source({
  number: @number@,
  label: @label@,
  kind: @kind@,
@when has_stage@
  stage: @stage@,
@end@
@when optional@
  optional: true,
@end@
@when has_fields@
  fields: [
@each fields@
    {
      name: @name@,
      type: @type@,
      format: @format@,
@when optional@
      optional: true,
@end@
      sensitive: @when sensitive@true@end@@unless sensitive@false@end@,
@when has_placeholder@
      placeholder: @placeholder@,
@end@
@when has_pattern@
      pattern: @pattern@,
@end@
@when has_min_length@
      minLength: @min_length@,
@end@
@when has_max_length@
      maxLength: @max_length@,
@end@
    },
@end@
  ],
@end@
@unless by_name@
  instances: [
@each instances@
    {
@when chosen@
      values: [@each values@@value@@unless last@, @end@@end@],
@end@
      idVariable: @id_variable@,
      ids: {@each ids@ @environment@: @id@@unless last@,@end@@end@ },
      variables: [@each variables@@name@@unless last@, @end@@end@],
    },
@end@
  ],
@end@
@when by_name@
  names: {
@each names@
    @environment@: @pattern@,
@end@
  },
@end@
});
@unless last@

@end@
@end@
