import { clauseDirection } from './clause-rule';
import { directionOf } from './direction';
import type { ComparedEffect } from './effect';

const effect: ComparedEffect = { intervention: 'drugol', outcome: 'pain', comparator: 'placebo' };

test.each([
  ['Pain was significantly lower with drugol than with placebo (p < 0.01).', 'decreased'],
  ['Drugol led to a greater reduction in pain than placebo (p = 0.02).', 'decreased'],
  ['Pain increased with drugol (p < 0.001).', 'increased'],
  ['There was no significant difference in pain between drugol and placebo (p = 0.4).', 'none'],
  ['Pain did not differ between the groups.', 'none'],
  ['Pain was similar with drugol and placebo.', 'none'],
])('"%s" says %s', (span, direction) => {
  expect(directionOf(span, effect)).toBe(direction);
});

test('a ratio whose interval crosses one is no difference, and words that say otherwise leave it unsaid', () => {
  const ratio = 'Pain: RR 0.90 (95% CI 0.70-1.20), not significant.';
  expect(directionOf(ratio, effect)).toBe('none');
  expect(directionOf('Pain was reduced with drugol: RR 0.90 (95% CI 0.70-1.20).', effect)).toBeNull();
});

test('a finding told of the comparator is never taken for one of the intervention', () => {
  const span = 'Pain was significantly higher in the placebo group than in the drugol group (p = 0.01).';
  expect(clauseDirection(span, effect)).toBe('decreased');
  expect(directionOf(span, effect)).toBeNull();
});

test('where the two rules disagree, nothing is said', () => {
  const span = 'Weight did not change, but pain was lower with drugol than with placebo.';
  expect(directionOf(span, effect)).toBeNull();
});
