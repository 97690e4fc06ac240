// How a synthesis stands, as clients poll it.

import { pollStatuses, type SynthesisAnswer, type SynthesisPoll } from '@synthward/contracts';
import { type Database, findSynthesis } from '@synthward/db';
import { AppError, type Clock } from '@synthward/kernel';

export interface SynthesisReader {
  readonly database: Database;
  readonly clock: Clock;
}

export interface PolledSynthesis {
  readonly poll: SynthesisPoll;
  /** Who has given the answer; null until there is one. */
  readonly provider: string | null;
}

const ID = /^syn_[0-9A-Za-z]{24}$/;

/** Whether a text could be the id of a synthesis. */
export function isSynthesisID(text: string): boolean {
  return ID.test(text);
}

/** `not_exists` for whatever is not a living synthesis of the tenant; nobody learns why. */
export async function pollSynthesis(
  { database, clock }: SynthesisReader,
  { tenantID, id }: { readonly tenantID: string; readonly id: string },
): Promise<PolledSynthesis> {
  const row = isSynthesisID(id)
    ? await findSynthesis(database, { tenantID, id, now: clock.now() })
    : undefined;
  if (!row) return { poll: { status: 'not_exists', synthesis: null }, provider: null };
  const status = pollStatuses.find((each) => each === row.status);
  if (!status) throw new AppError('internal', `A synthesis has the status ${row.status}.`);
  if (status !== 'success') return { poll: { status, synthesis: null }, provider: null };
  const synthesis = row.output as unknown as SynthesisAnswer; // written by runSynthesisStep, from the same schema
  return { poll: { status, synthesis }, provider: row.provider };
}
