// Our order beside plain BM25 of the same run, on the same index.

import type { EvidenceRecord } from '@synthward/contracts';
import {
  createEngineLexicon,
  createMemoryIndex,
  type EvidenceIndex,
  isHighQuality,
  leadingJournalLevels,
  libraryEntries,
  retrieve,
  understand,
} from '@synthward/evidence';
import type { DataSets, EvaluationQuery } from './data-sets';
import { HALVES, type Half, isOfHalf } from './halves';
import { plainTerms } from './plain-terms';
import { meanOf, measuresOf, type RankingMeasures } from './ranking-measures';

export type RetrievalSet = 'd1' | 'd2' | 'd3';
/** `plain` is BM25 of all words; `relevance` is ours without quality, which the sets do not judge. */
export type RankingMethod = 'plain' | 'relevance' | 'ours' | 'fast';

export interface RetrievalFigure {
  readonly set: RetrievalSet;
  readonly questions: 'pubmedqa' | 'pico';
  readonly method: RankingMethod;
  readonly half: Half | 'all';
  readonly count: number;
  readonly measures: RankingMeasures;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

const PLAIN_LIMIT = 100;

interface Answered {
  readonly query: EvaluationQuery;
  readonly measures: RankingMeasures;
  readonly ms: number;
}

type Ranker = (query: EvaluationQuery) => Promise<readonly string[]>;

/** The documents of a set. */
export function documentsOf(set: RetrievalSet, data: DataSets): readonly EvidenceRecord[] {
  const { pubmedqa, evidenceInference, medquad } = data;
  if (set === 'd1') return pubmedqa;
  return set === 'd2' ? [...pubmedqa, ...evidenceInference] : [...pubmedqa, ...evidenceInference, ...medquad];
}

/** Figures of all methods on a set, for all questions and for each half. */
export async function measureRetrieval(
  set: RetrievalSet,
  data: DataSets,
  { asOf, methods }: { readonly asOf: string; readonly methods: readonly RankingMethod[] },
): Promise<RetrievalFigure[]> {
  const documents = documentsOf(set, data);
  const index = await filledIndex(documents);
  const rankers = rankersOver(index, { documents, asOf });
  const groups = [
    { questions: 'pubmedqa' as const, queries: data.questions },
    ...(set === 'd1' ? [] : [{ questions: 'pico' as const, queries: data.prompts }]),
  ];
  const figures: RetrievalFigure[] = [];
  for (const { questions, queries } of groups) {
    for (const method of methods) {
      const answered = await answerAll(queries, rankers[method]);
      for (const half of HALVES) figures.push({ set, questions, method, half, ...figureOf(answered, half) });
    }
  }
  return figures;
}

/** An index in memory that holds `documents`. */
export async function filledIndex(documents: readonly EvidenceRecord[]): Promise<EvidenceIndex> {
  const index = createMemoryIndex({ isHighQuality: (record) => isHighQuality(record, leadingJournalLevels) });
  await index.add(documents);
  return index;
}

function rankersOver(
  index: EvidenceIndex,
  { documents, asOf }: { readonly documents: readonly EvidenceRecord[]; readonly asOf: string },
): Readonly<Record<RankingMethod, Ranker>> {
  const lexicon = createEngineLexicon(libraryEntries(documents));
  const options = { filter: {}, asOf, journalLevels: leadingJournalLevels };
  const ranked = async ({ text }: EvaluationQuery, isFast: boolean) => {
    const question = await understand(text, { lexicon, index });
    return (await retrieve(index, question, { ...options, isFast })).ranked;
  };
  return {
    plain: async ({ text }) => (await index.search(plainTerms(text), {}, PLAIN_LIMIT)).map(({ id }) => id),
    relevance: async (query) =>
      [...(await ranked(query, false))]
        .sort((a, b) => b.relevance - a.relevance)
        .map(({ record }) => record.id),
    ours: async (query) => (await ranked(query, false)).map(({ record }) => record.id),
    fast: async (query) => (await ranked(query, true)).map(({ record }) => record.id),
  };
}

async function answerAll(queries: readonly EvaluationQuery[], rank: Ranker): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const query of queries) {
    const startedAt = performance.now();
    const ids = await rank(query);
    const ms = performance.now() - startedAt;
    answered.push({ query, measures: measuresOf(ids, query.relevant), ms });
  }
  return answered;
}

function figureOf(
  all: readonly Answered[],
  half: Half | 'all',
): Pick<RetrievalFigure, 'count' | 'measures' | 'p50Ms' | 'p95Ms'> {
  const answered = all.filter(({ query }) => isOfHalf(query.id, half));
  const times = answered.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    count: answered.length,
    measures: meanOf(answered.map(({ measures }) => measures)),
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
  };
}

/** Of sorted values; 0 where there are none. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
