// Syntheses behind the HTTP face, for what only HTTP decides: one of each status.

import {
  isBlankQuery,
  readSynthesisRequest,
  type SynthesisAnswer,
  type SynthesisEventView,
  type SynthesisPoll,
} from '@synthward/contracts';
import { assembleBundle } from '@synthward/services';
import type { ApiServices } from '../../../apps/api/src/api-services';
import { answered } from './answered';

export const SYNTHESIS = 'syn_0123456789abcdefghijABCD';

export const sampleAnswer: SynthesisAnswer = {
  synthesis: {
    text: 'One guideline recommends it [1].',
    references: [
      {
        index: 1,
        reference_text: 'A society. A guideline. 2020.',
        document_title: 'A guideline',
        authoring_societies_or_journal: ['A society'],
        publish_date: '2020-05',
        link_or_doi: null,
        cited_by: null,
        source_type: 'guideline',
        authors: null,
        journal_quality: 'high',
      },
    ],
  },
  response_flags: {
    contains_guideline: true,
    contains_trial: false,
    quality: 'medium',
    quantity: 'limited',
    relevance: 'direct',
    confidence_score: 'low',
  },
  synthesis_logs: {
    total_time_seconds: 0.2,
    guideline_search_time_seconds: 0.1,
    guideline_lookup_time_seconds: null,
    evidence_retrieval_time_seconds: 0.05,
    blending_time_seconds: 0.05,
  },
};

const open = (status: SynthesisPoll['status']) => ({ poll: { status, synthesis: null }, provider: null });

/** The id says how the synthesis stands. */
export function sampleSyntheses(): ApiServices['syntheses'] {
  return {
    ask: async ({ body }, creation) =>
      isBlankQuery(readSynthesisRequest(body)) ? null : answered(creation, { job_id: SYNTHESIS }),
    assemble: assembleBundle,
    async poll({ id }) {
      if (id === SYNTHESIS)
        return { poll: { status: 'success', synthesis: sampleAnswer }, provider: 'embedded' };
      if (id === 'submitted' || id === 'running' || id === 'failed') return open(id);
      return open('not_exists');
    },
  };
}

const eventOf = (status: SynthesisPoll['status']): SynthesisEventView => ({
  ...{ sequence: 1, event: status, status, seconds: null, provider: null },
  at: status === 'not_exists' ? null : '2026-01-01T00:00:00.000Z',
});

/** One event: whether there is such a synthesis. A client that has it is told that there is nothing to follow. */
export const sampleSynthesisStream: ApiServices['following']['followSynthesis'] = async ({ id, after }) => {
  if (after > 0) return undefined;
  const event = eventOf(id === SYNTHESIS ? 'success' : 'not_exists');
  return {
    frames: (async function* () {
      yield { kind: 'event', event } as const;
    })(),
    close: () => undefined,
  };
};
