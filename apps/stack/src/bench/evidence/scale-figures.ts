// The index in memory under many generated documents: words by Zipf's law, as in any language.

import type { EvidenceRecord } from '@synthward/contracts';
import { createMemoryIndex } from '@synthward/evidence';
import { keyedStream, type RandomStream } from '@synthward/kernel';
import { evaluationRecord } from './data-sets';
import { quantile } from './retrieval-figures';

export interface ScaleFigure {
  readonly documents: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Of processor time, which neighbours on a busy machine change less. */
  readonly cpuP50Ms: number;
  readonly cpuP95Ms: number;
  readonly residentMegabytes: number;
}

const VOCABULARY = 400_000;
/** The commonest words of a language are stop words: the distribution begins after them. */
const FIRST_RANK = 10;
const DOCUMENT_WORDS = { least: 120, spread: 120 };
const QUESTIONS = 300;
const QUESTION_WORDS = 9;
const LIMIT = 100;

/** Builds an index of so many documents and asks it questions whose words are as common as those of the documents. */
export async function measureScale(documents: number): Promise<ScaleFigure> {
  const random = keyedStream(1, 'scale');
  const word = createWords(random);
  const index = createMemoryIndex({ isHighQuality: () => false });
  await index.add(generated(documents, { random, word }));
  const [times, cpuTimes]: [number[], number[]] = [[], []];
  for (let question = 0; question < QUESTIONS; question += 1) {
    const words = new Set(Array.from({ length: QUESTION_WORDS }, word));
    const [startedAt, cpuBefore] = [performance.now(), process.cpuUsage()];
    await index.search(
      [...words].map((term) => ({ term, weight: 1 })),
      {},
      LIMIT,
    );
    times.push(performance.now() - startedAt);
    const { user, system } = process.cpuUsage(cpuBefore);
    cpuTimes.push((user + system) / 1000);
  }
  for (const values of [times, cpuTimes]) values.sort((a, b) => a - b);
  return {
    documents,
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    cpuP50Ms: quantile(cpuTimes, 0.5),
    cpuP95Ms: quantile(cpuTimes, 0.95),
    residentMegabytes: process.memoryUsage().rss / 1e6,
  };
}

function* generated(
  documents: number,
  { random, word }: { readonly random: RandomStream; readonly word: () => string },
): Iterable<EvidenceRecord> {
  for (let number = 0; number < documents; number += 1) {
    const length = DOCUMENT_WORDS.least + random.below(DOCUMENT_WORDS.spread);
    const words = Array.from({ length }, word);
    yield evaluationRecord({ id: `pmid:${number}`, sections: [['', words.join(' ')]] });
  }
}

/** Draws words of which the one of rank r is 1/r times as common; a word of letters alone stems to itself. */
function createWords(random: RandomStream): () => string {
  const shares = new Float64Array(VOCABULARY);
  let whole = 0;
  for (let rank = 0; rank < VOCABULARY; rank += 1) {
    whole += 1 / (rank + FIRST_RANK);
    shares[rank] = whole;
  }
  return () => `q${firstAbove(shares, random.fraction() * whole).toString(36)}x`;
}

/** The first place whose value is not below `bound`, in ascending values. */
function firstAbove(ascending: Float64Array, bound: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
