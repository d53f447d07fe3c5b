// Made by secretgen 0.1.0 from secrets.spec.yaml of ai-multi-comms. Do not edit: change the spec and build again.

/* eslint-disable */

/**
 * The secrets that service `email-channel-processor` of `ai-multi-comms` reads at run time, and no others.
 *
 * Values are validated against the spec and cached; concurrent callers share one request. No error,
 * warning or log contains a value.
 */

import { Secrets, source } from './secretgen-runtime.js';

export { SecretsError } from './secretgen-runtime.js';
export type { SecretsErrorCode } from './secretgen-runtime.js';
export type JsonValue = import('./secretgen-runtime.js').JsonValue;

/** Secret `email-credentials`. JSON and logs show only fields that are not sensitive. */
export interface EmailCredentialsSecret {
  readonly sendgrid_auth_value: string;
  readonly sendgrid_from_email: string;
  readonly sendgrid_from_name: string;
  readonly sendgrid_template_id: string;
}

/**
 * Secret `email-credentials`.
 *
 * SendGrid account of a tenant's email channel (the guide has yet to confirm SendGrid)
 */
export async function getEmailCredentials(name: string): Promise<EmailCredentialsSecret> {
  const found = await secrets.find(SOURCE_0, name, -1);
  return found as EmailCredentialsSecret;
}

/**
 * Field `sendgrid_auth_value` of secret `email-credentials`.
 *
 * SendGrid account of a tenant's email channel (the guide has yet to confirm SendGrid)
 */
export async function getEmailCredentialsSendgridAuthValue(name: string): Promise<string> {
  const found = await secrets.find(SOURCE_0, name, 0);
  return found as string;
}

/**
 * Field `sendgrid_from_email` of secret `email-credentials`.
 *
 * SendGrid account of a tenant's email channel (the guide has yet to confirm SendGrid)
 */
export async function getEmailCredentialsSendgridFromEmail(name: string): Promise<string> {
  const found = await secrets.find(SOURCE_0, name, 1);
  return found as string;
}

/**
 * Field `sendgrid_from_name` of secret `email-credentials`.
 *
 * SendGrid account of a tenant's email channel (the guide has yet to confirm SendGrid)
 */
export async function getEmailCredentialsSendgridFromName(name: string): Promise<string> {
  const found = await secrets.find(SOURCE_0, name, 2);
  return found as string;
}

/**
 * Field `sendgrid_template_id` of secret `email-credentials`.
 *
 * SendGrid account of a tenant's email channel (the guide has yet to confirm SendGrid)
 */
export async function getEmailCredentialsSendgridTemplateId(name: string): Promise<string> {
  const found = await secrets.find(SOURCE_0, name, 3);
  return found as string;
}

/**
 * Field `ai_api_key` of secret `openai-api-key`.
 *
 * OpenAI key of one channel
 */
export async function getOpenaiApiKeyAiApiKey(name: string): Promise<string> {
  const found = await secrets.find(SOURCE_1, name, 0);
  return found as string;
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
    "dev": { region: "eu-north-1" },
  },
});

const SOURCE_0 = source({
  number: 0,
  label: "email-credentials",
  kind: "object",
  fields: [
    {
      name: "sendgrid_auth_value",
      type: "string",
      format: "string",
      sensitive: true,
      placeholder: "PLACEHOLDER_AUTH_VALUE",
    },
    {
      name: "sendgrid_from_email",
      type: "string",
      format: "string",
      sensitive: true,
      placeholder: "PLACEHOLDER_FROM_EMAIL",
    },
    {
      name: "sendgrid_from_name",
      type: "string",
      format: "string",
      sensitive: true,
      placeholder: "PLACEHOLDER_FROM_NAME",
    },
    {
      name: "sendgrid_template_id",
      type: "string",
      format: "string",
      sensitive: true,
      placeholder: "PLACEHOLDER_TEMPLATE_ID",
    },
  ],
  names: {
    "dev": "email-credentials/[A-Za-z0-9][A-Za-z0-9/_+=.@\\-]*/[A-Za-z0-9][A-Za-z0-9/_+=.@\\-]*/sendgrid",
  },
});

const SOURCE_1 = source({
  number: 1,
  label: "openai-api-key",
  kind: "object",
  fields: [
    {
      name: "ai_api_key",
      type: "string",
      format: "string",
      sensitive: true,
      placeholder: "PLACEHOLDER_AI_API_KEY",
    },
  ],
  names: {
    "dev": "openai-api-key/email",
  },
});
