// What operators did: every write with who, what, to what, and why.

import { z } from 'zod';
import { explainIssue } from '../cohort/explain-issue';
import { MUST_BE_OBJECT, text } from '../cohort/spec-fields';
import type { DeepReadonly } from '../deep-readonly';
import { invalidSpec } from '../errors/invalid-spec';
import { listOf } from '../http/list';

/** `board`: a button of the queue board; its path stands in `data`. */
const operatorActions = [
  'session.start',
  'session.end',
  'queue.hold',
  'queue.release',
  'worker.drain',
  'evidence.import',
  'credit.grant',
  'credit.void',
  'statement.pay',
  'statement.void',
  'billing_customer.change',
  'meter_export.resume',
  'board',
] as const;

export type OperatorActionName = (typeof operatorActions)[number];

const operatorActionSchema = z
  .object({
    actionID: z.string(),
    at: z.iso.datetime(),
    actor: z.string().meta({ description: 'Id of the token or session that was used; never the token.' }),
    action: z.enum(operatorActions),
    target: z.string(),
    reason: z.string(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'OperatorAction' });

export const operatorActionListSchema = listOf(operatorActionSchema, 'OperatorActionList');

export const operatorReasonSchema = z
  .strictObject(
    { reason: text(500).meta({ description: 'Why, for whoever reads the list of actions.' }) },
    MUST_BE_OBJECT,
  )
  .meta({ id: 'OperatorReason' });

export type OperatorActionView = DeepReadonly<z.infer<typeof operatorActionSchema>>;
export type OperatorActionListView = DeepReadonly<z.infer<typeof operatorActionListSchema>>;

/** Reads the reason of a write. Throws `invalid_spec`. */
export function readOperatorReason(body: unknown): string {
  const parsed = operatorReasonSchema.safeParse(body, { reportInput: true });
  if (parsed.success) return parsed.data.reason;
  throw invalidSpec(parsed.error.issues.flatMap((issue) => explainIssue(issue, () => ['reason'])));
}
