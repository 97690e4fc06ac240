// Every built-in scenario can be posted as it is, and says nothing about itself that its plan does not hold to.

import { readCohortSpec, type ScenarioView } from '@synthward/contracts';
import { requirePlanOf, scenarioSpec } from '../../test/sample-spec';
import { createGenerator } from '../generate/generator';
import { manifestOf } from '../quality/manifest';
import { previewOf } from '../quality/preview';
import { qualityOf } from '../quality/quality';
import { TallyKeeper } from '../quality/tally';
import { findUnknownNames } from '../spec-names';
import { scenarios } from './scenarios';

const results = new Map<string, ReturnType<typeof generate>>();

/** Generated once: several tests look at the same cohort. */
function generated(id: string) {
  const result = results.get(id) ?? generate(id);
  results.set(id, result);
  return result;
}

function generate(id: string) {
  const plan = requirePlanOf(scenarioSpec(id));
  const keeper = new TallyKeeper(plan);
  const { patientAt } = createGenerator(plan);
  for (let index = 0; index < plan.spec.population; index += 1) keeper.add(patientAt(index));
  const tally = keeper.read();
  return { manifest: manifestOf(plan, tally, []), quality: qualityOf(plan, tally) };
}

test('the scenarios are those that the guide and the API promise', () => {
  expect(scenarios.map(({ id }) => id)).toEqual([
    'enterprise-mpi-evaluation',
    'mpi-hard-matches',
    'newborn-twins',
    'name-change',
    'jr-sr-household',
    'overlay',
    'merge-unmerge',
    'placeholder-identifiers',
    'double-surnames',
    'frequent-movers',
    'claims-truncation',
    'pediatric-asthma',
    'medicare-chronic',
    'diabetes-registry',
    'primary-care-histories',
    'migration-smoke',
    'million',
  ]);
});

test.each(scenarios)(
  '$id is a valid specification with its defaults filled, and names only what is known',
  ({ id, spec }) => {
    const { spec: read, problems, warnings } = readCohortSpec(spec, { drawSeed: () => 1 });
    expect({ problems, warnings }).toEqual({ problems: [], warnings: [] });
    expect(JSON.stringify(read)).toBe(JSON.stringify(spec));
    expect(findUnknownNames(spec)).toEqual({ problems: [], warnings: [] });
    expect(spec.name).toBe(id);
  },
);

test('a prevalence is strained where that is meant, and nothing else is warned of', () => {
  const warned = scenarios.flatMap(({ id, spec }) =>
    requirePlanOf(spec).warnings.map(({ code, pointer }) => `${id}: ${code} ${pointer}`),
  );
  expect(warned).toEqual([
    'enterprise-mpi-evaluation: strained_prevalence /conditions/1/prevalence',
    'diabetes-registry: strained_prevalence /conditions/0/prevalence',
    'million: strained_prevalence /conditions/1/prevalence',
  ]);
});

const small = scenarios.filter(({ spec }) => spec.population <= 1000);

test.each(small)('the result of $id is what its preview says', ({ id, spec }) => {
  const preview = previewOf(requirePlanOf(spec));
  const { manifest, quality } = generated(id);
  expect(quality.conditionCounts).toEqual(preview.conditionCounts);
  expect(quality.demographics).toEqual(preview.demographics);
  expect(manifest.sourcePatientRecordCount).toBe(preview.sourcePatientRecordCount);
  expect(manifest.duplicateIdentityCount).toBe(preview.identityVariance.duplicateRecords);
});

test('all scenarios but the one for load tests are small enough to come in one response', () => {
  expect(scenarios.filter((scenario) => !small.includes(scenario)).map(({ id }) => id)).toEqual(['million']);
});

test('no two scenarios share a title, a description, a purpose or a seed', () => {
  const features = [
    scenarios.map(({ title }) => title),
    scenarios.map(({ description }) => description),
    scenarios.map(({ purpose }) => purpose),
    scenarios.map(({ spec }) => spec.seed),
  ];
  for (const values of features) expect(new Set<unknown>(values).size).toBe(scenarios.length);
});

test.each(scenarios)(
  '$id has a line of description, a paragraph of purpose and a few statements',
  (scenario) => {
    expect(scenario.description).toMatch(/^[A-Z].{30,139}\.$/);
    expect(scenario.purpose).toMatch(/^For .{200,600}\.$/);
    expect(scenario.shows.length).toBeGreaterThanOrEqual(2);
    expect(scenario.shows.length).toBeLessThanOrEqual(5);
  },
);

type Statement = ScenarioView['shows'][number];

/** The numbers in a sentence; grouped digits are one number, digits within a word none. */
function numbersIn(text: string): number[] {
  return [...text.matchAll(/(?<![\w.-])\d[\d,]*(?:\.\d+)?(?!\w)/g)].map(([digits]) =>
    Number(digits.replaceAll(',', '')),
  );
}

function figuresOf({ preview = {}, spec = {} }: Statement): number[] {
  return [...Object.values(preview), ...Object.values(spec)];
}

/** The value that a JSON Pointer leads to; undefined where there is none. */
function valueAt(document: unknown, pointer: string): unknown {
  const steps = pointer.split('/').slice(1);
  return steps.reduce<unknown>((value, step) => {
    const isParent = typeof value === 'object' && value !== null;
    return isParent ? Object.getOwnPropertyDescriptor(value, step)?.value : undefined;
  }, document);
}

test.each(scenarios)(
  'each figure that $id states is the one of its preview or specification',
  ({ spec, shows }) => {
    const documents = { preview: previewOf(requirePlanOf(spec)), spec };
    for (const statement of shows) {
      for (const where of ['preview', 'spec'] as const) {
        const stated = Object.entries(statement[where] ?? {});
        const found = stated.map(([pointer]) => [pointer, valueAt(documents[where], pointer)]);
        expect({ text: statement.text, found }).toEqual({ text: statement.text, found: stated });
      }
    }
  },
);

test.each(scenarios)(
  'each number in the statements of $id is one of their figures, and each figure is said',
  ({ shows }) => {
    const ascending = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
    for (const statement of shows) {
      const { text } = statement;
      expect({ text, numbers: ascending(numbersIn(text)) }).toEqual({
        text,
        numbers: ascending(figuresOf(statement)),
      });
    }
  },
);

test('numbers are found in a sentence as people write them', () => {
  expect(numbersIn('4,110 of 1,000, 0.25 for A1c, and type2 or 3.')).toEqual([4110, 1000, 0.25, 3]);
});

test('every scenario pins at least one figure of its preview', () => {
  const unpinned = scenarios.filter(({ shows }) => shows.every(({ preview }) => !preview));
  expect(unpinned.map(({ id }) => id)).toEqual([]);
});

test('the answer key comes with the scenarios about matching, and is not in the quickstart', () => {
  expect(scenarios.filter(({ spec }) => spec.exports.truth).map(({ id }) => id)).toEqual([
    'mpi-hard-matches',
    'newborn-twins',
    'name-change',
    'jr-sr-household',
    'overlay',
    'merge-unmerge',
    'placeholder-identifiers',
    'double-surnames',
    'frequent-movers',
    'claims-truncation',
    'migration-smoke',
  ]);
});

test('hard matches have the counts of the reference', () => {
  const { manifest, quality } = generated('mpi-hard-matches');
  expect(manifest.sourcePatientRecordCount).toBe(1038);
  expect(quality.documentCount).toBe(2076);
  expect(quality.conditionCounts).toEqual({ asthma: 40, hypertension: 78 });
  expect(manifest.duplicateIdentityCount).toBe(38);
});

test('the quickstart has the counts of the reference', () => {
  const { manifest, quality } = generated('enterprise-mpi-evaluation');
  expect(manifest.sourcePatientRecordCount).toBe(4110);
  expect(quality.documentCount).toBe(8220);
  expect(quality.conditionCounts).toEqual({ 'diabetes-type-2': 420, hypertension: 640 });
  expect(quality.mutations).toMatchObject({ duplicates: 110, addressDrift: 220, missingPhone: 575 });
});
