// The inspection string has the form of the reference, to the blank.

import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import { createGenerator } from './generator';

test('a summary reads number, two hyphens, name, birth date and sex in parentheses, city and full state name', () => {
  const { patientAt } = createGenerator(requirePlanOf(sampleSpec()));
  for (const index of [0, 1, 499, 999]) {
    const { summary, records } = patientAt(index);
    expect(summary).toMatch(
      /^\d+ -- \p{Lu}[\p{L}'’ -]* \p{Lu}[\p{L}'’ -]* \(\d{4}-\d{2}-\d{2}, (female|male)\) Vancouver, Washington$/u,
    );
    expect(summary.startsWith(`${index + 1} -- `)).toBe(true);
    expect(summary).toContain(`(${records[0]?.birthDate}, ${records[0]?.sexAtBirth})`);
  }
});
