// The states of an evidence synthesis, and every move between them.

import { defineTransitions } from '@synthward/kernel';

export type SynthesisState = 'queued' | 'running' | 'completed' | 'failed' | 'cancelled' | 'expired';

export type SynthesisEvent = 'submit' | 'complete' | 'fail' | 'cancel' | 'expire';

/** `submit`: the evidence engine has taken the question; each poll after that leaves the state as it is. */
export const synthesisTransitions = defineTransitions<SynthesisState, SynthesisEvent>([
  { event: 'submit', from: ['queued'], to: 'running' },
  { event: 'complete', from: ['running'], to: 'completed' },
  { event: 'fail', from: ['queued', 'running'], to: 'failed' },
  { event: 'cancel', from: ['queued', 'running'], to: 'cancelled' },
  { event: 'expire', from: ['completed', 'failed', 'cancelled'], to: 'expired' },
]);
