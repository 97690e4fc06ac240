// The states of metered usage on its way to Stripe, and every move between them.

import { defineTransitions } from '@synthward/kernel';

export type MeterExportState = 'pending' | 'sending' | 'posted' | 'parked' | 'skipped';

export type MeterExportEvent = 'claim' | 'post' | 'postpone' | 'park' | 'skip' | 'resume';

/**
 * `park`: no further attempt would help, or none would be safe; `skip`: its meter is not exported. A claim from `sending`
 * takes over from a worker that fell silent.
 */
export const meterExportTransitions = defineTransitions<MeterExportState, MeterExportEvent>([
  { event: 'claim', from: ['pending', 'sending'], to: 'sending' },
  { event: 'post', from: ['sending'], to: 'posted' },
  { event: 'postpone', from: ['sending'], to: 'pending' },
  { event: 'park', from: ['sending'], to: 'parked' },
  { event: 'skip', from: ['pending'], to: 'skipped' },
  { event: 'resume', from: ['parked'], to: 'pending' },
]);
