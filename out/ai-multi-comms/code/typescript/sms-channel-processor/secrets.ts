// Made by secretgen 0.1.0 from secrets.spec.yaml of ai-multi-comms. Do not edit: change the spec and build again.

/* eslint-disable */

/**
 * The secrets that service `sms-channel-processor` of `ai-multi-comms` reads at run time, and no others.
 *
 * Values are validated against the spec and cached; concurrent callers share one request. No error,
 * warning or log contains a value.
 */

import { Secrets, source } from './secretgen-runtime.js';

export { SecretsError } from './secretgen-runtime.js';
export type { SecretsErrorCode } from './secretgen-runtime.js';
export type JsonValue = import('./secretgen-runtime.js').JsonValue;

/** Secret `sms-credentials`. JSON and logs show only fields that are not sensitive. */
export interface SmsCredentialsSecret {
  readonly twilio_account_sid: string;
  readonly twilio_auth_token: string;
  readonly twilio_template_sid: string;
}

/**
 * Secret `sms-credentials`.
 *
 * Twilio account of a tenant's SMS channel
 */
export async function getSmsCredentials(name: string): Promise<SmsCredentialsSecret> {
  const found = await secrets.find(SOURCE_0, name, -1);
  return found as SmsCredentialsSecret;
}

/**
 * Field `twilio_account_sid` of secret `sms-credentials`.
 *
 * Twilio account of a tenant's SMS channel
 */
export async function getSmsCredentialsTwilioAccountSid(name: string): Promise<string> {
  const found = await secrets.find(SOURCE_0, name, 0);
  return found as string;
}

/**
 * Field `twilio_auth_token` of secret `sms-credentials`.
 *
 * Twilio account of a tenant's SMS channel
 */
export async function getSmsCredentialsTwilioAuthToken(name: string): Promise<string> {
  const found = await secrets.find(SOURCE_0, name, 1);
  return found as string;
}

/**
 * Field `twilio_template_sid` of secret `sms-credentials`.
 *
 * Twilio account of a tenant's SMS channel
 */
export async function getSmsCredentialsTwilioTemplateSid(name: string): Promise<string> {
  const found = await secrets.find(SOURCE_0, name, 2);
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
  label: "sms-credentials",
  kind: "object",
  fields: [
    {
      name: "twilio_account_sid",
      type: "string",
      format: "string",
      sensitive: true,
      placeholder: "PLACEHOLDER_SID",
    },
    {
      name: "twilio_auth_token",
      type: "string",
      format: "string",
      sensitive: true,
      placeholder: "PLACEHOLDER_AUTH_TOKEN",
    },
    {
      name: "twilio_template_sid",
      type: "string",
      format: "string",
      sensitive: true,
      placeholder: "PLACEHOLDER_TEMPLATE_SID",
    },
  ],
  names: {
    "dev": "sms-credentials/[A-Za-z0-9][A-Za-z0-9/_+=.@\\-]*/[A-Za-z0-9][A-Za-z0-9/_+=.@\\-]*/twilio",
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
    "dev": "openai-api-key/sms",
  },
});
