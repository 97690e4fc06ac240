// Which sentences of a piece of evidence answer a question.
//
// Measured on 528 labelled prompts whose evidence span stands in the abstract (half of them used for tuning): see
// packages/evidence/README.md. The words of the question alone find background sentences; sections and the cue of a
// finding find results.

import type { EvidenceRecord } from '@synthward/contracts';
import type { Question } from '../question';
import { termsOf } from '../text/terms';
import { type EvidenceSentence, sentencesOf } from './evidence-sentence';
import type { SectionKind } from './section-kind';

export interface ScoredSentence {
  readonly sentence: EvidenceSentence;
  /** Share of the question's weight that it holds, 0 to 1. */
  readonly coverage: number;
  readonly score: number;
}

const SECTION_SCORE: Readonly<Record<SectionKind, number>> = {
  results: 0.3,
  conclusion: 0.15,
  background: -0.25,
  administrative: -0.5,
  unlabelled: 0,
};
/** Unlabelled abstracts tell what was found in their last part. */
const LATE = { from: 0.55, score: 0.12 };
const CUES: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:significant(?:ly)?|p\s*[<=>]|ci\b|95%|versus|vs\.?|compared|than|differ|reduc|increas|improv|lower|higher|no effect|conclu)/i,
    0.15,
  ],
  [/\b(?:p\s*(?:value)?\s*[<=>≤≥]|95\s*%|ci\b|ns\b|significan\w*)/i, 0.1],
  [/\b(?:no|not|neither|nor|similar|without)\b/i, 0.05],
  [
    /\b(?:was|were) (?:then |also )?(?:randomi[sz]ed|randomly|assigned|allocated|recruited|enrolled|divided|split|examined|included|measured|assessed|evaluated|collected|performed|conducted|invited|compared)\b/i,
    -0.1,
  ],
];

/** What scoring has to know of a question; with concepts, another name of one holds what the concept's own name does. */
export type AskedTerms = Pick<Question, 'terms'> & Partial<Pick<Question, 'concepts'>>;

/** The sentences of `record`, best first; equal scores in the order of the text. `idf` knows the question's stems. */
export function scoreSentences(
  question: AskedTerms,
  record: Pick<EvidenceRecord, 'sections' | 'body'>,
  idf: ReadonlyMap<string, number>,
): ScoredSentence[] {
  const coverageOf = coverageBy(question, idf);
  return sentencesOf(record)
    .map((sentence) => {
      const coverage = coverageOf(sentence.text);
      return { sentence, coverage, score: coverage + placeScore(sentence) + cueScore(sentence.text) };
    })
    .sort((a, b) => b.score - a.score);
}

/** How much of the weight of the question's stems a text holds, 0 to 1; a stem that `idf` lacks weighs nothing. */
export function coverageBy(question: AskedTerms, idf: ReadonlyMap<string, number>): (text: string) => number {
  const weights = new Map(question.terms.map(({ term }) => [term, idf.get(term) ?? 0]));
  const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return (text) => {
    if (whole === 0) return 0;
    let held = 0;
    for (const term of heldTerms(new Set(termsOf(text)), question)) held += weights.get(term) ?? 0;
    return held / whole;
  };
}

function heldTerms(present: ReadonlySet<string>, { concepts = [] }: AskedTerms): ReadonlySet<string> {
  const held = new Set(present);
  for (const { terms, synonyms } of concepts) {
    const isNamed = synonyms.some((name) => name.length > 0 && name.every((term) => present.has(term)));
    if (isNamed) for (const term of terms) held.add(term);
  }
  return held;
}

function placeScore({ kind, position }: EvidenceSentence): number {
  return SECTION_SCORE[kind] + (kind === 'unlabelled' && position > LATE.from ? LATE.score : 0);
}

function cueScore(text: string): number {
  return CUES.reduce((sum, [cue, score]) => sum + (cue.test(text) ? score : 0), 0);
}
