// Credit that operators give: it pays for what is charged before the tenant does.

import { z } from 'zod';
import { explainIssue } from '../cohort/explain-issue';
import { MUST_BE_OBJECT, text, wholeNumber } from '../cohort/spec-fields';
import type { DeepReadonly } from '../deep-readonly';
import { invalidSpec } from '../errors/invalid-spec';
import { listOf } from '../http/list';
import { count } from '../numbers';

/** A million dollars. */
const MOST_MICROS = 1_000_000_000_000;
const EXPIRY = 'must be an instant such as 2027-01-31T00:00:00Z';

export const creditRequestSchema = z
  .strictObject(
    {
      amountMicros: wholeNumber(1, MOST_MICROS).meta({ description: 'In millionths of a US dollar.' }),
      reason: text(500),
      priority: wholeNumber(0, 1000)
        .default(100)
        .meta({ description: 'The lower is burned first; then what expires first, then the older.' }),
      expiresAt: z.iso
        .datetime({ error: EXPIRY })
        .nullable()
        .default(null)
        .meta({ description: 'When what is left is lost; never unless given.' }),
    },
    MUST_BE_OBJECT,
  )
  .meta({ id: 'CreditRequest' });

export const creditSchema = z
  .object({
    creditID: z.string(),
    amountMicros: count,
    leftMicros: count,
    priority: count,
    reason: z.string(),
    expiresAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    voidedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Credit' });

export const creditListSchema = listOf(creditSchema, 'CreditList');

export type CreditView = DeepReadonly<z.infer<typeof creditSchema>>;
export type CreditListView = DeepReadonly<z.infer<typeof creditListSchema>>;
export type CreditRequest = DeepReadonly<z.output<typeof creditRequestSchema>>;

const members = Object.keys(creditRequestSchema.shape);

/** Reads the body of a grant. Throws `invalid_spec` with all problems. */
export function readCreditRequest(body: unknown): CreditRequest {
  const parsed = creditRequestSchema.safeParse(body, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw invalidSpec(parsed.error.issues.flatMap((issue) => explainIssue(issue, () => members)));
}
