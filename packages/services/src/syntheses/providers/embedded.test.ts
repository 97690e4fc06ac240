// The engine over the library that comes with it, asked through the port.

import { synthesisOutputSchema, synthesisRequestSchema } from '@synthward/contracts';
import { createBundledEngine, createEmbeddedProvider } from './embedded';

const clock = { now: () => new Date('2026-11-26T12:00:00Z') };
const bundled = createBundledEngine();
const provider = createEmbeddedProvider({ clock, engine: () => bundled });
const context = { signal: new AbortController().signal, save: async () => undefined };

async function ask(request: object) {
  const outcome = await provider.step(synthesisRequestSchema.parse(request), null, context);
  if (outcome.kind !== 'done') throw new Error(`the step came to ${outcome.kind}`);
  return synthesisOutputSchema.parse(outcome.answer);
}

test('a question that the library covers is answered in one step with references', async () => {
  const { synthesis, response_flags, synthesis_logs } = await ask({
    user_query: 'Does tiotropium reduce exacerbations in patients with COPD in primary care?',
  });
  expect(synthesis.references.length).toBeGreaterThan(0);
  for (const { index } of synthesis.references) expect(synthesis.text).toContain(`[${index}]`);
  expect(response_flags.relevance).not.toBe('unanswered');
  expect(synthesis_logs.evidence_retrieval_time_seconds).not.toBeNull();
});

test('a question that no library could answer is a success without evidence', async () => {
  const { synthesis, response_flags } = await ask({
    user_query: 'Which team won the football match yesterday?',
  });
  expect(synthesis.references).toEqual([]);
  expect(response_flags).toMatchObject({ relevance: 'unanswered', confidence_score: 'low' });
});

test('a step that was cut off gives no answer', async () => {
  const cut = { ...context, signal: AbortSignal.abort(new Error('leaving')) };
  const request = synthesisRequestSchema.parse({ user_query: 'Do statins help?' });
  await expect(provider.step(request, null, cut)).rejects.toThrow('leaving');
});

test('while the library is being read the question waits', async () => {
  const reading = createEmbeddedProvider({ clock, engine: async () => undefined });
  const request = synthesisRequestSchema.parse({ user_query: 'Do statins help?' });
  expect(await reading.step(request, null, context)).toEqual({ kind: 'wait', state: {}, delayMs: 1000 });
});
