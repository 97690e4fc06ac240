// Foreign Bundles in bulk: none stops the linter, their known mistakes are counted, and twice gives the same.

import { isDeepStrictEqual } from 'node:util';
import type { LocatedFinding } from '@synthward/fhir-lint';
import { linter } from './linters';
import { dataSuite, jsonFilesIn } from './shared-data';

const suite = dataSuite('synthea-r4', 'the linter on 24 Bundles of Synthea');

(suite.isSkipped ? describe.skip : describe)(suite.title, () => {
  const bundles = suite.isSkipped ? [] : jsonFilesIn('synthea-r4');
  const by = linter();
  const lintAll = (): LocatedFinding[] => {
    const run = by.begin();
    return [...bundles.flatMap(({ name, value }) => run.add(value, { file: name, line: 1 })), ...run.end()];
  };

  const first = lintAll();

  test('counts 45 numbers that are no NPIs, 12 units that are not UCUM, and displays', () => {
    const counts: Record<string, number> = {};
    for (const { severity, code } of first) {
      counts[`${severity} ${code}`] = (counts[`${severity} ${code}`] ?? 0) + 1;
    }
    expect(counts).toEqual({
      'error npi-check-digit': 45,
      'error ucum-code': 12,
      'warning binding-extensible': 24,
      'warning display-differs': 2531,
    });
  });

  test('says the same each time, in the same order', () => {
    expect(isDeepStrictEqual(lintAll(), first)).toBe(true);
  });
});
