// What retrieval must reach on the development sets.

import type { RetrievalFigure, RetrievalSet } from './retrieval-figures';

interface Gate {
  readonly set: RetrievalSet;
  readonly questions: RetrievalFigure['questions'];
  readonly least: number;
  /** Above plain BM25 of the same run; null where plain BM25 leaves no room. */
  readonly abovePlain: number | null;
}

/** nDCG@10 over all questions of a set. */
const GATES: readonly Gate[] = [
  { set: 'd1', questions: 'pubmedqa', least: 0.976, abovePlain: null },
  { set: 'd2', questions: 'pubmedqa', least: 0.957, abovePlain: 0.004 },
  { set: 'd2', questions: 'pico', least: 0.964, abovePlain: 0.004 },
  { set: 'd3', questions: 'pubmedqa', least: 0.945, abovePlain: 0.004 },
  { set: 'd3', questions: 'pico', least: 0.963, abovePlain: 0.004 },
];

/** A line for each gate of the measured sets that our order does not reach. */
export function missedGates(figures: readonly RetrievalFigure[]): string[] {
  return GATES.flatMap(({ set, questions, least, abovePlain }) => {
    const of = (method: RetrievalFigure['method']): number | undefined =>
      figures.find(
        (figure) =>
          figure.set === set &&
          figure.questions === questions &&
          figure.method === method &&
          figure.half === 'all',
      )?.measures.ndcg10;
    const [ours, plain] = [of('ours'), of('plain')];
    if (ours === undefined || plain === undefined) return [];
    const needed = abovePlain === null ? least : Math.max(least, plain + abovePlain);
    return ours >= needed ? [] : [`${set} ${questions}: nDCG@10 ${ours.toFixed(4)} < ${needed.toFixed(4)}`];
  });
}
