// Made by secretgen 0.1.0 from secrets.spec.yaml of impressionnistes. Do not edit: change the spec and build again.

/* eslint-disable */

/**
 * The secrets that service `admin-notifications` of `impressionnistes` reads at run time, and no others.
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
  readonly slackAdminWebhookUrl: string;
}

/**
 * Field `webhook_url` of secret `slack/admin_webhook`.
 *
 * Slack webhook of the administrators' channel, the same in dev and prod
 */
export async function getSlackAdminWebhookUrl(): Promise<string> {
  const found = await secrets.find(SOURCE_0, '', 0);
  return found as string;
}

/** Returns every secret, fetched concurrently. */
export async function getAllSecrets(): Promise<AllSecrets> {
  const found = await secrets.findAll([
    ["slackAdminWebhookUrl", SOURCE_0, 0, false],
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
  label: "slack/admin_webhook",
  kind: "object",
  fields: [
    {
      name: "webhook_url",
      type: "string",
      format: "url",
      sensitive: true,
      placeholder: "https://hooks.slack.com/services/YOUR/WEBHOOK/URL",
    },
  ],
  instances: [
    {
      idVariable: "SLACK_ADMIN_WEBHOOK_SECRET",
      ids: { "dev": "impressionnistes/slack/admin_webhook", "prod": "impressionnistes/slack/admin_webhook" },
      variables: ["SLACK_ADMIN_WEBHOOK_WEBHOOK_URL"],
    },
  ],
});
