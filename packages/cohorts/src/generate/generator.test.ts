// Any patient alone equals that patient in the full run, and what does not concern a patient leaves it as it is.

import type { CohortSpec } from '@synthward/contracts';
import fc from 'fast-check';
import { possibleSpec } from '../../test/random-spec';
import { requirePlanOf, sampleSpec } from '../../test/sample-spec';
import { conditionCatalogue } from '../clinical';
import { planCohort } from '../plan/plan';
import { createGenerator } from './generator';

function printedPatients(spec: CohortSpec): string[] {
  const { patientAt } = createGenerator(requirePlanOf(spec));
  return Array.from({ length: spec.population }, (_, index) => JSON.stringify(patientAt(index)));
}

/** Ids of the conditions that each patient has. */
function conditionsOf(printed: readonly string[]): string[][] {
  return printed.map((text) =>
    JSON.parse(text).records[0].conditions.map(({ name }: { name: string }) => name),
  );
}

const spec = possibleSpec(fc.integer({ min: 1, max: 120 }));

test('a patient generated alone is the patient of the full run', () => {
  fc.assert(
    fc.property(spec, fc.nat(), (request, number) => {
      const index = number % request.population;
      const alone = createGenerator(requirePlanOf(request)).patientAt(index);
      expect(JSON.stringify(alone)).toBe(printedPatients(request)[index]);
    }),
    { numRuns: 30 },
  );
});

test('the order in which patients are asked for changes none of them', () => {
  const request = sampleSpec({ population: 150 });
  const { patientAt } = createGenerator(requirePlanOf(request));
  const backwards = Array.from({ length: 150 }, (_, i) => JSON.stringify(patientAt(149 - i)));
  expect(backwards.toReversed()).toEqual(printedPatients(request));
});

/** The condition and everything that has it among its causes. */
function withDescendants(id: string): Set<string> {
  const found = new Set([id]);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const { id: effect, cause } of conditionCatalogue.values())
      if (cause && found.has(cause.condition)) found.add(effect);
  }
  return found;
}

test('adding a condition leaves byte-identical whoever has neither it nor an effect of it, before and after', () => {
  const added = fc.constantFrom('asthma', 'obesity', 'migraine', 'hypertension', 'depression');
  fc.assert(
    fc.property(spec, added, (request, name) => {
      fc.pre(!request.conditions.some((condition) => condition.name === name));
      const extended = { ...request, conditions: [...request.conditions, { name, prevalence: 0.01 }] };
      fc.pre(planCohort(extended).plan !== undefined);
      const before = printedPatients(request);
      const after = printedPatients(extended);
      const concerned = withDescendants(name);
      const had = conditionsOf(before);
      const has = conditionsOf(after);
      const isConcerned = (i: number) =>
        [...(had[i] ?? []), ...(has[i] ?? [])].some((id) => concerned.has(id));
      const untouched = before.map((_, i) => i).filter((i) => !isConcerned(i));
      expect(untouched.map((i) => after[i])).toEqual(untouched.map((i) => before[i]));
    }),
    { numRuns: 30 },
  );
});

test('adding a condition to the quickstart leaves most patients as they were', () => {
  const request = sampleSpec({ population: 300 });
  const before = printedPatients(request);
  const after = printedPatients({
    ...request,
    conditions: [...request.conditions, { name: 'migraine', prevalence: 0.1 }],
  });
  expect(after.filter((text, i) => text === before[i])).toHaveLength(270);
});

test('adding an export format, or another name for the cohort, changes no record', () => {
  const request = sampleSpec({ population: 60, exports: { formats: ['ndjson'], truth: false } });
  expect(
    printedPatients({
      ...request,
      exports: { formats: ['ndjson', 'json', 'manifest'], truth: false },
      name: 'b',
    }),
  ).toEqual(printedPatients(request));
});

test('another seed gives another cohort with the same counts', () => {
  const request = sampleSpec({ population: 60 });
  const other = printedPatients({ ...request, seed: request.seed + 1 });
  const common = printedPatients(request).filter((text) => other.includes(text));
  expect(common).toEqual([]);
  expect(other).toHaveLength(60);
});

test('a place that is no state has no generator', () => {
  const plan = requirePlanOf(sampleSpec({ geography: { state: 'Atlantis', city: 'Poseidonis' } }));
  expect(() => createGenerator(plan)).toThrow('Atlantis is not a state');
});
