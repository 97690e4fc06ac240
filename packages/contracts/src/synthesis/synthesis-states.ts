// The states of an evidence synthesis, and every move between them: the words are those that clients read.

import { defineTransitions } from '@synthward/kernel';

export type SynthesisState = 'submitted' | 'running' | 'success' | 'failed';

export type SynthesisEvent = 'claim' | 'succeed' | 'fail';

/** `claim`: a worker takes its next step, the first or a later one; nothing ever leads back. */
export const synthesisTransitions = defineTransitions<SynthesisState, SynthesisEvent>([
  { event: 'claim', from: ['submitted', 'running'], to: 'running' },
  { event: 'succeed', from: ['running'], to: 'success' },
  { event: 'fail', from: ['submitted', 'running'], to: 'failed' },
]);
