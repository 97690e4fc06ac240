// The request to continue a cohort: the feed of a later day, as changes since an earlier job.

import { z } from 'zod';
import { explainIssue } from './explain-issue';
import { memberPath } from './pointer';
import type { Problem } from './problem';
import { MUST_BE_OBJECT, text, wholeNumber } from './spec-fields';
import { exportsSchema, MOST_EVOLUTION_DAYS } from './spec-schema';

const evolveSchema = z.strictObject(
  {
    fromJobID: text(64).meta({
      description: 'The job to continue; one that was continued itself may be named.',
    }),
    days: wholeNumber(1, MOST_EVOLUTION_DAYS).meta({
      description: 'Days from the day that job looked at.',
    }),
  },
  MUST_BE_OBJECT,
);

/** A cohort job that continues another one; everything that is not here comes from that job's specification. */
export const evolveRequestSchema = z
  .strictObject(
    { name: text(200).optional(), evolve: evolveSchema, exports: exportsSchema.optional() },
    MUST_BE_OBJECT,
  )
  .meta({ id: 'EvolveRequest', description: 'Unknown members are refused at every level.' });

export type EvolveRequest = z.output<typeof evolveRequestSchema>;

export type EvolveReading =
  | { readonly request: EvolveRequest; readonly problems?: never }
  | { readonly request?: never; readonly problems: readonly Problem[] };

/** Whether a request body asks to continue a cohort: it has the member `evolve`, whatever that holds. */
export function isEvolveRequest(input: unknown): boolean {
  return typeof input === 'object' && input !== null && Object.hasOwn(input, 'evolve');
}

/** Reads the request, or finds everything that is wrong with it. Never throws. */
export function readEvolveRequest(input: unknown): EvolveReading {
  const parsed = evolveRequestSchema.safeParse(input, { reportInput: true });
  if (parsed.success) return { request: parsed.data };
  return { problems: parsed.error.issues.flatMap((issue) => explainIssue(issue, membersAt)) };
}

function membersAt(path: readonly PropertyKey[]): readonly string[] {
  return knownMembers[memberPath(path)] ?? [];
}

/** By path of the object. */
const knownMembers: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(evolveRequestSchema.shape),
  evolve: Object.keys(evolveSchema.shape),
  exports: Object.keys(exportsSchema.shape),
};
