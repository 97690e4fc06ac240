// From a question to ranked evidence.

import type { EvidenceRecord } from '@synthward/contracts';
import type { EvidenceFilter, EvidenceIndex, Hit, WeightedTerm } from '../index-port/evidence-index';
import type { Question } from '../question';
import type { RankedEvidence, Retrieval } from '../retrieval';
import { inverseFrequencies } from '../text/inverse-frequency';
import { abstentionFeatures } from './abstention-features';
import { type CandidateLimits, type Candidates, findCandidates, searchGuidelines } from './candidates';
import { createCoverage } from './coverage';
import { diversify } from './diversify';
import type { PatientBoost } from './expanded-terms';
import type { JournalLevels } from './journal-levels';
import { createRanker } from './ranker';
import { viewOf } from './record-view';
import { removedByFilter } from './removed-by-filter';
import { supersededGuidelines } from './superseded';
import { withoutFurtherPapers } from './trial-families';
import { unheldTerms } from './unheld-terms';

const LIMITS: CandidateLimits = { list: 100, all: 150 };
const FAST_LIMITS: CandidateLimits = { list: 30, all: 30 };
const FEATURES_LOOK_AT = 3;
/** A retracted study is worth a word if it stands as near as the tenth that is cited. */
const RETRACTED = { most: 5, asNearAs: 10 };

export type RetrievalStage = 'guideline_search' | 'guideline_lookup' | 'evidence_retrieval';

export interface RetrievalOptions {
  readonly filter: EvidenceFilter;
  /** What a patient's record adds: it widens the search and moves the order a little. */
  readonly patientBoosts?: readonly PatientBoost[];
  /** Fewer candidates, no expansion, no look at sentences. */
  readonly isFast?: boolean;
  /** The day of asking, as YYYY-MM-DD. */
  readonly asOf: string;
  readonly journalLevels: JournalLevels;
  /** Called with each stage and its work, once, in their order: who times stages does it here. */
  readonly stage?: <T>(name: RetrievalStage, work: () => Promise<T>) => Promise<T>;
}

/** What `index` holds for `question`, best first. The same library, question and options give the same answer. */
export async function retrieve(
  index: EvidenceIndex,
  question: Question,
  options: RetrievalOptions,
): Promise<Retrieval> {
  const { filter, isFast = false, patientBoosts = [], stage = (_, work) => work() } = options;
  const limits = isFast ? FAST_LIMITS : LIMITS;
  const guidelines = await stage('guideline_search', () =>
    searchGuidelines(index, { question, filter, limits }),
  );
  const replaced = await stage('guideline_lookup', () =>
    lookUp(index, { question, filter, limits, guidelines }),
  );
  return stage('evidence_retrieval', async () => {
    const sources = { question, filter, patientBoosts, limits, guidelines, isFast };
    const candidates = await findCandidates(index, sources);
    const idf = await frequencies(
      index,
      question.terms.map(({ term }) => term),
    );
    const unheld = await unheldTerms(index, question);
    const telling = question.terms.filter(({ term }) => !unheld.idle.has(term));
    const ranked = await rankAll(index, { question, candidates, options, idf, replaced: replaced.within });
    return {
      ranked,
      features: featuresOf(candidates, { terms: telling, idf }),
      idf,
      unknownTerms: unheld.unknown,
      removedBy: await removedByFilter(index, { ...options, terms: question.terms, limit: limits.list }),
      retracted: await retractedOnes(index, { question, filter, words: candidates.words }),
      supersededBy: new Map([...replaced.anywhere, ...replaced.within]),
    };
  });
}

/** Ids of newer guidelines by the older one's. */
interface Replaced {
  /** Where both pass the filter. */
  readonly within: ReadonlyMap<string, string>;
  /** Where the newer one may fail it: the older is then the best there is, and the answer says that it is outdated. */
  readonly anywhere: ReadonlyMap<string, string>;
}

interface LookUp {
  readonly question: Question;
  readonly filter: EvidenceFilter;
  readonly limits: CandidateLimits;
  readonly guidelines: readonly Hit[];
}

async function lookUp(index: EvidenceIndex, { guidelines, filter, ...search }: LookUp): Promise<Replaced> {
  const within = await replacedAmong(index, guidelines);
  if (guidelines.length === 0 || Object.keys(filter).length === 0) return { within, anywhere: within };
  const all = await searchGuidelines(index, { ...search, filter: {} });
  return { within, anywhere: await replacedAmong(index, [...guidelines, ...all]) };
}

async function replacedAmong(index: EvidenceIndex, guidelines: readonly Hit[]): Promise<Map<string, string>> {
  return supersededGuidelines(await index.get([...new Set(guidelines.map(({ id }) => id))]));
}

async function frequencies(index: EvidenceIndex, terms: readonly string[]): Promise<Map<string, number>> {
  return inverseFrequencies(await index.termStatistics(terms));
}

interface RankingSources {
  readonly question: Question;
  readonly candidates: Candidates;
  readonly options: RetrievalOptions;
  readonly idf: ReadonlyMap<string, number>;
  readonly replaced: ReadonlyMap<string, string>;
}

/** An older guideline gives way only to a newer one that is there. */
async function rankAll(
  index: EvidenceIndex,
  { question, candidates, options, idf, replaced }: RankingSources,
): Promise<RankedEvidence[]> {
  const names = question.concepts.flatMap(({ terms, synonyms }) => [...terms, ...synonyms.flat()]);
  const conceptIdf = await frequencies(index, names);
  const rank = createRanker({ question, idf, conceptIdf, options });
  const most = candidates.words[0]?.score ?? 0;
  const scored = candidates.records
    .filter(({ id }) => !replaced.has(id))
    .map((record) => rank(record, most === 0 ? 0 : candidates.scoreOf(record.id) / most))
    .filter(({ relevance }) => relevance > 0)
    .sort((a, b) => b.score - a.score || (a.record.id < b.record.id ? -1 : 1));
  return withoutFurtherPapers(diversify(scored)).map(({ view, ...evidence }) => evidence);
}

function featuresOf(
  { words, records }: Candidates,
  { terms, idf }: { readonly terms: readonly WeightedTerm[]; readonly idf: ReadonlyMap<string, number> },
): Retrieval['features'] {
  const coverageOf = createCoverage(terms, { sequence: [], idf });
  const byID = new Map(records.map((record) => [record.id, record]));
  const best = words.slice(0, FEATURES_LOOK_AT).flatMap(({ id, score }) => {
    const record = byID.get(id);
    if (!record) return [];
    const view = viewOf(record);
    return [{ score, view, coverage: coverageOf(view) }];
  });
  return abstentionFeatures({ terms, idf, best });
}

/** Years and quality must hold for them as well; their design is what they lost. */
async function retractedOnes(
  index: EvidenceIndex,
  {
    question,
    filter,
    words,
  }: Pick<RankingSources, 'question'> & {
    readonly filter: EvidenceFilter;
    readonly words: readonly Hit[];
  },
): Promise<EvidenceRecord[]> {
  const { designs, ...others } = filter;
  const hits = await index.search(question.terms, { ...others, isRetracted: true }, RETRACTED.most);
  const near = words[RETRACTED.asNearAs - 1]?.score ?? (words[0]?.score ?? 0) / 2;
  return index.get(hits.filter(({ score }) => score >= near).map(({ id }) => id));
}
