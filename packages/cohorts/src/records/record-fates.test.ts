// Duplicates that come after the reference date belong to people who live on that day.

import { requireSpec } from '../../test/random-spec';
import { requirePlanOf } from '../../test/sample-spec';
import { createGenerator } from '../generate/generator';

test('nobody is registered anew after death', () => {
  const spec = requireSpec({
    name: 'late',
    population: 400,
    seed: 41,
    asOf: '2031-01-01',
    demographics: { ageBands: [{ label: 'old', min: 85, max: 99, weight: 1 }] },
    hie: { duplicateRate: 1 },
  });
  const { patientAt } = createGenerator(requirePlanOf(spec));
  const patients = Array.from({ length: spec.population }, (_, index) => patientAt(index));
  let late = 0;
  const afterDeath = patients.filter(({ records, truth }) => {
    const died = truth().persons[0]?.golden.deceasedDate ?? null;
    const days = records.flatMap((record) => [
      record.registeredDate,
      ...record.encounters.map(({ date }) => date),
    ]);
    if (died !== null && died > spec.referenceDate && days.some((day) => day > spec.referenceDate)) late += 1;
    return died !== null && days.some((day) => day > died);
  });
  expect(afterDeath).toEqual([]);
  expect(late).toBeGreaterThan(20); // people who died later and were seen before that
});
