// Usage that a tenant tells of itself: the event, and how it is answered.

import { z } from 'zod';
import { explainIssue } from '../cohort/explain-issue';
import { usageSchema } from '../cohort/job';
import { MUST_BE_OBJECT, wholeNumber } from '../cohort/spec-fields';
import type { DeepReadonly } from '../deep-readonly';
import { invalidSpec } from '../errors/invalid-spec';

const MOST = 1_000_000_000_000;
const EVENT_ID = 'must be 1 to 100 letters, digits, dots, colons, hyphens and underscores';
const INSTANT = 'must be an instant such as 2026-11-28T09:30:00Z';

const quantity = () => wholeNumber(0, MOST).optional();

const meterFields = ['patientsGenerated', 'sourceRecords', 'fhirResources', 'generationJobCount'] as const;

export const usageEventRequestSchema = z
  .strictObject(
    {
      patientsGenerated: quantity().meta({ description: 'Generated patient count for the metered event.' }),
      sourceRecords: quantity().meta({ description: 'Total provider-specific records created.' }),
      fhirResources: quantity().meta({ description: 'Total exported clinical resources.' }),
      generationJobCount: quantity().meta({ description: 'Number of generation jobs to record.' }),
      eventID: z
        .string({ error: EVENT_ID })
        .max(100, { error: EVENT_ID, abort: true })
        .regex(/^[A-Za-z0-9._:-]{1,100}$/, EVENT_ID)
        .optional()
        .meta({ description: 'Names the event: sent again it is recorded once. Drawn unless given.' }),
      occurredAt: z.iso
        .datetime({ error: INSTANT })
        .optional()
        .meta({ description: 'When it was used; the instant of the request unless given.' }),
    },
    MUST_BE_OBJECT,
  )
  .meta({ id: 'UsageEventRequest', description: 'At least one quantity; those that are absent are 0.' });

export const usageEventSchema = usageSchema
  .extend({
    eventID: z.string(),
    source: z.literal('declared'),
    occurredAt: z.iso.datetime(),
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'UsageEvent' });

export type UsageEventRequest = DeepReadonly<z.infer<typeof usageEventRequestSchema>>;
export type UsageEventView = DeepReadonly<z.infer<typeof usageEventSchema>>;

const members = Object.keys(usageEventRequestSchema.shape);

/** Reads an event. Throws `invalid_spec` with all problems. */
export function readUsageEvent(body: unknown): UsageEventRequest {
  const parsed = usageEventRequestSchema.safeParse(body, { reportInput: true });
  if (!parsed.success)
    throw invalidSpec(parsed.error.issues.flatMap((issue) => explainIssue(issue, () => members)));
  if (meterFields.some((field) => parsed.data[field] !== undefined)) return parsed.data;
  const message = `One of ${meterFields.join(', ')} is required.`;
  throw invalidSpec([{ pointer: '', code: 'required', message }]);
}
