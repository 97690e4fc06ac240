// The states of an import of evidence, and every move between them.

import { defineTransitions } from '@synthward/kernel';

export type EvidenceImportState = 'queued' | 'running' | 'completed' | 'failed';

export type EvidenceImportEvent = 'claim' | 'complete' | 'fail';

/** `claim`: a worker begins, or goes on where another one stopped. */
export const evidenceImportTransitions = defineTransitions<EvidenceImportState, EvidenceImportEvent>([
  { event: 'claim', from: ['queued', 'running'], to: 'running' },
  { event: 'complete', from: ['running'], to: 'completed' },
  { event: 'fail', from: ['queued', 'running'], to: 'failed' },
]);
