// Made by secretgen 0.1.0 from secrets.spec.yaml of code. Do not edit: change the spec and build again.

/* eslint-disable */

/**
 * The secrets that service `router` of `code` fetches when it runs, and no others.
 *
 * Values are checked against the spec, kept for a while and handed out from there; however many ask
 * at once, one request is made. No error, warning or log holds a value.
 */

import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { GetSecretValueCommandOutput } from '@aws-sdk/client-secrets-manager';

/** What kind of trouble it was. `unavailable` is the only one that may pass by itself. */
export type SecretsErrorCode =
  | 'environment'
  | 'missing'
  | 'denied'
  | 'not-found'
  | 'unavailable'
  | 'malformed'
  | 'failed';

/** Says which secret and which field, and what is wrong with them; never a value. */
export class SecretsError extends Error {
  readonly code: SecretsErrorCode;
  readonly secret: string;
  readonly field: string | undefined;

  constructor(code: SecretsErrorCode, secret: string, problem: string, field?: string) {
    super(`secret ${secret}: ${field === undefined ? '' : `field ${field} `}${problem}`);
    this.name = 'SecretsError';
    this.code = code;
    this.secret = secret;
    this.field = field;
  }
}

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** Secret `tenants`. JSON and logs of it show what is not sensitive. */
export interface TenantsSecret {
  readonly token: string;
  readonly note?: string;
}

/**
 * Secret `tenants`.
 */
export async function getTenants(name: string): Promise<TenantsSecret> {
  const found = await find(SOURCE_0, name, -1);
  return found as TenantsSecret;
}

/**
 * Field `token` of secret `tenants`.
 */
export async function getTenantsToken(name: string): Promise<string> {
  const found = await find(SOURCE_0, name, 0);
  return found as string;
}

/**
 * Field `note` of secret `tenants`, which may be missing.
 */
export async function getTenantsNote(name: string): Promise<string | undefined> {
  const found = await find(SOURCE_0, name, 1);
  return found as string | undefined;
}

/** Forgets every value: the next call asks AWS. */
export function clearSecretsCache(): void {
  cache.clear();
}

interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean' | 'json';
  readonly format: string;
  readonly optional: boolean;
  readonly sensitive: boolean;
  readonly placeholder: string | undefined;
  readonly pattern: RegExp | undefined;
  readonly minLength: number;
  readonly maxLength: number;
}

interface Instance {
  readonly values: readonly string[];
  readonly idVariable: string;
  readonly ids: ReadonlyMap<string, string>;
  readonly variables: readonly string[];
}

interface Source {
  readonly number: number;
  readonly label: string;
  readonly kind: 'value' | 'object' | 'binary';
  readonly stage: string;
  readonly optional: boolean;
  readonly fields: readonly Field[];
  readonly instances: ReadonlyMap<string, Instance>;
  readonly names: ReadonlyMap<string, RegExp> | undefined;
}

interface Place {
  readonly region: string;
  readonly fallback: boolean;
}

interface Entry {
  values: Promise<readonly unknown[]>;
  since: number;
  until: number;
}

declare const process: {
  readonly env: { readonly [name: string]: string | undefined };
  readonly emitWarning?: (text: string, type: string) => void;
};
declare const atob: (text: string) => string;

const ENVIRONMENT_VARIABLE = "APP_ENV";
const DEVELOPMENT: ReadonlySet<string> = new Set<string>(["development", "local", "test"]);
const CACHE_MILLISECONDS = 2 * 1000;
// Long enough to spare AWS a crowd that repeats a failed call, short enough not to be noticed.
const FAILURE_MILLISECONDS = 1000;
const MOST_ENTRIES = 10000;
const LOCAL = Symbol('local');

const PLACES: ReadonlyMap<string, Place> = new Map<string, Place>([
  ["dev", { region: "eu-west-1", fallback: true }],
  ["prod", { region: "eu-central-1", fallback: false }],
]);

const SOURCE_0: Source = {
  number: 0,
  label: "tenants",
  kind: "object",
  stage: "",
  optional: false,
  fields: [
    {
      name: "token",
      type: "string",
      format: "string",
      optional: false,
      sensitive: true,
      placeholder: "REPLACE_ME",
      pattern: new RegExp(`^(?:${"tok_[0-9A-Za-z]+"})$`, 'u'),
      minLength: 0,
      maxLength: 65536,
    },
    {
      name: "note",
      type: "string",
      format: "string",
      optional: true,
      sensitive: true,
      placeholder: "REPLACE_ME",
      pattern: undefined,
      minLength: 0,
      maxLength: 65536,
    },
  ],
  instances: byValues([
  ]),
  names: new Map<string, RegExp>([
    ["dev", new RegExp(`^(?:${"code/dev/[A-Za-z0-9][A-Za-z0-9/_+=.@\\-]*/[A-Za-z0-9][A-Za-z0-9/_+=.@\\-]*/email"})$`, 'u')],
    ["prod", new RegExp(`^(?:${"code/prod/[A-Za-z0-9][A-Za-z0-9/_+=.@\\-]*/[A-Za-z0-9][A-Za-z0-9/_+=.@\\-]*/email"})$`, 'u')],
  ]),
};

const FORMATS: ReadonlyMap<string, RegExp> = new Map<string, RegExp>([
  ['url', /^[A-Za-z][A-Za-z0-9+.-]*:[^\t\n\f\r ]+$/],
  ['email', /^[^@\t\n\f\r ]+@[^@\t\n\f\r ]+\.[^@\t\n\f\r ]+$/],
  ['pem', /^-----BEGIN [\s\S]*$/],
  ['integer', /^-?(?:0|[1-9][0-9]*)$/],
  ['boolean', /^(?:true|false)$/],
  ['base64', /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/],
]);
const ARN = /^arn:aws[a-z-]*:secretsmanager:([a-z0-9-]+):[0-9]{12}:secret:[A-Za-z0-9/_+=.@-]+$/;
// Names of AWS's errors ("Common Errors") and of those of its SDK.
const DENIED =
  /AccessDenied|[Aa]uthoriz|AuthenticationToken|UnrecognizedClient|InvalidClientToken|ExpiredToken|RequestExpired|OptInRequired|Signature|Credential/;
const NAME = /^[A-Za-z0-9/_+=.@-]{1,512}$/;

const cache = new Map<string, Entry>();
// Objects that hide their values themselves.
const guarded = new WeakSet<object>();
const clients = new Map<string, SecretsManagerClient>();

function byValues(instances: readonly Instance[]): ReadonlyMap<string, Instance> {
  return new Map(instances.map((one) => [one.values.join('\n'), one]));
}

/** The variable's text; an empty one counts as not set. */
function variable(name: string): string | undefined {
  const text = process.env[name];
  return text === '' ? undefined : text;
}

/** The environment of the spec that the code runs in; undefined where nothing tells. */
function whereabouts(label: string): string | typeof LOCAL | undefined {
  const named = variable(ENVIRONMENT_VARIABLE);
  if (named === undefined) {
    if (DEVELOPMENT.has(variable('NODE_ENV') ?? '')) {
      return LOCAL;
    }
    const [only, second] = PLACES.keys();
    return second === undefined ? only : undefined;
  }
  if (DEVELOPMENT.has(named)) {
    return LOCAL;
  }
  if (!PLACES.has(named)) {
    throw new SecretsError('environment', label, `${ENVIRONMENT_VARIABLE} is none of ${words()}`);
  }
  return named;
}

function words(): string {
  return [...PLACES.keys(), ...DEVELOPMENT].join(', ');
}

/** The secret's name or ARN; undefined where the environment does not have it. */
function identify(source: Source, key: string, here: string | undefined): string | undefined {
  if (source.names !== undefined) {
    const allowed = here === undefined ? [...source.names.values()] : [source.names.get(here)];
    if (!allowed.some((pattern) => pattern?.test(key))) {
      throw new SecretsError('environment', source.label, 'the name is none of those it may have');
    }
    return key;
  }
  const instance = source.instances.get(key);
  if (instance === undefined) {
    throw new SecretsError('environment', source.label, 'there is none for these values');
  }
  const given = variable(instance.idVariable);
  if (given !== undefined) {
    // What is no name may be a value that was put into the wrong variable: it goes nowhere.
    if (!ARN.test(given) && !NAME.test(given)) {
      throw new SecretsError(
        'environment',
        source.label,
        `${instance.idVariable} holds neither a name nor an ARN of a secret`,
      );
    }
    return given;
  }
  if (here === undefined) {
    throw new SecretsError(
      'environment',
      source.label,
      `set ${ENVIRONMENT_VARIABLE} to one of ${words()}, or ${instance.idVariable} to its name or ARN`,
    );
  }
  return instance.ids.get(here);
}

async function find(source: Source, key: string, place: number): Promise<unknown> {
  const values = await load(source, key);
  if (values === undefined) {
    return undefined;
  }
  if (place >= 0) {
    return values[place];
  }
  const entries = source.fields
    .map((field, i): [string, unknown] => [field.name, values[i]])
    .filter(([, value]) => value !== undefined);
  const sensitive = new Set(source.fields.filter((one) => one.sensitive).map((one) => one.name));
  return guard(Object.fromEntries(entries), (name) => sensitive.has(name));
}

/** Freezes an object and hides its values from JSON and from Node's logs. */
function guard(
  values: Record<string, unknown>,
  hidden: (name: string) => boolean,
): Readonly<Record<string, unknown>> {
  const shown = (): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        hidden(name) && value !== undefined && !(typeof value === 'object' && value !== null && guarded.has(value)) ? '***' : value,
      ]),
    );
  const json = 'toJSON';
  if (Object.prototype.hasOwnProperty.call(values, json)) {
    // A field has the name that JSON asks: what is hidden has to be left out of its sight.
    for (const name of Object.keys(values).filter(hidden)) {
      Object.defineProperty(values, name, { enumerable: false });
    }
  } else {
    Object.defineProperty(values, json, { value: shown, enumerable: false });
  }
  const inspection = Symbol.for('nodejs.util.inspect.custom');
  Object.defineProperty(values, inspection, { value: shown, enumerable: false });
  guarded.add(values);
  return Object.freeze(values);
}

/** The values of the source's fields, in their order. */
async function load(source: Source, key: string): Promise<readonly unknown[] | undefined> {
  const here = whereabouts(source.label);
  if (here === LOCAL) {
    return local(source, key);
  }
  const id = identify(source, key, here);
  if (id === undefined) {
    return undefined;
  }
  const place = here === undefined ? undefined : PLACES.get(here);
  try {
    return copied(source, await cached(source, id, ARN.exec(id)?.[1] ?? place?.region));
  } catch (error) {
    if (!(error instanceof SecretsError) || error.code !== 'unavailable' || !place?.fallback) {
      throw error;
    }
    const values = local(source, key, true);
    if (values === undefined) {
      throw error;
    }
    process.emitWarning?.(`${error.message}; its environment variable is used`, 'SecretsWarning');
    return values;
  }
}

/** Bytes can be written to, and what is in the cache is everybody's. */
function copied(source: Source, values: readonly unknown[]): readonly unknown[] {
  return source.kind === 'binary' ? values.map((one) => (one as Uint8Array).slice()) : values;
}

function cached(
  source: Source,
  id: string,
  region: string | undefined,
): Promise<readonly unknown[]> {
  const key = `${source.number} ${region ?? ''} ${id}`;
  const now = Date.now();
  const known = cache.get(key);
  // A clock that was set back makes nothing last longer.
  if (known !== undefined && now >= known.since && now < known.until) {
    return known.values;
  }
  cache.delete(key);
  if (cache.size >= MOST_ENTRIES) {
    cache.clear();
  }
  const entry: Entry = { values: request(source, id, region), since: now, until: Infinity };
  const settled = (milliseconds: number) => (): void => {
    entry.since = Date.now();
    entry.until = entry.since + milliseconds;
  };
  entry.values.then(settled(CACHE_MILLISECONDS), settled(FAILURE_MILLISECONDS));
  cache.set(key, entry);
  return entry.values;
}

function client(region: string | undefined): SecretsManagerClient {
  const key = region ?? '';
  let known = clients.get(key);
  if (known === undefined) {
    known = new SecretsManagerClient({
      ...(region === undefined ? {} : { region }),
      requestHandler: {
        connectionTimeout: 3000,
        requestTimeout: 5000,
        // What requestTimeout did by itself until 4.4.0 of @smithy/node-http-handler.
        throwOnRequestTimeout: true,
        // An answer that begins and does not end.
        socketTimeout: 5000,
      },
    });
    clients.set(key, known);
  }
  return known;
}

async function request(
  source: Source,
  id: string,
  region: string | undefined,
): Promise<readonly unknown[]> {
  let answer: GetSecretValueCommandOutput;
  try {
    answer = await client(region).send(
      new GetSecretValueCommand({
        SecretId: id,
        ...(source.stage === '' ? {} : { VersionStage: source.stage }),
      }),
    );
  } catch (error) {
    throw refusal(source, error);
  }
  if (source.kind === 'binary') {
    if (answer.SecretBinary === undefined) {
      throw new SecretsError('malformed', source.label, 'holds text, not bytes');
    }
    return [answer.SecretBinary];
  }
  if (answer.SecretString === undefined) {
    throw new SecretsError('malformed', source.label, 'holds bytes, not text');
  }
  return source.kind === 'value'
    ? source.fields.map((field) => check(source, field, answer.SecretString))
    : parsed(source, answer.SecretString);
}

/** What kept AWS from answering. Its own message stays out: nobody knows what will be in it. */
function refusal(source: Source, error: unknown): SecretsError {
  const seen = error as {
    readonly name?: string;
    readonly code?: string;
    readonly $metadata?: { readonly httpStatusCode?: number };
  };
  const name = String(seen?.name ?? 'Error');
  const status = seen?.$metadata?.httpStatusCode;
  const refuse = (code: SecretsErrorCode, problem: string): SecretsError =>
    new SecretsError(code, source.label, `${problem} (${name})`);
  if (DENIED.test(name)) {
    return refuse('denied', 'access denied: look at the credentials and the policy of the role');
  }
  if (name === 'ResourceNotFoundException') {
    return refuse('not-found', 'there is no such secret, or it has no such version');
  }
  const unreachable =
    /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENETUNREACH)$/;
  if (
    /Throttling|TooManyRequests|RequestTimeout|^TimeoutError$/.test(name) ||
    (status === undefined ? unreachable.test(seen?.code ?? '') : status >= 500 || status === 429)
  ) {
    return refuse('unavailable', 'AWS cannot be reached or is too busy');
  }
  return refuse('failed', 'it was not handed out');
}

function parsed(source: Source, text: string): readonly unknown[] {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
    throw new SecretsError('malformed', source.label, 'is not JSON');
  }
  if (typeof found !== 'object' || found === null || Array.isArray(found)) {
    throw new SecretsError('malformed', source.label, 'is not a JSON object');
  }
  const object: object = found;
  return source.fields.map((field) =>
    check(
      source,
      field,
      Object.prototype.hasOwnProperty.call(object, field.name)
        ? (object as Record<string, unknown>)[field.name]
        : undefined,
    ),
  );
}

/** The value as code gets it; undefined for an optional one that is not there. */
function check(source: Source, field: Field, raw: unknown): unknown {
  const wrong = (problem: string): SecretsError =>
    new SecretsError('malformed', source.label, problem, field.name === '' ? undefined : field.name);
  if (raw === undefined || raw === null) {
    if (field.optional) {
      return undefined;
    }
    throw wrong('is missing');
  }
  if (field.type === 'json') {
    return json(field, raw, wrong);
  }
  const plain = field.type === 'integer' ? 'number' : field.type === 'boolean' ? 'boolean' : 'string';
  if (typeof raw !== 'string' && typeof raw !== plain) {
    throw wrong(plain === 'string' ? 'is not a string' : `is no ${field.format}`);
  }
  const text = String(raw);
  measure(field, text, wrong);
  if (FORMATS.get(field.format)?.test(text) === false) {
    throw wrong(`is no ${field.format}`);
  }
  if (field.pattern?.test(text) === false) {
    throw wrong('does not match its pattern');
  }
  if (field.type === 'boolean') {
    return text === 'true';
  }
  if (field.type === 'integer') {
    if (!Number.isSafeInteger(Number(text))) {
      throw wrong('is too large a number');
    }
    return Number(text);
  }
  return text;
}

function json(field: Field, raw: unknown, wrong: (problem: string) => SecretsError): unknown {
  if (typeof raw !== 'string') {
    return frozen(raw);
  }
  measure(field, raw, wrong);
  try {
    return frozen(JSON.parse(raw));
  } catch {
    throw wrong('is no json');
  }
}

/** Freezes all of it; without recursion, for it may be deep. */
function frozen(value: unknown): unknown {
  const found = [value];
  for (const one of found) {
    if (typeof one === 'object' && one !== null) {
      for (const inner of Object.values(Object.freeze(one))) {
        found.push(inner);
      }
    }
  }
  return value;
}

function measure(field: Field, text: string, wrong: (problem: string) => SecretsError): void {
  if (text === field.placeholder) {
    throw wrong('still holds its placeholder');
  }
  const length = [...text].length;
  if (length < field.minLength) {
    throw wrong(`has fewer than ${field.minLength} characters`);
  }
  if (length > field.maxLength) {
    throw wrong(`has more than ${field.maxLength} characters`);
  }
}

/**
 * What the environment variables hold. Undefined if the secret may be missing, and is; in the
 * place of AWS (`instead`), if they do not hold all of it.
 */
function local(source: Source, key: string, instead = false): readonly unknown[] | undefined {
  const fields: readonly { readonly name: string; readonly optional: boolean }[] =
    source.kind === 'binary' ? [{ name: '', optional: false }] : source.fields;
  const names =
    source.names === undefined
      ? source.instances.get(key)?.variables
      : fields.map(({ name }) => upperCase(`${key} ${name}`));
  if (names === undefined) {
    throw new SecretsError('environment', source.label, 'there is none for these values');
  }
  const texts = names.map(variable);
  const missing = fields.findIndex((field, i) => texts[i] === undefined && !field.optional);
  if (missing >= 0) {
    if (instead || (source.optional && texts.every((text) => text === undefined))) {
      return undefined;
    }
    throw new SecretsError('missing', source.label, `the variable ${names[missing]} is not set`);
  }
  if (source.kind !== 'binary') {
    return source.fields.map((field, i) => check(source, field, texts[i]));
  }
  const text = texts[0] ?? '';
  if (FORMATS.get('base64')?.test(text) !== true) {
    throw new SecretsError('malformed', source.label, `${names[0]} holds no bytes in Base64`);
  }
  return [Uint8Array.from(atob(text), (one) => one.charCodeAt(0))];
}

function upperCase(text: string): string {
  return (text.match(/[A-Za-z0-9]+/g) ?? []).join('_').toUpperCase();
}
