import { areaUnderCurve, calibrationError } from './abstention-figures';
import { type AnswerFigure, missedAnswerGates } from './answer-figure';

const figure = (parts: Partial<AnswerFigure>): AnswerFigure => ({
  set: 'direction',
  measure: 'right',
  half: 'all',
  count: 4,
  value: 0.8,
  gate: null,
  ...parts,
});

test('a figure beyond its bound is named, and a half, which has none, never is', () => {
  expect(missedAnswerGates([figure({ gate: { is: 'at least', bound: 0.82 } })])).toEqual([
    'direction: right, all (4): 0.8000 is not at least 0.82',
  ]);
  expect(missedAnswerGates([figure({ value: 0.06, gate: { is: 'at most', bound: 0.05 } })])).toHaveLength(1);
  expect(missedAnswerGates([figure({ gate: { is: 'at least', bound: 0.8 } }), figure({ value: 0 })])).toEqual(
    [],
  );
});

const judged = (...pairs: readonly (readonly [number, boolean])[]) =>
  pairs.map(([probability, isAnswered]) => ({ probability, isAnswered }));

test('the area is the share of pairs in the right order, equal ones counting half', () => {
  expect(areaUnderCurve(judged([0.9, true], [0.1, false]))).toBe(1);
  expect(areaUnderCurve(judged([0.9, true], [0.5, true], [0.5, false], [0.1, false]))).toBe(0.875);
});

test('whoever says nine of ten and is right nine times of ten is calibrated; once of ten is off by .8', () => {
  const nine = Array.from({ length: 9 }, () => [0.9, true] as const);
  expect(calibrationError(judged(...nine, [0.9, false]))).toBeCloseTo(0, 10);
  const one = Array.from({ length: 9 }, () => [0.9, false] as const);
  expect(calibrationError(judged(...one, [0.9, true]))).toBeCloseTo(0.8, 10);
});
