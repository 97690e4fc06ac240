// Mortality rises with age after infancy, and men die earlier.

import { annualMortality } from './mortality';

test('after infancy mortality never falls from fifteen on, and men have the higher one', () => {
  const ages = Array.from({ length: 96 }, (_, i) => 15 + i);
  for (const age of ages.slice(1)) {
    expect(annualMortality(age, 'female')).toBeGreaterThanOrEqual(annualMortality(age - 1, 'female'));
    expect(annualMortality(age, 'male')).toBeGreaterThan(annualMortality(age, 'female'));
  }
  expect(annualMortality(0, 'male')).toBeGreaterThan(annualMortality(10, 'male'));
  expect(annualMortality(110, 'male')).toBeLessThan(1);
});
