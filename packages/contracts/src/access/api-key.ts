// API keys of a tenant: how they are asked for, changed, rotated and shown.

import { z } from 'zod';
import { explainIssue } from '../cohort/explain-issue';
import { listOfMany, MUST_BE_OBJECT, text, wholeNumber } from '../cohort/spec-fields';
import type { DeepReadonly } from '../deep-readonly';
import { invalidSpec } from '../errors/invalid-spec';
import { listOf } from '../http/list';
import { defaultKeyScopes, scopeSchema, scopes } from './scopes';

const MOST_OVERLAP_SECONDS = 7 * 86_400;
const DEFAULT_OVERLAP_SECONDS = 86_400;

const INSTANT = 'must be an instant such as 2027-01-31T00:00:00Z';

const name = text(200).meta({ description: 'For people: where the key is used.' });
const keyScopes = listOfMany(scopeSchema, 1, scopes.length)
  .overwrite((given) => [...new Set(given)])
  .meta({ description: 'What it may be used for: nothing that the caller may not do.' });
const expiresAt = z.iso
  .datetime({ offset: true, error: INSTANT })
  .max(40, { error: INSTANT, abort: true })
  .meta({ description: 'From then on it opens nothing; must lie ahead.' });

export const apiKeyRequestSchema = z
  .strictObject(
    {
      name,
      scopes: keyScopes.default([...defaultKeyScopes]),
      expiresAt: expiresAt.nullable().default(null),
    },
    MUST_BE_OBJECT,
  )
  .meta({ id: 'ApiKeyRequest' });

export const apiKeyChangeSchema = z
  .strictObject({ name: name.optional(), scopes: keyScopes.optional() }, MUST_BE_OBJECT)
  .meta({ id: 'ApiKeyChange', description: 'Members that are absent stay as they are.' });

export const apiKeyRotationSchema = z
  .strictObject(
    {
      overlapSeconds: wholeNumber(0, MOST_OVERLAP_SECONDS)
        .default(DEFAULT_OVERLAP_SECONDS)
        .meta({ description: 'How long both keys are good; 0 ends the former one at once.' }),
      expiresAt: expiresAt.nullable().optional().meta({
        description: 'Of the new key; as long a life as the former key was made for unless given.',
      }),
    },
    MUST_BE_OBJECT,
  )
  .meta({ id: 'ApiKeyRotation' });

const apiKeyStatusSchema = z.enum(['active', 'retiring', 'expired']).meta({
  id: 'ApiKeyStatus',
  description:
    'active; retiring: another key takes its place, and it is good until expiresAt; expired: it opens nothing any more.',
});

const instant = z.iso.datetime();

export const apiKeySchema = z
  .object({
    keyID: z.string(),
    name: z.string(),
    start: z.string().meta({ description: 'How the key begins, to recognise it by.' }),
    status: apiKeyStatusSchema,
    scopes: z.array(scopeSchema),
    createdAt: instant,
    expiresAt: instant.nullable(),
    lastUsedAt: instant
      .nullable()
      .meta({ description: 'To the minute, and known some seconds later; null when it was never used.' }),
    rotatedToKeyID: z.string().nullable().meta({ description: 'The key that takes its place.' }),
    links: z.object({ self: z.string() }),
  })
  .meta({ id: 'ApiKey' });

export const newApiKeySchema = apiKeySchema
  .extend({ key: z.string().meta({ description: 'For X-API-Key. Shown here and never again.' }) })
  .meta({ id: 'NewApiKey' });

export const apiKeyListSchema = listOf(apiKeySchema, 'ApiKeyList');

export type ApiKeyRequest = DeepReadonly<z.output<typeof apiKeyRequestSchema>>;
export type ApiKeyChange = DeepReadonly<z.output<typeof apiKeyChangeSchema>>;
export type ApiKeyRotation = DeepReadonly<z.output<typeof apiKeyRotationSchema>>;
export type ApiKeyStatus = z.infer<typeof apiKeyStatusSchema>;
export type ApiKeyView = DeepReadonly<z.infer<typeof apiKeySchema>>;
export type NewApiKeyView = DeepReadonly<z.infer<typeof newApiKeySchema>>;
export type ApiKeyListView = DeepReadonly<z.infer<typeof apiKeyListSchema>>;

/** Reads the request for a key. Throws `invalid_spec` with every problem. */
export function readApiKeyRequest(body: unknown): ApiKeyRequest {
  return read(apiKeyRequestSchema, body);
}

/** Reads a change, likewise. */
export function readApiKeyChange(body: unknown): ApiKeyChange {
  return read(apiKeyChangeSchema, body);
}

/** Reads a rotation, likewise. */
export function readApiKeyRotation(body: unknown): ApiKeyRotation {
  return read(apiKeyRotationSchema, body);
}

/** What a key that was not revoked is at `now`: time alone ends it, so the status is worked out and stored nowhere. */
export function apiKeyStatusOf(
  { expiresAt: end, rotatedTo }: { readonly expiresAt: Date | null; readonly rotatedTo: string | null },
  now: Date,
): ApiKeyStatus {
  if (end && end <= now) return 'expired';
  return rotatedTo === null ? 'active' : 'retiring';
}

function read<Schema extends z.ZodObject>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body, { reportInput: true });
  if (parsed.success) return parsed.data;
  const known = Object.keys(schema.shape);
  throw invalidSpec(parsed.error.issues.flatMap((issue) => explainIssue(issue, () => known)));
}
