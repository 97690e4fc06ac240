// Each record holds the person's own answer about race and about ethnicity, or none.

import { shareOf } from '../../test/cohort-lives';
import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import { createGenerator } from '../generate/generator';

test('a record says what the person would say, and one in twelve says nothing', () => {
  const generator = createGenerator(requirePlanOf(sampleSpec({ population: 1500 })));
  const isAnswered = { race: [] as boolean[], ethnicity: [] as boolean[] };
  for (let index = 0; index < 1500; index += 1) {
    const { person } = generator.registrationsAt(index);
    for (const { race, ethnicity } of generator.patientAt(index).records) {
      expect([person.race, null]).toContain(race);
      expect([person.ethnicity, null]).toContain(ethnicity);
      isAnswered.race.push(race !== null);
      isAnswered.ethnicity.push(ethnicity !== null);
    }
  }
  expect(Math.abs(shareOf(isAnswered.race) - 0.92)).toBeLessThan(0.02);
  expect(Math.abs(shareOf(isAnswered.ethnicity) - 0.92)).toBeLessThan(0.02);
});
