// Made by secretgen 0.1.0 from secrets.spec.yaml of calitho-suite. Do not edit: change the spec and build again.

/* eslint-disable */

/**
 * The secrets that service `web` of `calitho-suite` reads at run time, and no others.
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
  readonly databaseUrl: string;
  readonly nextAuthSecret: string;
  readonly redisUrl: string;
}

/**
 * Field `DATABASE_URL` of secret `database`.
 *
 * Calitho Suite database connection
 */
export async function getDatabaseUrl(): Promise<string> {
  const found = await secrets.find(SOURCE_0, '', 0);
  return found as string;
}

/**
 * Field `NEXTAUTH_SECRET` of secret `nextauth`.
 *
 * Calitho Suite NextAuth JWT secret
 */
export async function getNextAuthSecret(): Promise<string> {
  const found = await secrets.find(SOURCE_1, '', 0);
  return found as string;
}

/**
 * Field `REDIS_URL` of secret `redis`.
 *
 * Calitho Suite Redis connection
 */
export async function getRedisUrl(): Promise<string> {
  const found = await secrets.find(SOURCE_2, '', 0);
  return found as string;
}

/** Returns every secret, fetched concurrently. */
export async function getAllSecrets(): Promise<AllSecrets> {
  const found = await secrets.findAll([
    ["databaseUrl", SOURCE_0, 0, false],
    ["nextAuthSecret", SOURCE_1, 0, false],
    ["redisUrl", SOURCE_2, 0, false],
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
    "dev": { region: "us-west-1", fallback: true },
    "staging": { region: "us-west-1" },
    "prod": { region: "us-west-1" },
  },
});

const SOURCE_0 = source({
  number: 0,
  label: "database",
  kind: "object",
  fields: [
    {
      name: "DATABASE_URL",
      type: "string",
      format: "url",
      sensitive: true,
      placeholder: "postgresql://user:password@host/db",
    },
  ],
  instances: [
    {
      idVariable: "AWS_SECRET_DATABASE",
      ids: { "dev": "calitho-suite/database", "staging": "calitho-suite/database", "prod": "calitho-suite/database" },
      variables: ["DATABASE_URL"],
    },
  ],
});

const SOURCE_1 = source({
  number: 1,
  label: "nextauth",
  kind: "object",
  fields: [
    {
      name: "NEXTAUTH_SECRET",
      type: "string",
      format: "string",
      sensitive: true,
      placeholder: "your-secret-here",
    },
  ],
  instances: [
    {
      idVariable: "AWS_SECRET_NEXTAUTH",
      ids: { "dev": "calitho-suite/nextauth", "staging": "calitho-suite/nextauth", "prod": "calitho-suite/nextauth" },
      variables: ["NEXTAUTH_SECRET"],
    },
  ],
});

const SOURCE_2 = source({
  number: 2,
  label: "redis",
  kind: "object",
  fields: [
    {
      name: "REDIS_URL",
      type: "string",
      format: "url",
      sensitive: true,
      placeholder: "redis://host:6379",
    },
  ],
  instances: [
    {
      idVariable: "AWS_SECRET_REDIS",
      ids: { "dev": "calitho-suite/redis", "staging": "calitho-suite/redis", "prod": "calitho-suite/redis" },
      variables: ["REDIS_URL"],
    },
  ],
});
