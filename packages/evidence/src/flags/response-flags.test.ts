import type { EvidenceRecord, StudyDesign } from '@synthward/contracts';
import { questionOf, rankedOf } from '../../test/hand-made-retrieval';
import { recordOf } from '../../test/random-records';
import type { RankedEvidence } from '../retrieval';
import { type CitedAnswer, responseFlags } from './response-flags';

const question = questionOf('drugol for pain', { intervention: 'drugol' });

function cite(design: StudyDesign, parts: Partial<EvidenceRecord> = {}): RankedEvidence {
  return rankedOf(recordOf({ id: `${design}:${counter++}`, design, published: '2024', ...parts }));
}
let counter = 0;

function flags(cited: readonly RankedEvidence[], parts: Partial<CitedAnswer> = {}) {
  return responseFlags({
    question,
    cited,
    probability: 0.9,
    isConflicting: false,
    isGraded: false,
    year: 2026,
    ...parts,
  });
}

const strong = () => [cite('guideline'), cite('randomised-trial'), cite('evidence-review')];

test('a guideline with recent trials, in number, answers with high confidence', () => {
  expect(flags(strong())).toEqual({
    contains_guideline: true,
    contains_trial: true,
    quality: 'high',
    quantity: 'sufficient',
    relevance: 'direct',
    confidence_score: 'high',
  });
});

test('papers of one registered trial are one study', () => {
  const trials = ['NCT1'];
  const family = [1, 2, 3, 4].map(() => cite('randomised-trial', { trials }));
  expect(flags(family).quantity).toBe('limited');
  expect(flags([...family, ...strong()]).quantity).toBe('sufficient');
  const eight = Array.from({ length: 8 }, () => cite('randomised-trial'));
  expect(flags(eight).quantity).toBe('abundant');
});

test('evidence of another population, a low probability and a missing intervention are indirect', () => {
  expect(flags(strong().map((one) => ({ ...one, fit: 'contradicts' as const }))).relevance).toBe('indirect');
  expect(flags(strong(), { probability: 0.4 }).relevance).toBe('indirect');
  const without = strong().map((one) => ({ ...one, matches: { population: true, intervention: false } }));
  expect(flags(without).relevance).toBe('indirect');
});

test('evidence of more than ten years is at most medium, and without a year it counts as old', () => {
  const old = strong().map((one) => ({ ...one, record: { ...one.record, published: '2012-03' } }));
  expect(flags(old).quality).toBe('medium');
  const undated = strong().map((one) => ({ ...one, record: { ...one.record, published: null } }));
  expect(flags(undated).quality).toBe('medium');
});

test('a conflict lowers quality by one, and confidence by one more', () => {
  expect(flags(strong(), { isConflicting: true })).toMatchObject({
    quality: 'medium',
    confidence_score: 'low',
  });
});

test('trials without a guideline are high only where a guideline states its grade', () => {
  const trials = [cite('randomised-trial'), cite('randomised-trial'), cite('randomised-trial')];
  expect(flags(trials).quality).toBe('medium');
  expect(flags([cite('guideline')], { isGraded: true })).toMatchObject({
    quality: 'high',
    confidence_score: 'medium',
  });
  expect(flags([cite('opinion'), cite('case-report')]).quality).toBe('low');
});

test('confidence is never above quality', () => {
  const order = ['low', 'medium', 'high'];
  for (const cited of [strong(), [cite('cohort')], [cite('opinion')], [cite('guideline'), cite('cohort')]]) {
    const { quality, confidence_score: confidence } = flags(cited);
    expect(order.indexOf(confidence)).toBeLessThanOrEqual(order.indexOf(quality));
  }
});
