// How often the sentence that bears a label out is the first of its abstract, or among the first three.

import type { EvidenceRecord } from '@synthward/contracts';
import { type EvidenceIndex, scoreSentences } from '@synthward/evidence';
import type { AnswerFigure } from './answer-figure';
import type { DataSets, EvaluationQuery } from './data-sets';
import { HALVES, isOfHalf } from './halves';
import { frequenciesOf, plainTerms } from './plain-terms';

/** A labelled span is taken from the full article: it is in the abstract if a sentence has this share of words with it. */
const SAME_SENTENCE = 0.6;
const GATES = [
  { limit: 1, measure: 'first', bound: 0.56 },
  { limit: 3, measure: 'among the first three', bound: 0.88 },
];

interface RankedSpan {
  readonly query: EvaluationQuery;
  /** How many sentences stand before it. */
  readonly place: number;
}

/** Figures over the prompts whose span is in the abstract; `index` tells how rare words are. */
export async function measureSentences(
  { prompts, evidenceInference }: DataSets,
  index: EvidenceIndex,
): Promise<AnswerFigure[]> {
  const records = new Map(evidenceInference.map((record) => [record.id, record]));
  const ranked: RankedSpan[] = [];
  for (const query of prompts) {
    const record = [...query.relevant].flatMap((id) => records.get(id) ?? [])[0];
    const place = record === undefined ? -1 : await placeOfSpan(query, { record, index });
    if (place >= 0) ranked.push({ query, place });
  }
  return GATES.flatMap(({ limit, measure, bound }) =>
    HALVES.map((half) => {
      const spans = ranked.filter(({ query }) => isOfHalf(query.id, half));
      const value = spans.filter(({ place }) => place < limit).length / Math.max(1, spans.length);
      const gate = half === 'all' ? ({ is: 'at least', bound } as const) : null;
      return { set: 'sentences' as const, measure, half, count: spans.length, value, gate };
    }),
  );
}

/** -1 where the span is in no sentence. */
async function placeOfSpan(
  { text, effect }: EvaluationQuery,
  { record, index }: { readonly record: EvidenceRecord; readonly index: EvidenceIndex },
): Promise<number> {
  const terms = plainTerms(text);
  const scored = scoreSentences({ terms }, record, await frequenciesOf(terms, index));
  const spans = (effect?.spans ?? []).map((span) => new Set(lettersOf(span)));
  return scored.findIndex(({ sentence }) => {
    const words = new Set(lettersOf(sentence.text));
    return spans.some((span) => likeness(span, words) >= SAME_SENTENCE);
  });
}

/** Words of letters: numbers are printed in too many ways. */
function lettersOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? [];
}

/** Twice the words in both over the words of each. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return (2 * [...a].filter((word) => b.has(word)).length) / Math.max(1, a.size + b.size);
}
