// Made by secretgen 0.1.0 from secrets.spec.yaml of code. Do not edit: change the spec and build again.

/* eslint-disable */

/**
 * The secrets that service `web` of `code` reads at run time, and no others.
 *
 * Talks to people * / """
 *
 * Values are validated against the spec and cached; concurrent callers share one request. No error,
 * warning or log contains a value.
 */

import { Secrets, source } from './secretgen-runtime.js';

export { SecretsError } from './secretgen-runtime.js';
export type { SecretsErrorCode } from './secretgen-runtime.js';
export type JsonValue = import('./secretgen-runtime.js').JsonValue;

/** Secret `mail`. JSON and logs show only fields that are not sensitive. */
export interface MailSecret {
  readonly HOST: string;
  readonly PORT: number;
  /**
   * Ends no comment: * / """ ''' \ ${x} `y` <!-- -- >
   */
  readonly password: string;
}

/** Secret `app`. JSON and logs show only fields that are not sensitive. */
export interface AppSecret {
  readonly COUNT: number;
  readonly ON: boolean;
  readonly EXTRA?: JsonValue;
  readonly CERT?: string;
  readonly KEY?: string;
  readonly OWNER?: string;
  readonly "a.b-c"?: string;
  readonly class?: string;
  readonly __proto__?: string;
  readonly str?: string;
}

/** Every secret of the service, except those whose names are data. JSON and logs hide the values. */
export interface AllSecrets {
  readonly databaseUrl: string;
  readonly signingKey: string;
  readonly signingKeyAwsprevious: string;
  readonly license: Uint8Array;
  readonly mail: MailSecret;
  readonly app: AppSecret;
  readonly onlyProd: string | undefined;
}

/**
 * Field `DATABASE_URL` of secret `database`.
 */
export async function getDatabaseUrl(): Promise<string> {
  const found = await secrets.find(SOURCE_0, '', 0);
  return found as string;
}

/**
 * Secret `signing-key`.
 */
export async function getSigningKey(): Promise<string> {
  const found = await secrets.find(SOURCE_1, '', 0);
  return found as string;
}

/**
 * Secret `signing-key`.
 */
export async function getSigningKeyAwsprevious(): Promise<string> {
  const found = await secrets.find(SOURCE_2, '', 0);
  return found as string;
}

/**
 * Secret `license`.
 */
export async function getLicense(): Promise<Uint8Array> {
  const found = await secrets.find(SOURCE_3, '', 0);
  return found as Uint8Array;
}

/**
 * Secret `mail`.
 *
 * Several lines: * / end
 * """ and \ and ${not} a `template`
 */
export async function getMail(): Promise<MailSecret> {
  const found = await secrets.find(SOURCE_4, '', -1);
  return found as MailSecret;
}

/**
 * Field `HOST` of secret `mail`.
 *
 * Several lines: * / end
 * """ and \ and ${not} a `template`
 */
export async function getMailHost(): Promise<string> {
  const found = await secrets.find(SOURCE_4, '', 0);
  return found as string;
}

/**
 * Field `PORT` of secret `mail`.
 *
 * Several lines: * / end
 * """ and \ and ${not} a `template`
 */
export async function getMailPort(): Promise<number> {
  const found = await secrets.find(SOURCE_4, '', 1);
  return found as number;
}

/**
 * Field `password` of secret `mail`.
 *
 * Ends no comment: * / """ ''' \ ${x} `y` <!-- -- >
 */
export async function getMailPassword(): Promise<string> {
  const found = await secrets.find(SOURCE_4, '', 2);
  return found as string;
}

/**
 * Secret `app`.
 */
export async function getApp(): Promise<AppSecret> {
  const found = await secrets.find(SOURCE_5, '', -1);
  return found as AppSecret;
}

/**
 * Field `COUNT` of secret `app`.
 */
export async function getAppCount(): Promise<number> {
  const found = await secrets.find(SOURCE_5, '', 0);
  return found as number;
}

/**
 * Field `ON` of secret `app`.
 */
export async function getAppOn(): Promise<boolean> {
  const found = await secrets.find(SOURCE_5, '', 1);
  return found as boolean;
}

/**
 * Field `EXTRA` of secret `app`, which may be missing.
 */
export async function getAppExtra(): Promise<JsonValue | undefined> {
  const found = await secrets.find(SOURCE_5, '', 2);
  return found as JsonValue | undefined;
}

/**
 * Field `CERT` of secret `app`, which may be missing.
 */
export async function getAppCert(): Promise<string | undefined> {
  const found = await secrets.find(SOURCE_5, '', 3);
  return found as string | undefined;
}

/**
 * Field `KEY` of secret `app`, which may be missing.
 */
export async function getAppKey(): Promise<string | undefined> {
  const found = await secrets.find(SOURCE_5, '', 4);
  return found as string | undefined;
}

/**
 * Field `OWNER` of secret `app`, which may be missing.
 */
export async function getAppOwner(): Promise<string | undefined> {
  const found = await secrets.find(SOURCE_5, '', 5);
  return found as string | undefined;
}

/**
 * Field `a.b-c` of secret `app`, which may be missing.
 */
export async function getAppABC(): Promise<string | undefined> {
  const found = await secrets.find(SOURCE_5, '', 6);
  return found as string | undefined;
}

/**
 * Field `class` of secret `app`, which may be missing.
 */
export async function getAppClass(): Promise<string | undefined> {
  const found = await secrets.find(SOURCE_5, '', 7);
  return found as string | undefined;
}

/**
 * Field `__proto__` of secret `app`, which may be missing.
 */
export async function getAppProto(): Promise<string | undefined> {
  const found = await secrets.find(SOURCE_5, '', 8);
  return found as string | undefined;
}

/**
 * Field `str` of secret `app`, which may be missing.
 */
export async function getAppStr(): Promise<string | undefined> {
  const found = await secrets.find(SOURCE_5, '', 9);
  return found as string | undefined;
}

/**
 * Secret `only-prod`, which may be missing.
 */
export async function getOnlyProd(): Promise<string | undefined> {
  const found = await secrets.find(SOURCE_6, '', 0);
  return found as string | undefined;
}

/** Returns every secret, fetched concurrently. */
export async function getAllSecrets(): Promise<AllSecrets> {
  const found = await secrets.findAll([
    ["databaseUrl", SOURCE_0, 0, false],
    ["signingKey", SOURCE_1, 0, false],
    ["signingKeyAwsprevious", SOURCE_2, 0, false],
    ["license", SOURCE_3, 0, false],
    ["mail", SOURCE_4, -1, false],
    ["app", SOURCE_5, -1, false],
    ["onlyProd", SOURCE_6, 0, false],
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
      idVariable: "DATABASE_SECRET",
      ids: { "dev": "code/dev/database", "prod": "code/prod/database" },
      variables: ["DATABASE_URL"],
    },
  ],
});

const SOURCE_1 = source({
  number: 1,
  label: "signing-key",
  kind: "value",
  fields: [
    {
      name: "",
      type: "string",
      format: "string",
      sensitive: true,
      placeholder: "REPLACE_ME",
      pattern: "[KkK][Ee][Yy][\\-][0-9A-Za-zſK]+",
      minLength: 8,
      maxLength: 20,
    },
  ],
  instances: [
    {
      idVariable: "SIGNING_KEY_SECRET",
      ids: { "dev": "code/dev/signing-key", "prod": "code/prod/signing-key" },
      variables: ["SIGNING_KEY"],
    },
  ],
});

const SOURCE_2 = source({
  number: 2,
  label: "signing-key",
  kind: "value",
  stage: "AWSPREVIOUS",
  fields: [
    {
      name: "",
      type: "string",
      format: "string",
      sensitive: true,
      placeholder: "REPLACE_ME",
      pattern: "[KkK][Ee][Yy][\\-][0-9A-Za-zſK]+",
      minLength: 8,
      maxLength: 20,
    },
  ],
  instances: [
    {
      idVariable: "OLD_KEY",
      ids: { "dev": "code/dev/signing-key", "prod": "code/prod/signing-key" },
      variables: ["SIGNING_KEY"],
    },
  ],
});

const SOURCE_3 = source({
  number: 3,
  label: "license",
  kind: "binary",
  instances: [
    {
      idVariable: "LICENSE_SECRET",
      ids: { "dev": "code/dev/license", "prod": "code/prod/license" },
      variables: ["LICENSE"],
    },
  ],
});

const SOURCE_4 = source({
  number: 4,
  label: "mail",
  kind: "object",
  fields: [
    {
      name: "HOST",
      type: "string",
      format: "string",
      sensitive: false,
    },
    {
      name: "PORT",
      type: "integer",
      format: "integer",
      sensitive: false,
    },
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
      variables: ["HOST", "PORT", "MAIL_PASSWORD"],
    },
  ],
});

const SOURCE_5 = source({
  number: 5,
  label: "app",
  kind: "object",
  fields: [
    {
      name: "COUNT",
      type: "integer",
      format: "integer",
      sensitive: true,
      placeholder: "REPLACE_ME",
    },
    {
      name: "ON",
      type: "boolean",
      format: "boolean",
      sensitive: true,
      placeholder: "REPLACE_ME",
    },
    {
      name: "EXTRA",
      type: "json",
      format: "json",
      optional: true,
      sensitive: true,
      placeholder: "REPLACE_ME",
    },
    {
      name: "CERT",
      type: "string",
      format: "pem",
      optional: true,
      sensitive: true,
      placeholder: "REPLACE_ME",
    },
    {
      name: "KEY",
      type: "string",
      format: "base64",
      optional: true,
      sensitive: true,
      placeholder: "REPLACE_ME",
    },
    {
      name: "OWNER",
      type: "string",
      format: "email",
      optional: true,
      sensitive: false,
    },
    {
      name: "a.b-c",
      type: "string",
      format: "string",
      optional: true,
      sensitive: true,
      placeholder: "REPLACE_ME",
    },
    {
      name: "class",
      type: "string",
      format: "string",
      optional: true,
      sensitive: true,
      placeholder: "REPLACE_ME",
    },
    {
      name: "__proto__",
      type: "string",
      format: "string",
      optional: true,
      sensitive: true,
      placeholder: "REPLACE_ME",
    },
    {
      name: "str",
      type: "string",
      format: "string",
      optional: true,
      sensitive: true,
      placeholder: "REPLACE_ME",
    },
  ],
  instances: [
    {
      idVariable: "APP_SECRET",
      ids: { "dev": "code/dev/app", "prod": "code/prod/app" },
      variables: ["COUNT", "ON", "EXTRA", "CERT", "KEY", "OWNER", "APP_A_B_C", "APP_CLASS", "APP_PROTO", "APP_STR"],
    },
  ],
});

const SOURCE_6 = source({
  number: 6,
  label: "only-prod",
  kind: "value",
  optional: true,
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
      idVariable: "ONLY_PROD_SECRET",
      ids: { "prod": "code/prod/only-prod" },
      variables: ["ONLY_PROD"],
    },
  ],
});
