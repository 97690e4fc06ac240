// Programs that may fetch exports: registered with their public keys, they sign for tokens (SMART backend services).

import { z } from 'zod';
import { explainIssue } from '../cohort/explain-issue';
import { MUST_BE_OBJECT, text } from '../cohort/spec-fields';
import type { DeepReadonly } from '../deep-readonly';
import { invalidSpec } from '../errors/invalid-spec';

const base64url = z.string().regex(/^[A-Za-z0-9_-]{1,2000}$/, 'must be base64url');

const rsaKeySchema = z.strictObject({
  kty: z.literal('RSA'),
  kid: z.string().min(1).max(200),
  alg: z.literal('RS384').optional(),
  use: z.literal('sig').optional(),
  key_ops: z.array(z.string().max(20)).max(4).optional(),
  ext: z.boolean().optional(),
  n: base64url,
  e: base64url,
});

const ecKeySchema = z.strictObject({
  kty: z.literal('EC'),
  kid: z.string().min(1).max(200),
  alg: z.literal('ES384').optional(),
  use: z.literal('sig').optional(),
  key_ops: z.array(z.string().max(20)).max(4).optional(),
  ext: z.boolean().optional(),
  crv: z.literal('P-384'),
  x: base64url,
  y: base64url,
});

const jwksSchema = z
  .strictObject(
    {
      keys: z
        .array(z.discriminatedUnion('kty', [rsaKeySchema, ecKeySchema]))
        .min(1)
        .max(10),
    },
    MUST_BE_OBJECT,
  )
  .meta({
    id: 'JsonWebKeySet',
    description: 'Public keys only (RFC 7517): RSA of 2,048 bits or more for RS384, P-384 for ES384.',
  });

export const fhirClientRequestSchema = z
  .strictObject({ name: text(200), jwks: jwksSchema }, MUST_BE_OBJECT)
  .meta({ id: 'FhirClientRequest' });

export const fhirClientSchema = z
  .object({
    clientID: z.string().meta({ description: 'Issuer and subject of the assertions that the client signs.' }),
    name: z.string(),
    keyIDs: z.array(z.string()).meta({ description: 'The `kid` of each registered key.' }),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'FhirClient' });

export const fhirClientListSchema = z
  .object({ data: z.array(fhirClientSchema) })
  .meta({ id: 'FhirClientList' });

export type JsonWebKeySet = DeepReadonly<z.output<typeof jwksSchema>>;
export type FhirClientRequest = DeepReadonly<z.output<typeof fhirClientRequestSchema>>;
export type FhirClientView = DeepReadonly<z.infer<typeof fhirClientSchema>>;
export type FhirClientListView = DeepReadonly<z.infer<typeof fhirClientListSchema>>;

/** Reads a registration. Throws `invalid_spec` with every problem, a private member of a key being one. */
export function readFhirClientRequest(body: unknown): FhirClientRequest {
  const parsed = fhirClientRequestSchema.safeParse(body, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw invalidSpec(parsed.error.issues.flatMap((issue) => explainIssue(issue, () => KNOWN)));
}

const KNOWN = [
  ...Object.keys(fhirClientRequestSchema.shape),
  ...Object.keys(rsaKeySchema.shape),
  ...Object.keys(ecKeySchema.shape),
];
