// The states of a statement, and every move between them.

import { defineTransitions } from '@synthward/kernel';
import { z } from 'zod';

export const statementStateSchema = z.enum(['draft', 'finalized', 'paid', 'void']);

export type StatementState = z.infer<typeof statementStateSchema>;

export type StatementEvent = 'finalize' | 'pay' | 'void';

/** `finalize`: the month and its late window are over; `pay`: nothing is owed any more; `void`: a credit note undoes it. */
export const statementTransitions = defineTransitions<StatementState, StatementEvent>([
  { event: 'finalize', from: ['draft'], to: 'finalized' },
  { event: 'pay', from: ['finalized'], to: 'paid' },
  { event: 'void', from: ['finalized'], to: 'void' },
]);
