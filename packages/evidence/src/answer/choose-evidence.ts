// Which of the ranked evidence an answer cites, and with which of its sentences.

import { missedConcepts } from '../abstention/is-answered';
import type { Question } from '../question';
import type { RankedEvidence, Retrieval } from '../retrieval';
import { coverageBy, type ScoredSentence, scoreSentences } from '../sentences/score-sentences';
import type { SectionKind } from '../sentences/section-kind';
import { isQuotable, quoteOf } from '../wording/quote';
import { wordingFault } from '../wording/validate-sentence';

export interface ChosenEvidence {
  readonly evidence: RankedEvidence;
  /** Best first; none for a record that is a title alone. */
  readonly quotes: readonly string[];
}

export interface Choice {
  readonly guidelines: readonly ChosenEvidence[];
  readonly studies: readonly ChosenEvidence[];
  /** Ranked below the cited ones: where contradictions are looked for. */
  readonly further: readonly ChosenEvidence[];
}

const LIMITS = {
  full: { guidelines: 3, studies: 8, further: 20 },
  fast: { guidelines: 2, studies: 4, further: 0 },
};
/** Of the best score: what ranks lower is not cited for its own sake. */
const NEAR_BEST = 0.6;
/** The best ranked has proved itself as a whole. */
const LEAST_COVERAGE = { best: 0.1, others: 0.2 };
/** The best study may speak twice, where its second sentence is nearly as good. */
const SECOND_COVERAGE = 0.4;
const MOST_QUOTES = 2;
/** Aims, methods and what was known before are no findings. */
const TELLING: ReadonlySet<SectionKind> = new Set(['results', 'conclusion', 'unlabelled']);

/** Guidelines that a newer one among the ranked replaces are left out; so is what has no sentence on the question. */
export function chooseEvidence(question: Question, retrieval: Retrieval, isFast: boolean): Choice {
  const limits = isFast ? LIMITS.fast : LIMITS.full;
  const least = (retrieval.ranked[0]?.score ?? 0) * NEAR_BEST;
  const quotesOf = quoter(question, retrieval);
  const current = withoutReplaced(retrieval);
  const take = (list: readonly RankedEvidence[], limit: number): ChosenEvidence[] => {
    const chosen: ChosenEvidence[] = [];
    for (const evidence of list) {
      if (chosen.length >= limit) break;
      const quotes = quotesOf(evidence);
      if (quotes !== null)
        chosen.push({ evidence, quotes: chosen.length === 0 ? quotes : quotes.slice(0, 1) });
    }
    return chosen;
  };
  const near = mostDirect(
    question,
    current.filter(({ score }) => score >= least),
  );
  const guidelines = take(near.filter(isGuideline), limits.guidelines);
  const studies = take(
    near.filter((evidence) => !isGuideline(evidence)),
    limits.studies,
  );
  const cited = new Set([...guidelines, ...studies].map(({ evidence }) => evidence.record.id));
  const rest = current.filter((evidence) => !isGuideline(evidence) && !cited.has(evidence.record.id));
  return { guidelines, studies, further: take(rest.slice(0, limits.further), limits.further) };
}

/** Where some evidence meets the population and the intervention that are asked about, what misses one is no company for it. */
function mostDirect(question: Question, list: readonly RankedEvidence[]): readonly RankedEvidence[] {
  const missed = (evidence: RankedEvidence) => missedConcepts(question, evidence);
  const fewest = Math.min(...list.map(missed));
  return list.filter(
    (evidence) => missed(evidence) === fewest || (isGuideline(evidence) && missed(evidence) < 2),
  );
}

function isGuideline({ record }: RankedEvidence): boolean {
  return record.design === 'guideline';
}

function withoutReplaced({ ranked, supersededBy }: Retrieval): RankedEvidence[] {
  const ids = new Set(ranked.map(({ record }) => record.id));
  return ranked.filter(({ record: { id, retraction, design } }) => {
    const newer = supersededBy.get(id);
    return retraction !== 'retracted' && design !== 'excluded' && !(newer !== undefined && ids.has(newer));
  });
}

/** The quotable sentences on the question, at most two; null where there are none. No sentence is quoted twice. */
function quoter(
  question: Question,
  { idf, ranked }: Retrieval,
): (evidence: RankedEvidence) => readonly string[] | null {
  const coverageOf = coverageBy(question, idf);
  const best = ranked[0]?.record.id;
  const used = new Set<string>();
  return ({ record }) => {
    if (record.sections.length === 0) {
      return isQuotable(record.title) && coverageOf(record.title) >= SECOND_COVERAGE ? [] : null;
    }
    const leastCoverage = record.id === best ? LEAST_COVERAGE.best : LEAST_COVERAGE.others;
    const quotes = newQuotes(scoreSentences(question, record, idf), { used, leastCoverage, coverageOf });
    for (const quote of quotes) used.add(quote);
    return quotes.length > 0 ? quotes : null;
  };
}

function newQuotes(
  sentences: readonly ScoredSentence[],
  {
    used,
    leastCoverage,
    coverageOf,
  }: {
    readonly used: ReadonlySet<string>;
    readonly leastCoverage: number;
    readonly coverageOf: (text: string) => number;
  },
): string[] {
  const quotes: string[] = [];
  for (const { sentence, coverage } of sentences) {
    if (quotes.length === MOST_QUOTES) break;
    const least = quotes.length === 0 ? leastCoverage : SECOND_COVERAGE;
    if (coverage < least || !TELLING.has(sentence.kind)) continue;
    const quote = trueQuoteOf(sentence.text, coverageOf);
    if (quote !== null && !used.has(quote) && !quotes.includes(quote)) quotes.push(quote);
  }
  return quotes;
}

/** Null for what cannot be quoted, and for a cut that the validator does not find in the sentence. */
function trueQuoteOf(sentence: string, worth: (clause: string) => number): string | null {
  const quote = quoteOf(sentence, worth);
  return quote !== null && wordingFault(quote, [sentence]) === null ? quote : null;
}
