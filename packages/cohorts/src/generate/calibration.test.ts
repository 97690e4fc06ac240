// How duplicates differ from their originals, and diseases go together, in whole generated cohorts.

import type { CohortSpec } from '@synthward/contracts';
import { requireSpec } from '../../test/random-spec';
import { requirePlanOf } from '../../test/sample-spec';
import { conditionCatalogue } from '../clinical';
import { backgroundConditions } from '../clinical/background';
import type { Registration } from '../records/registrations';

import { placeholderSsns } from '../sources/operators/placeholders';
import { createGenerator } from './generator';

const linked = requireSpec({
  name: 'calibration',
  population: 20_000,
  seed: 398_939,
  hie: { sourceSystems: ['ehr'], duplicateRate: 0.5 },
});

/** The regular record and the duplicate of everybody who has one. */
const pairs = ((): { regular: Registration; duplicate: Registration }[] => {
  const { registrationsAt } = createGenerator(requirePlanOf(linked));
  return Array.from({ length: linked.population }, (_, index) => registrationsAt(index)).flatMap(
    ({ registrations: [regular, duplicate] }) => (regular && duplicate ? [{ regular, duplicate }] : []),
  );
})();

const differing = (field: 'middleName' | 'ssn' | 'givenName' | 'familyName') =>
  pairs.filter(({ regular, duplicate }) => regular.identity[field] !== duplicate.identity[field]);

const MISSPELLINGS = new Set<string>(['typo', 'misspelling', 'phonetic', 'ocr']);

/** Of the pairs whose field differs, the share that the answer key explains by a slip of writing. */
function misspeltShare(field: 'givenName' | 'familyName'): number {
  const different = differing(field);
  const misspelt = different.filter(({ regular, duplicate }) => {
    const rows = [...duplicate.mutations, ...regular.mutations];
    return MISSPELLINGS.has(rows.find((row) => row.field === field)?.operator ?? '');
  });
  return misspelt.length / different.length;
}

/** Just et al., Perspectives in Health Information Management 2016: 398,939 confirmed duplicates. */
test('ten thousand duplicates of a default system differ from their originals as confirmed duplicates do', () => {
  expect(pairs).toHaveLength(10_000);
  const ssn = differing('ssn');
  const isDefault = (value: string | null) => value === null || placeholderSsns.includes(value);
  const shares = {
    middleName: differing('middleName').length / pairs.length,
    ssn: ssn.length / pairs.length,
    givenName: differing('givenName').length / pairs.length,
    familyName: differing('familyName').length / pairs.length,
    defaultSsn: ssn.filter(({ duplicate }) => isDefault(duplicate.identity.ssn)).length / ssn.length,
    misspeltGivenName: misspeltShare('givenName'),
    misspeltFamilyName: misspeltShare('familyName'),
  };
  process.stdout.write(`duplicates: ${JSON.stringify(shares)}\n`);
  expect(Math.abs(shares.middleName - 0.583)).toBeLessThan(0.05);
  expect(Math.abs(shares.ssn - 0.5354)).toBeLessThan(0.05);
  expect(Math.abs(shares.defaultSsn - 0.5)).toBeLessThan(0.1);
  expect(Math.abs(shares.misspeltGivenName - 0.5314)).toBeLessThan(0.05);
  expect(Math.abs(shares.misspeltFamilyName - 0.3362)).toBeLessThan(0.05);
  // Of names the study says only why they differ; how often is an engine assumption.
  expect(Math.abs(shares.givenName - 0.18)).toBeLessThan(0.03);
  expect(Math.abs(shares.familyName - 0.14)).toBeLessThan(0.03);
});

test('a default population holds twins, namesakes, look-alikes and households for a matcher to confuse', () => {
  const { patientAt } = createGenerator(requirePlanOf(linked));
  const counts = new Map<string, number>();
  for (let index = 0; index < 2000; index += 1)
    for (const { relation } of patientAt(index).truth().pairs)
      counts.set(relation, (counts.get(relation) ?? 0) + 1);
  for (const relation of ['twin', 'look-alike', 'namesake', 'household'])
    expect([relation, (counts.get(relation) ?? 0) > 0]).toEqual([relation, true]);
});

/** Adults of the United States by life stage, in the proportions that the published total implies. */
const adults = requireSpec({
  name: 'adults',
  population: 10_000,
  seed: 240_539,
  clinical: { background: 'population' },
  demographics: {
    ageBands: [
      { label: '18-34', min: 18, max: 34, weight: 0.29 },
      { label: '35-64', min: 35, max: 64, weight: 0.485 },
      { label: '65+', min: 65, max: 94, weight: 0.225 },
    ],
    sexAtBirth: { female: 0.51, male: 0.49 },
  },
});

/** Names of the conditions in the problem list of everybody's record. */
function problemListsOf(spec: CohortSpec): ReadonlySet<string>[] {
  const { patientAt } = createGenerator(requirePlanOf(spec));
  return Array.from(
    { length: spec.population },
    (_, index) => new Set(patientAt(index).records[0]?.conditions.map(({ name }) => name)),
  );
}

describe('ten thousand adults with the conditions of the population', () => {
  const lists = problemListsOf(adults);
  const carriersOf = (id: string) => lists.filter((list) => list.has(id)).length;

  test('half of their problem lists hold two or more of the chronic conditions that are surveyed', () => {
    const listed = backgroundConditions.map(({ condition }) => condition);
    const several = lists.filter((list) => listed.filter((id) => list.has(id)).length >= 2);
    process.stdout.write(`two or more chronic conditions: ${several.length / 100} %\n`);
    expect(Math.abs(several.length / lists.length - 0.514)).toBeLessThan(0.03);
  });

  test('every effect is more frequent beside its cause than chance would have it, or never without it', () => {
    const causal = [...conditionCatalogue.values()].flatMap(({ id, cause, requiresCause = false }) =>
      cause && carriersOf(id) >= 100 ? [{ id, cause: cause.condition, requiresCause }] : [],
    );
    const common = causal.filter(({ cause }) => carriersOf(cause) >= 100);
    expect(common.length).toBeGreaterThanOrEqual(4);
    for (const { id, cause, requiresCause } of common) {
      const both = lists.filter((list) => list.has(id) && list.has(cause)).length;
      const lift = (both * lists.length) / (carriersOf(id) * carriersOf(cause));
      expect([`${cause} and ${id}`, lift > 1]).toEqual([`${cause} and ${id}`, true]);
      if (requiresCause) expect(both).toBe(carriersOf(id));
    }
  });
});

test('no problem list holds a condition without the cause that it requires', () => {
  const required = [...conditionCatalogue.values()].flatMap(({ id, cause, requiresCause }) =>
    requiresCause && cause ? [{ id, cause: cause.condition }] : [],
  );
  const conditions = required.map(({ id }) => ({ name: id, prevalence: 0.02 }));
  const lists = problemListsOf({ ...adults, population: 2000, conditions });
  for (const { id, cause } of required) {
    const carriers = lists.filter((list) => list.has(id));
    expect([id, carriers.length]).toEqual([id, 40]);
    expect(carriers.filter((list) => !list.has(cause))).toEqual([]);
  }
});
