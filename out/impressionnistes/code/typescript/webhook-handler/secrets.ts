// Made by secretgen 0.1.0 from secrets.spec.yaml of impressionnistes. Do not edit: change the spec and build again.

/* eslint-disable */

/**
 * The secrets that service `webhook-handler` of `impressionnistes` reads at run time, and no others.
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
  readonly webhookSecret: string;
}

/**
 * Field `webhook_secret` of secret `stripe/webhook_secret`.
 *
 * Signing secret of the Stripe webhook
 */
export async function getWebhookSecret(): Promise<string> {
  const found = await secrets.find(SOURCE_0, '', 0);
  return found as string;
}

/** Returns every secret, fetched concurrently. */
export async function getAllSecrets(): Promise<AllSecrets> {
  const found = await secrets.findAll([
    ["webhookSecret", SOURCE_0, 0, false],
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
    "dev": { region: "eu-west-3" },
    "prod": { region: "eu-west-3" },
  },
});

const SOURCE_0 = source({
  number: 0,
  label: "stripe/webhook_secret",
  kind: "object",
  fields: [
    {
      name: "webhook_secret",
      type: "string",
      format: "string",
      sensitive: true,
      placeholder: "whsec_...",
    },
  ],
  instances: [
    {
      idVariable: "STRIPE_WEBHOOK_SECRET_SECRET",
      ids: { "dev": "impressionnistes/stripe/webhook_secret", "prod": "impressionnistes/stripe/webhook_secret" },
      variables: ["STRIPE_WEBHOOK_SECRET_WEBHOOK_SECRET"],
    },
  ],
});
