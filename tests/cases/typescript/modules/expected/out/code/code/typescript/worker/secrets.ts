// Made by secretgen 0.1.0 from secrets.spec.yaml of code. Do not edit: change the spec and build again.

/* eslint-disable */

/**
 * The secrets that service `worker` of `code` reads at run time, and no others.
 *
 * Values are validated against the spec and cached; concurrent callers share one request. No error,
 * warning or log contains a value.
 */

import { Secrets, source } from './secretgen-runtime.js';

export { SecretsError } from './secretgen-runtime.js';
export type { SecretsErrorCode } from './secretgen-runtime.js';
export type JsonValue = import('./secretgen-runtime.js').JsonValue;

/** Secret `tenants`. JSON and logs show only fields that are not sensitive. */
export interface TenantsSecret {
  readonly token: string;
  readonly note?: string;
}

/** Selects one of the secrets of `tenants`. */
export type TenantsChoice =
  | { readonly company: "acme"; readonly class: "rockets"; }
  | { readonly company: "globex"; readonly class: "drones"; };

/** Every secret of the service, except those whose names are data. JSON and logs hide the values. */
export interface AllSecrets {
  readonly tenants: Readonly<Record<string, TenantsSecret>>;
  readonly postWord: string;
}

/**
 * Secret `tenants`.
 */
export async function getTenants(which: TenantsChoice): Promise<TenantsSecret> {
  const found = await secrets.find(SOURCE_0, [which["company"], which["class"]].join('\n'), -1);
  return found as TenantsSecret;
}

/**
 * Field `token` of secret `tenants`.
 */
export async function getTenantsToken(which: TenantsChoice): Promise<string> {
  const found = await secrets.find(SOURCE_0, [which["company"], which["class"]].join('\n'), 0);
  return found as string;
}

/**
 * Field `note` of secret `tenants`, which may be missing.
 */
export async function getTenantsNote(which: TenantsChoice): Promise<string | undefined> {
  const found = await secrets.find(SOURCE_0, [which["company"], which["class"]].join('\n'), 1);
  return found as string | undefined;
}

/**
 * Field `password` of secret `mail`.
 *
 * Ends no comment: * / """ ''' \ ${x} `y` <!-- -- >
 */
export async function getPostWord(): Promise<string> {
  const found = await secrets.find(SOURCE_1, '', 0);
  return found as string;
}

/** Returns every secret, fetched concurrently. */
export async function getAllSecrets(): Promise<AllSecrets> {
  const found = await secrets.findAll([
    ["tenants", SOURCE_0, -1, true],
    ["postWord", SOURCE_1, 0, false],
  ]);
  return found as unknown as AllSecrets;
}

/** Empties the cache: the next call asks AWS. */
export function clearSecretsCache(): void {
  secrets.clear();
}

const secrets = new Secrets({
  environmentVariable: "APP_ENV",
  development: ["development", "local", "test"],
  cacheSeconds: 2,
  environments: {
    "dev": { region: "eu-west-1", fallback: true },
    "prod": { region: "eu-central-1" },
  },
});

const SOURCE_0 = source({
  number: 0,
  label: "tenants",
  kind: "object",
  fields: [
    {
      name: "token",
      type: "string",
      format: "string",
      sensitive: true,
      placeholder: "REPLACE_ME",
      pattern: "tok_[0-9A-Za-z]+",
    },
    {
      name: "note",
      type: "string",
      format: "string",
      optional: true,
      sensitive: true,
      placeholder: "REPLACE_ME",
    },
  ],
  instances: [
    {
      values: ["acme", "rockets"],
      idVariable: "TENANTS_ACME_ROCKETS",
      ids: { "dev": "code/dev/acme/rockets/sms", "prod": "code/prod/acme/rockets/sms" },
      variables: ["TENANTS_ACME_ROCKETS_SMS_TOKEN", "TENANTS_ACME_ROCKETS_SMS_NOTE"],
    },
    {
      values: ["globex", "drones"],
      idVariable: "TENANTS_GLOBEX_DRONES",
      ids: { "dev": "code/dev/globex/drones/sms", "prod": "code/prod/globex/drones/sms" },
      variables: ["TENANTS_GLOBEX_DRONES_SMS_TOKEN", "TENANTS_GLOBEX_DRONES_SMS_NOTE"],
    },
  ],
});

const SOURCE_1 = source({
  number: 1,
  label: "mail",
  kind: "object",
  fields: [
    {
      name: "password",
      type: "string",
      format: "string",
      sensitive: true,
      placeholder: "REPLACE_ME",
    },
  ],
  instances: [
    {
      idVariable: "MAIL_SECRET",
      ids: { "dev": "code/dev/mail", "prod": "code/prod/mail" },
      variables: ["MAIL_PASSWORD"],
    },
  ],
});
