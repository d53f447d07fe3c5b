// Made by secretgen 0.1.0 from secrets.spec.yaml of code. Do not edit: change the spec and build again.

/* eslint-disable */

/**
 * The secrets that service `router` of `code` reads at run time, and no others.
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

/**
 * Secret `tenants`.
 */
export async function getTenants(name: string): Promise<TenantsSecret> {
  const found = await secrets.find(SOURCE_0, name, -1);
  return found as TenantsSecret;
}

/**
 * Field `token` of secret `tenants`.
 */
export async function getTenantsToken(name: string): Promise<string> {
  const found = await secrets.find(SOURCE_0, name, 0);
  return found as string;
}

/**
 * Field `note` of secret `tenants`, which may be missing.
 */
export async function getTenantsNote(name: string): Promise<string | undefined> {
  const found = await secrets.find(SOURCE_0, name, 1);
  return found as string | undefined;
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
  names: {
    "dev": "code/dev/[A-Za-z0-9][A-Za-z0-9/_+=.@\\-]*/[A-Za-z0-9][A-Za-z0-9/_+=.@\\-]*/email",
    "prod": "code/prod/[A-Za-z0-9][A-Za-z0-9/_+=.@\\-]*/[A-Za-z0-9][A-Za-z0-9/_+=.@\\-]*/email",
  },
});
