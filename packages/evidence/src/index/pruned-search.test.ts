// What is left out of a search changes nothing of what it finds.

import type { EvidenceRecord } from '@synthward/contracts';
import { keyedStream, type RandomStream } from '@synthward/kernel';
import fc from 'fast-check';
import { recordOf } from '../../test/random-records';
import type { EvidenceFilter, Hit, WeightedTerm } from '../index-port/evidence-index';
import { columnsOf, passes } from '../index-port/record-filter';
import { lengthNorm, mostOfTerm, scoreOfTerm } from '../text/bm25';
import { createMemoryIndex } from './memory-index';
import { searchedTerms } from './searched-text';

const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);
const isHighQuality = (): boolean => false;
const VOCABULARY = 300;

/** The word of rank r is about 1/r times as common. */
function word(random: RandomStream): string {
  return `q${Math.floor(VOCABULARY ** random.fraction()).toString(36)}x`;
}

function library(number: number, size: number): EvidenceRecord[] {
  const random = keyedStream(number, 'pruned-search');
  return Array.from({ length: size }, (_, i) => {
    const words = Array.from({ length: 1 + random.below(40) }, () => word(random));
    const published = String(1990 + random.below(30));
    return recordOf({ id: `pmid:${i}`, title: words.join(' '), published });
  });
}

/** Every document looked at, every sum in the order of the question. */
function exhaustive(
  records: readonly EvidenceRecord[],
  terms: readonly WeightedTerm[],
  { filter, limit }: { readonly filter: EvidenceFilter; readonly limit: number },
): Hit[] {
  const documents = records.map((record) => ({ record, words: searchedTerms(record) }));
  const mean = documents.reduce((sum, { words }) => sum + words.length, 0) / documents.length;
  const holders = (term: string) => documents.filter(({ words }) => words.includes(term)).length;
  const asked = terms.map(({ term, weight }) => ({
    term,
    most: mostOfTerm(weight, documents.length, holders(term)),
  }));
  return documents
    .filter(({ record }) => passes(columnsOf(record, isHighQuality), filter))
    .map(({ record, words }) => ({
      id: record.id,
      score: asked.reduce((sum, { term, most }) => {
        const count = words.filter((each) => each === term).length;
        return count === 0 ? sum : sum + scoreOfTerm(most, count, lengthNorm(words.length, mean));
      }, 0),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}

const question = fc.record({
  number: fc.nat(1000),
  terms: fc.array(fc.record({ rank: fc.nat(VOCABULARY), weight: fc.constantFrom(1, 1, 2, 0.3, 0.01, 0) }), {
    minLength: 1,
    maxLength: 9,
  }),
  filter: fc.constantFrom<EvidenceFilter>({}, { fromYear: 2005 }, { fromYear: 2018, toYear: 2019 }),
  limit: fc.constantFrom(1, 3, 10, 50),
});

test(`hits, order and scores are those of looking at everything, to the last bit (PROPERTY_SEED=${seed})`, () =>
  fc.assert(
    fc.asyncProperty(question, async ({ number, terms, filter, limit }) => {
      const all = library(number, 400);
      const index = createMemoryIndex({ isHighQuality });
      await index.add(all);
      const gone = all.filter((_, i) => i % 7 === number % 7).map(({ id }) => id);
      await index.remove(gone);
      const kept = all.filter(({ id }) => !gone.includes(id));
      const asked = terms.map(({ rank, weight }) => ({ term: `q${rank.toString(36)}x`, weight }));
      const expected = exhaustive(kept, asked, { filter, limit });
      expect(await index.search(asked, filter, limit)).toEqual(expected);
      expect(await index.search(asked, filter, limit)).toEqual(expected); // nothing is left behind by a search
    }),
    { seed, numRuns: 150 },
  ));
