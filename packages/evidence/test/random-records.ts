// Records and queries of few words, so that random ones meet often.

import type { EvidenceRecord } from '@synthward/contracts';
import fc from 'fast-check';
import { untoldRecord } from '../src/index-port/untold-record';

const WORDS =
  'metformin glucose insulin diabetes kidney trial placebo mortality stroke aspirin bleeding child pregnancy'.split(
    ' ',
  );
const DESIGNS = ['guideline', 'randomised-trial', 'cohort', 'other', 'excluded'] as const;

const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
  .map((words) => words.join(' '));

/** A record with nothing in it that is not asked for. */
export function recordOf(parts: Partial<EvidenceRecord> & { readonly id: string }): EvidenceRecord {
  return { ...untoldRecord({ id: parts.id, library: 'test' }), ...parts };
}

const record = fc
  .record({
    title: text,
    text,
    design: fc.constantFrom(...DESIGNS),
    published: fc.constantFrom(null, '1999', '2010-04', '2020-01-31'),
    journal: fc.constantFrom(null, 'Good Journal', 'Some Journal'),
    retraction: fc.constantFrom('none', 'none', 'none', 'concern', 'retracted'),
  })
  .map(({ text: body, ...rest }) => ({ ...rest, sections: [{ label: null, text: body }] }));

/** Up to forty records, each with an id of its own. */
export const randomRecords: fc.Arbitrary<EvidenceRecord[]> = fc
  .array(record, { minLength: 1, maxLength: 40 })
  .map((records) => records.map((parts, index) => recordOf({ id: `pmid:${index + 1}`, ...parts })));

/** One to four of the words, as question. */
export const randomQuestion: fc.Arbitrary<string> = fc
  .uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));

export const randomFilter = fc.record(
  {
    fromYear: fc.constantFrom(1999, 2005, 2020),
    toYear: fc.constantFrom(1999, 2010, 2024),
    designs: fc.subarray([...DESIGNS], { minLength: 1 }),
    isHighQuality: fc.boolean(),
    isRetracted: fc.boolean(),
  },
  { requiredKeys: [] },
);

/** What the random records' engines take for high quality. */
export function isOfGoodJournal({ journal }: EvidenceRecord): boolean {
  return journal === 'Good Journal';
}
