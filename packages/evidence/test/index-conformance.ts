// What every engine behind the index port must do, whichever holds the records.

import type { EvidenceRecord } from '@synthward/contracts';
import fc from 'fast-check';
import { searchedTerms } from '../src/index/searched-text';
import type { EvidenceFilter, EvidenceIndex, WeightedTerm } from '../src/index-port/evidence-index';
import { columnsOf, passes } from '../src/index-port/record-filter';
import { termsOf } from '../src/text/terms';
import { isOfGoodJournal, randomFilter, randomQuestion, randomRecords, recordOf } from './random-records';

const MANY = 1000;
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);

export interface EngineUnderTest {
  readonly name: string;
  /** An empty index that takes for high quality what `isHighQuality` does. */
  readonly create: (isHighQuality: (record: EvidenceRecord) => boolean) => Promise<EvidenceIndex>;
  /** Engines that write to a disk are asked less often. */
  readonly runs?: number;
}

/** Declares the tests of an engine. */
export function describeIndexConformance({ name, create, runs = 100 }: EngineUnderTest): void {
  const filled = async (records: readonly EvidenceRecord[]): Promise<EvidenceIndex> => {
    const index = await create(isOfGoodJournal);
    await index.add(records);
    return index;
  };
  const holds = <T extends [unknown, ...unknown[]]>(property: fc.IAsyncProperty<T>): Promise<void> =>
    fc.assert(property, { seed, numRuns: runs });

  describe(`index conformance: ${name} (PROPERTY_SEED=${seed})`, () => {
    test('records added in any order are found in the same order with the same fingerprint', () =>
      holds(
        fc.asyncProperty(randomRecords, randomQuestion, async (records, question) => {
          const shuffled = [...records].sort((a, b) => (a.title < b.title ? -1 : 1));
          const [one, other] = [await filled(records), await filled(shuffled)];
          expect(await other.search(queryOf(question), {}, MANY)).toEqual(
            await one.search(queryOf(question), {}, MANY),
          );
          expect(await other.fingerprint()).toBe(await one.fingerprint());
        }),
      ));

    test('what passes a filter is found, and nothing else, in the order of the search without it', () =>
      holds(
        fc.asyncProperty(randomRecords, randomQuestion, randomFilter, async (records, question, filter) => {
          const index = await filled(records);
          const found = await index.search(queryOf(question), filter, MANY);
          expect(found.map(({ id }) => id).sort()).toEqual(expectedIDs(records, question, filter));
          expect(isBestFirst(found)).toBe(true);
          expect(await index.search(queryOf(question), filter, 3)).toEqual(found.slice(0, 3));
        }),
      ));

    test('a record that was removed leaves nothing: hits, counts and fingerprint are as if it had never come', () =>
      holds(
        fc.asyncProperty(randomRecords, randomQuestion, fc.nat(), async (records, question, which) => {
          const gone = records.filter((_, i) => i % 3 === which % 3).map(({ id }) => id);
          const index = await filled(records);
          await index.remove(gone);
          const never = await filled(records.filter(({ id }) => !gone.includes(id)));
          expect(await index.search(queryOf(question), {}, MANY)).toEqual(
            await never.search(queryOf(question), {}, MANY),
          );
          expect(await index.termStatistics(termsOf(question))).toEqual(
            await never.termStatistics(termsOf(question)),
          );
          expect(await index.get(gone)).toEqual([]);
          expect(await index.fingerprint()).toBe(await never.fingerprint());
        }),
      ));

    test('a record that comes again with other words replaces the former one', async () => {
      const index = await filled([recordOf({ id: 'pmid:1', title: 'metformin' })]);
      await index.add([recordOf({ id: 'pmid:1', title: 'aspirin' })]);
      expect(await index.search(queryOf('metformin'), {}, MANY)).toEqual([]);
      expect((await index.search(queryOf('aspirin'), {}, MANY)).map(({ id }) => id)).toEqual(['pmid:1']);
      expect((await index.get(['pmid:1'])).map(({ title }) => title)).toEqual(['aspirin']);
      expect((await index.termStatistics(['metformin'])).documentFrequency.get('metformin')).toBe(0);
    });

    test('a record that comes again unchanged changes nothing', async () => {
      const records = [recordOf({ id: 'pmid:1', title: 'metformin' }), recordOf({ id: 'pmid:2' })];
      const index = await filled(records);
      const before = await index.fingerprint();
      await index.add(records);
      expect(await index.fingerprint()).toBe(before);
      expect((await index.termStatistics([])).documents).toBe(2);
    });

    test('records come back whole, in the order in which they are asked for, without unknown ones', async () => {
      const records = [recordOf({ id: 'pmid:1', keywords: ['é “x”'] }), recordOf({ id: 'doi:10.1000/x' })];
      const index = await filled(records);
      expect(await index.get(['doi:10.1000/x', 'pmid:9', 'pmid:1'])).toEqual([...records].reverse());
    });

    test('excluded and retracted records are found only by a search for retracted ones', async () => {
      const index = await filled([
        recordOf({ id: 'pmid:1', title: 'aspirin', retraction: 'retracted' }),
        recordOf({ id: 'pmid:2', title: 'aspirin', design: 'excluded' }),
        recordOf({ id: 'pmid:3', title: 'aspirin', retraction: 'concern' }),
      ]);
      const ids = async (filter: EvidenceFilter): Promise<string[]> =>
        (await index.search(queryOf('aspirin'), filter, MANY)).map(({ id }) => id);
      expect(await ids({})).toEqual(['pmid:3']);
      expect(await ids({ isRetracted: true })).toEqual(['pmid:1']);
    });

    test('a rarer word and a heavier word count for more', async () => {
      const index = await filled([
        recordOf({ id: 'pmid:1', title: 'aspirin trial' }),
        recordOf({ id: 'pmid:2', title: 'insulin trial' }),
        recordOf({ id: 'pmid:3', title: 'stroke trial' }),
      ]);
      const first = async (terms: readonly WeightedTerm[]): Promise<string | undefined> =>
        (await index.search(terms, {}, 1))[0]?.id;
      expect(await first([...queryOf('trial'), ...queryOf('stroke')])).toBe('pmid:3');
      const weighted = [...queryOf('stroke'), { term: termsOf('insulin')[0] ?? '', weight: 2 }];
      expect(await first(weighted)).toBe('pmid:2');
    });

    test('an empty index finds nothing and says so by an empty list', async () => {
      const index = await filled([]);
      expect(await index.search(queryOf('aspirin'), {}, 10)).toEqual([]);
      expect(await index.termStatistics(['aspirin'])).toEqual({
        documents: 0,
        documentFrequency: new Map([['aspirin', 0]]),
      });
      await index.remove(['pmid:1']);
    });
  });
}

function queryOf(question: string): WeightedTerm[] {
  return termsOf(question).map((term) => ({ term, weight: 1 }));
}

function expectedIDs(
  records: readonly EvidenceRecord[],
  question: string,
  filter: EvidenceFilter,
): readonly string[] {
  const asked = new Set(termsOf(question));
  return records
    .filter((record) => passes(columnsOf(record, isOfGoodJournal), filter))
    .filter((record) => searchedTerms(record).some((term) => asked.has(term)))
    .map(({ id }) => id)
    .sort();
}

function isBestFirst(hits: readonly { readonly id: string; readonly score: number }[]): boolean {
  return hits.every((hit, i) => {
    const next = hits[i + 1];
    return !next || hit.score > next.score || (hit.score === next.score && hit.id < next.id);
  });
}
