import type { SynthesisOutput } from '@synthward/contracts';
import { conditionOf, graphOf } from '../test/sample-patient';
import { verifyText } from './answer/verify-text';
import { askedEffectOf } from './conflict/asked-effect';
import { createEmbeddedEngine } from './embedded-engine';
import { createMemoryIndex } from './index/memory-index';
import { createEngineLexicon } from './lexicon/engine-lexicon';
import { bundledRecords } from './library';
import { type LibraryQuestion, libraryQuestions } from './library/questions';
import { understand } from './query/understand';
import { isHighQuality, leadingJournalLevels } from './rank/journal-levels';
import { oneLine } from './wording/validate-sentence';

const journalLevels = leadingJournalLevels;
const lexicon = createEngineLexicon();
const index = createMemoryIndex({ isHighQuality: (record) => isHighQuality(record, journalLevels) });
const engine = createEmbeddedEngine({ index, lexicon, journalLevels });
const byTitle = new Map(bundledRecords().map((record) => [oneLine(record.title), record]));

beforeAll(() => index.add(bundledRecords()));

function answer({ text, publicationFilter }: LibraryQuestion, isFast = false): Promise<SynthesisOutput> {
  const request = { user_query: text, fast_mode: isFast, publication_filter: publicationFilter ?? null };
  return engine.synthesise(request, { asOf: '2026-11-26', now: () => 0 });
}

function recordsOf({ synthesis }: SynthesisOutput): ReadonlyMap<number, (typeof cards)[number]> {
  return new Map(
    synthesis.references.flatMap(({ index: number, document_title: title }) => {
      const record = byTitle.get(title);
      return record === undefined ? [] : [[number, record] as const];
    }),
  );
}
const cards = bundledRecords();

test('the answer to each question cites the cards that it must, with the flags that follow, and every line is borne out', async () => {
  for (const question of libraryQuestions) {
    const output = await answer(question);
    const records = recordsOf(output);
    const cited = [...records.values()].map(({ id }) => id);
    expect({ [question.text]: cited }).toEqual({
      [question.text]: expect.arrayContaining([...question.cites]),
    });
    const effect = askedEffectOf(await understand(question.text, { lexicon, index }));
    const verification = verifyText(output.synthesis.text, { records, effect, year: 2026 });
    expect(verification.faults).toEqual([]);
    expect(verification.indexes).toEqual([...records.keys()]);
    expect({ [question.text]: output.response_flags }).toMatchObject({ [question.text]: question.flags });
  }
});

test('the fast mode cites no more, and what it cites is borne out as well', async () => {
  for (const question of libraryQuestions.slice(0, 20)) {
    const [full, fast] = [await answer(question), await answer(question, true)];
    expect(fast.synthesis.references.length).toBeLessThanOrEqual(
      Math.max(full.synthesis.references.length, 6),
    );
    const records = recordsOf(fast);
    const effect = askedEffectOf(await understand(question.text, { lexicon, index }));
    expect(verifyText(fast.synthesis.text, { records, effect, year: 2026 }).faults).toEqual([]);
  }
});

test('what a filter left nothing of says so, and never loosens', async () => {
  const { synthesis, response_flags: flags } = await engine.synthesise(
    {
      user_query: 'Does tiotropium reduce exacerbations in patients with COPD?',
      publication_filter: { publication_date: { start_year: 2025, end_year: null } },
    },
    { asOf: '2026-11-26', now: () => 0 },
  );
  expect(flags.relevance).toBe('unanswered');
  expect(synthesis.text).toMatch(/The filter publication_date removed \d+ candidates?\./);
  expect(synthesis.references).toEqual([]);
});

test('a question for a patient with kidney disease gets other notes than for one without', async () => {
  const ask = (nodes: Parameters<typeof graphOf>[0]) =>
    engine.synthesise(
      {
        user_query: 'Does dapagliflozin added to metformin lower HbA1c in type 2 diabetes?',
        assembled_patient: graphOf(nodes),
      },
      { asOf: '2026-11-26', now: () => 0 },
    );
  const [without, personal] = [await ask([]), await ask([conditionOf('Chronic kidney disease stage 4')])];
  expect(personal.synthesis.text).toContain('The patient record lists chronic kidney disease stage 4');
  expect(without.synthesis.text).not.toContain('patient record');
});
