// Made by secretgen 0.1.0 from secrets.spec.yaml of shop. Do not edit: change the spec and build again.

/* eslint-disable */

/**
 * The secrets that service `api` of `shop` reads at run time, and no others.
 *
 * Values are validated against the spec and cached; concurrent callers share one request. No error,
 * warning or log contains a value.
 */

import { Secrets, source } from './secretgen-runtime.js';

export { SecretsError } from './secretgen-runtime.js';
export type { SecretsErrorCode } from './secretgen-runtime.js';
export type JsonValue = import('./secretgen-runtime.js').JsonValue;

/** Every secret of the service, except those whose names are data. JSON and logs hide the values. */
export interface AllSecrets {
  readonly db: string;
}

/**
 * Secret `db`.
 */
export async function getDb(): Promise<string> {
  const found = await secrets.find(SOURCE_0, '', 0);
  return found as string;
}

/** Returns every secret, fetched concurrently. */
export async function getAllSecrets(): Promise<AllSecrets> {
  const found = await secrets.findAll([
    ["db", SOURCE_0, 0, false],
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
  cacheSeconds: 300,
  environments: {
    "dev": { region: "eu-west-1" },
  },
});

const SOURCE_0 = source({
  number: 0,
  label: "db",
  kind: "value",
  fields: [
    {
      name: "",
      type: "string",
      format: "string",
      sensitive: true,
      placeholder: "REPLACE_ME",
    },
  ],
  instances: [
    {
      idVariable: "DB",
      ids: { "dev": "shop/dev/db" },
      variables: ["DB"],
    },
  ],
});
