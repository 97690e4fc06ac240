import type { EvidenceRecord } from '@synthward/contracts';
import { recordOf } from '../../test/random-records';
import { createMemoryIndex } from '../index/memory-index';
import type { EvidenceIndex } from '../index-port/evidence-index';
import { createEngineLexicon } from '../lexicon/engine-lexicon';
import { understand } from '../query/understand';
import type { Question } from '../question';
import type { Retrieval } from '../retrieval';
import { isHighQuality, leadingJournalLevels } from './journal-levels';
import { type RetrievalOptions, retrieve } from './retrieve';

const lexicon = createEngineLexicon();

const base: Omit<RetrievalOptions, 'filter'> = { asOf: '2026-11-26', journalLevels: leadingJournalLevels };

interface Asking extends Partial<RetrievalOptions> {
  readonly population?: Question['population'];
}

async function ask(
  records: readonly EvidenceRecord[],
  text: string,
  { population, ...options }: Asking = {},
): Promise<Retrieval> {
  const index: EvidenceIndex = createMemoryIndex({
    isHighQuality: (record) => isHighQuality(record, leadingJournalLevels),
  });
  await index.add(records);
  const question = await understand(text, { lexicon, index });
  const asked = population ? { ...question, population } : question;
  return retrieve(index, asked, { ...base, filter: {}, ...options });
}

const idsOf = ({ ranked }: Retrieval): string[] => ranked.map(({ record }) => record.id);
const QUESTION = 'Does metformin lower HbA1c in type 2 diabetes?';
const ABOUT = 'Metformin lowers HbA1c in type 2 diabetes';
const about = (id: string, parts: Partial<EvidenceRecord> = {}): EvidenceRecord =>
  recordOf({ id, title: ABOUT, ...parts });
const filler = Array.from({ length: 8 }, (_, i) =>
  recordOf({ id: `pmid:9${i}`, title: `Weather and ${'rose'.repeat(i + 1)}` }),
);

test('of papers that are equally near, the better design stands first', async () => {
  const found = await ask(
    [
      ...filler,
      about('pmid:1', { design: 'case-report' }),
      about('pmid:2', { design: 'randomised-trial' }),
      about('pmid:3', { design: 'cohort' }),
    ],
    QUESTION,
  );
  expect(idsOf(found)).toEqual(['pmid:2', 'pmid:3', 'pmid:1']);
});

test('quality never rescues what is not about the question', async () => {
  const far = recordOf({ id: 'pmid:2', title: 'Lower roses', design: 'guideline', published: '2026' });
  const found = await ask(
    [...filler, about('pmid:1', { design: 'opinion', published: '1990' }), far],
    QUESTION,
  );
  expect(idsOf(found)[0]).toBe('pmid:1');
});

test('a retracted study is never ranked and is named as left out; an expression of concern halves the score', async () => {
  const found = await ask(
    [
      ...filler,
      about('pmid:1', { retraction: 'retracted', design: 'excluded' }),
      about('pmid:2', { retraction: 'concern' }),
      about('pmid:3'),
    ],
    QUESTION,
  );
  expect(idsOf(found)).toEqual(['pmid:3', 'pmid:2']);
  expect(found.retracted.map(({ id }) => id)).toEqual(['pmid:1']);
  const [best, doubted] = found.ranked;
  expect(doubted?.score).toBeCloseTo((best?.score ?? 0) / 2, 10);
});

test('no third paper of a family of trials, also where the second links them', async () => {
  const found = await ask(
    [
      ...filler,
      about('pmid:1', { trials: ['NCT1'] }),
      about('pmid:2', { trials: ['NCT1', 'NCT2'] }),
      about('pmid:3', { trials: ['NCT2'] }),
      about('pmid:4'),
    ],
    QUESTION,
  );
  expect(idsOf(found)).toHaveLength(3);
  expect(idsOf(found)).toContain('pmid:4');
});

test('a guideline that a newer one of the same body replaces is left out and named; alone it stays', async () => {
  const title = 'American Diabetes Association guideline: metformin for type 2 diabetes and HbA1c';
  const older = recordOf({ id: 'pmid:1', title, design: 'guideline', published: '2012' });
  const newer = recordOf({ id: 'pmid:2', title, design: 'guideline', published: '2020-05' });
  const both = await ask([...filler, older, newer], QUESTION);
  expect(idsOf(both)).toEqual(['pmid:2']);
  expect(both.supersededBy).toEqual(new Map([['pmid:1', 'pmid:2']]));
  expect(idsOf(await ask([...filler, older], QUESTION))).toEqual(['pmid:1']);
});

test('where a filter keeps the newer guideline away, the older one stays and is known to be replaced', async () => {
  const title = 'American Diabetes Association guideline: metformin for type 2 diabetes and HbA1c';
  const guidelines = ['2008', '2012', '2020-05'].map((published, i) =>
    recordOf({ id: `pmid:${i + 1}`, title, design: 'guideline', published }),
  );
  const until = await ask([...filler, ...guidelines], QUESTION, { filter: { toYear: 2015 } });
  expect(idsOf(until)).toEqual(['pmid:2']);
  expect(until.supersededBy).toEqual(
    new Map([
      ['pmid:1', 'pmid:2'],
      ['pmid:2', 'pmid:3'],
    ]),
  );
});

test('filters are hard, and each says how many it took away', async () => {
  const records = [
    ...filler,
    about('pmid:1', { published: '2010', design: 'cohort' }),
    about('pmid:2', { published: '2021', design: 'cohort' }),
    about('pmid:3', { published: '2021', design: 'randomised-trial' }),
    about('pmid:4', { design: 'randomised-trial' }),
  ];
  const found = await ask(records, QUESTION, {
    filter: { fromYear: 2020, designs: ['randomised-trial', 'other-trial'] },
  });
  expect(idsOf(found)).toEqual(['pmid:3']);
  expect(found.removedBy).toEqual(
    new Map([
      ['publication_date', 2],
      ['publication_type', 2],
    ]),
  );
  const none = await ask(records, QUESTION, { filter: { isHighQuality: true } });
  expect(none.ranked).toEqual([]);
  expect(none.removedBy).toEqual(new Map([['publication_quality', 4]]));
});

test('high quality is a leading journal, or a guideline of a recognised body', async () => {
  const records = [
    ...filler,
    about('pmid:1', { journal: 'The New England Journal of Medicine' }),
    about('pmid:2', { design: 'guideline', societies: ['American Diabetes Association'] }),
    about('pmid:3', { design: 'guideline', societies: ['Friends of Roses'] }),
    about('pmid:4', { journal: 'Journal of Roses' }),
  ];
  const found = await ask(records, QUESTION, { filter: { isHighQuality: true } });
  expect([...idsOf(found)].sort()).toEqual(['pmid:1', 'pmid:2']);
});

test('a study of other people counts half and is marked, one of the same people counts more', async () => {
  const population = { ageGroups: ['child'] as const, sex: null, isHuman: true, isPregnancy: false };
  const records = [
    ...filler,
    about('pmid:1', { population }),
    about('pmid:2', { population: { ...population, ageGroups: ['older-adult'] } }),
    about('pmid:3'),
  ];
  const { ranked } = await ask(records, QUESTION, { population: { ageYears: 70 } });
  expect(ranked.map(({ record, fit }) => [record.id, fit])).toEqual([
    ['pmid:2', 'match'],
    ['pmid:3', 'unknown'],
    ['pmid:1', 'contradicts'],
  ]);
});

test('race removes nothing: it raises what tells of those people', async () => {
  const records = [
    ...filler,
    about('pmid:1'),
    about('pmid:2', { sections: [{ label: null, text: 'The effect in black participants was alike.' }] }),
  ];
  const plain = await ask(records, QUESTION);
  const filtered = await ask(records, QUESTION, { population: { race: 'black' } });
  const scoreIn = ({ ranked }: Retrieval, id: string): number =>
    ranked.find(({ record }) => record.id === id)?.score ?? 0;
  expect([...idsOf(filtered)].sort()).toEqual([...idsOf(plain)].sort());
  expect(scoreIn(filtered, 'pmid:1')).toBe(scoreIn(plain, 'pmid:1'));
  expect(scoreIn(filtered, 'pmid:2')).toBeGreaterThan(scoreIn(plain, 'pmid:2'));
});

test("a patient's concepts move what is found and never decide whether it is", async () => {
  const records = [...filler, about('pmid:1'), about('pmid:2', { keywords: ['kidney'] })];
  const boosts = [{ name: 'kidney disease', terms: ['kidnei'], weight: 1 }];
  const found = await ask(records, QUESTION, { patientBoosts: boosts });
  expect([...idsOf(found)].sort()).toEqual(['pmid:1', 'pmid:2']);
  expect(idsOf(found)[0]).toBe('pmid:2');
  const elsewhere = await ask([...filler, recordOf({ id: 'pmid:3', title: 'Kidney roses' })], QUESTION, {
    patientBoosts: boosts,
  });
  expect(elsewhere.ranked.every(({ lexical }) => lexical === 0)).toBe(true);
});

test('a library that holds nothing of the question gives an empty list and features of 0', async () => {
  const found = await ask(filler, QUESTION);
  expect(found.ranked).toEqual([]);
  expect(Object.values(found.features)).toEqual([0, 0, 0, 0, 0, 0]);
});

test('each stage is told once, in its order, fast or not', async () => {
  for (const isFast of [false, true]) {
    const stages: string[] = [];
    await ask([about('pmid:1')], QUESTION, {
      isFast,
      stage: (name, work) => {
        stages.push(name);
        return work();
      },
    });
    expect(stages).toEqual(['guideline_search', 'guideline_lookup', 'evidence_retrieval']);
  }
});

test('the same library gives the same answer in whatever order its records came', async () => {
  const records = [
    ...filler,
    ...Array.from({ length: 12 }, (_, i) =>
      about(`pmid:${i}`, {
        published: String(2000 + i),
        sections: [{ label: null, text: `Group ${i % 3}.` }],
      }),
    ),
  ];
  const [one, other] = [await ask(records, QUESTION), await ask([...records].reverse(), QUESTION)];
  expect(other).toEqual(one);
});

test('of two drugs that a question joins, a record on one alone does not match the intervention', async () => {
  const question = 'Does dapagliflozin added to metformin lower HbA1c in type 2 diabetes?';
  const { ranked } = await ask(
    [
      ...filler,
      recordOf({ id: 'pmid:1', title: 'Dapagliflozin and metformin lower HbA1c in type 2 diabetes' }),
      recordOf({ id: 'pmid:2', title: 'Acarbose or metformin to lower HbA1c in type 2 diabetes' }),
    ],
    question,
  );
  const matches = new Map(ranked.map(({ record, matches: { intervention } }) => [record.id, intervention]));
  expect(matches).toEqual(
    new Map([
      ['pmid:1', true],
      ['pmid:2', false],
    ]),
  );
});
