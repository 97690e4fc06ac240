// The environment of the processes: parsed once at the start, frozen, and listed in .env.example.

import { Redacted } from '@synthward/kernel';
import { z } from 'zod';
import { defaultStripeMeters, parseStripeMeters } from '../billing/stripe-meters';

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** Every variable the platform reads; a test compares the names with .env.example. */
export const environmentSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  ARTIFACT_S3_BUCKET: z.string().min(1).optional(),
  ARTIFACT_S3_ENDPOINT: z.url().optional(),
  ARTIFACT_S3_REGION: z.string().min(1).default('us-east-1'),
  ARTIFACT_S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  ARTIFACT_S3_SECRET_ACCESS_KEY: z
    .string()
    .min(1)
    .transform((secret) => new Redacted(secret))
    .optional(),
  SYNTHWARD_DATA_DIR: z.string().min(1).optional(),
  SYNTHWARD_WORKER_THREADS: whole(1, 64).default(1),
  SYNTHWARD_CHUNK_PARTS: whole(1, 10_000).default(5),
  SYNTHWARD_LOCK_MS: whole(500, 600_000).default(15_000),
  SYNTHWARD_GRACE_MS: whole(0, 3_600_000).default(25_000),
  SYNTHWARD_REQUESTS_PER_MINUTE: whole(1, 1_000_000).optional(),
  SYNTHWARD_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SYNTHWARD_CORS_ORIGINS: z
    .string()
    .transform((list) => list.split(',').map((origin) => origin.trim()))
    .pipe(z.array(z.string().refine(isOrigin, 'must be origins such as https://app.example.com, by commas')))
    .default([]),
  SYNTHWARD_SECURITY_CONTACT: z.url({ protocol: /^(?:https|mailto|tel)$/ }).optional(),
  SYNTHWARD_SECRET_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be the base64 of 32 bytes')
    .transform((key) => new Redacted(key))
    .optional(),
  SYNTHWARD_STRIPE_SECRET_KEY: z
    .string()
    .regex(/^[sr]k_[!-~]+$/, 'must be a secret or a restricted key of Stripe (sk_… or rk_…)')
    .transform((key) => new Redacted(key))
    .optional(),
  SYNTHWARD_STRIPE_METERS: z
    .string()
    .transform(parseStripeMeters)
    .refine((meters) => meters !== undefined, 'must be meter=event_name by commas, each meter once')
    .default(defaultStripeMeters),
  SYNTHWARD_STRIPE_BASE_URL: z
    .url({ protocol: /^https?$/ })
    .refine(isSafeOrigin, 'must be an origin such as https://stripe.example.com; http for loopback alone')
    .optional(),
  SYNTHWARD_WEBHOOK_LOOPBACK: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .default(false),
  SYNTHESIS_PROVIDER: z.enum(['embedded', 'upstream', 'llm']).default('embedded'),
  SYNTHESIS_UPSTREAM_URL: z.url({ protocol: /^https?$/ }).optional(),
  SYNTHESIS_UPSTREAM_API_KEY: z
    .string()
    .min(1)
    .transform((key) => new Redacted(key))
    .optional(),
  SYNTHESIS_LLM_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  SYNTHESIS_LLM_MODEL: z.string().min(1).optional(),
  SYNTHESIS_LLM_API_KEY: z
    .string()
    .min(1)
    .transform((key) => new Redacted(key))
    .optional(),
  EVIDENCE_ENGINE: z.enum(['memory', 'lance', 'opensearch']).default('memory'),
  EVIDENCE_LANCE_DIRECTORY: z.string().min(1).optional(),
  EVIDENCE_OPENSEARCH_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => new Redacted(url))
    .optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: whole(0, 65_535).default(8080),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Environment = Readonly<z.infer<typeof environmentSchema>>;

/**
 * Reads the variables that the schema names; a variable that is set but empty counts as absent. Throws an error that
 * names every variable that is wrong.
 */
export function parseEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const names = Object.keys(environmentSchema.shape);
  const present = names.flatMap((name): [string, string][] => {
    const value = variables[name];
    return value ? [[name, value]] : [];
  });
  const parsed = environmentSchema.safeParse(Object.fromEntries(present));
  if (parsed.success) return Object.freeze(parsed.data);
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`The environment is not valid.\n  ${faults.join('\n  ')}`);
}

/** A secret is sent there: in the clear only to this machine. */
function isSafeOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, search, hash, username, password } = new URL(text);
  const isBare = pathname === '/' && `${search}${hash}${username}${password}` === '';
  return isBare && (protocol === 'https:' || ['127.0.0.1', '[::1]', 'localhost'].includes(hostname));
}

/** As browsers write them: no path, no trailing slash, no default port; and never every origin. */
function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
