// How often a direction is read from a span that bears a label out, and how often it is the label's.

import { directionOf } from '@synthward/evidence';
import type { AnswerFigure } from './answer-figure';
import type { DataSets } from './data-sets';
import { HALVES, isOfHalf } from './halves';

const DIRECTIONS: Readonly<Record<string, ReturnType<typeof directionOf>>> = {
  'no significant difference': 'none',
  'significantly increased': 'increased',
  'significantly decreased': 'decreased',
};
const BOUNDS = { right: 0.82, told: 0.84 };

/** Figures over all labelled prompts, by the first of their spans. */
export function measureDirections({ prompts }: DataSets): AnswerFigure[] {
  const read = prompts.flatMap(({ id, effect }) => {
    if (effect === null) return [];
    const { intervention, outcome, label, spans } = effect;
    const direction = directionOf(spans[0] ?? '', { intervention, outcome });
    return [{ id, isTold: direction !== null, isRight: direction === DIRECTIONS[label] }];
  });
  return HALVES.flatMap((half) => {
    const all = read.filter(({ id }) => isOfHalf(id, half));
    const told = all.filter(({ isTold }) => isTold);
    const right = told.filter(({ isRight }) => isRight);
    const figure = (measure: 'right' | 'told', part: number, whole: number): AnswerFigure => ({
      set: 'direction',
      measure,
      half,
      count: whole,
      value: part / Math.max(1, whole),
      gate: half === 'all' ? { is: 'at least', bound: BOUNDS[measure] } : null,
    });
    return [figure('right', right.length, told.length), figure('told', told.length, all.length)];
  });
}
