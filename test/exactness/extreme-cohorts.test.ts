// Cohorts at the edge of what may be asked for: each is generated whole, counted, and its report can be read.

import { createGenerator, previewOf, qualityOf, TallyKeeper } from '@synthward/cohorts';
import { qualityPage } from '@synthward/exporters';
import { requirePlan } from '@synthward/services';
import { sourceRecordSchema } from '../../packages/contracts/src/cohort/source-record';
import { conditionNames } from './condition-names';

const infants = { ageBands: [{ label: 'infants', min: 0, max: 0, weight: 1 }] };
const many = (count: number) => Array.from({ length: count }, (_, i) => `system-${i}`);
const duplicating = { duplicateRate: 1, duplicateSpread: 'zipf', mostDuplicates: 20 };
const restless = {
  ...duplicating,
  addressDriftRate: 1,
  missingPhoneRate: 0.5,
  overlayRate: 1,
  mergeRate: 1,
  unmergeRate: 1,
};

function coverages(...shares: readonly number[]) {
  const systems = many(shares.length);
  const profiles = systems.map((name, i) => [name, { basedOn: 'default', coverage: shares[i] }]);
  return { sourceSystems: systems, profiles: Object.fromEntries(profiles) };
}

const HOSTILE = '</script><img src=x onerror=alert(1)>\'"&amp;{{7*7}}';

const extremes: Readonly<Record<string, object>> = {
  'a name in many scripts, with combining marks and an emoji': { name: 'Zoë\u0301 Müller 北京 مرحبا 👩‍👩‍👧' },
  'a name and a band label that mean harm': {
    name: HOSTILE,
    demographics: { ageBands: [{ label: HOSTILE.slice(0, 50), min: 0, max: 94, weight: 1 }] },
  },
  'fifty systems for three people': {
    population: 3,
    hie: { sourceSystems: many(50), ...restless },
  },
  'two hundred conditions, or as many as there are': {
    population: 60,
    conditions: conditionNames.slice(0, 200).map((name) => ({ name, prevalence: 0.001 })),
  },
  'twenty duplicates of some, by the spread of Zipf': { hie: { ...duplicating, sourceSystems: many(2) } },
  'a system that has seen nobody, beside one that has seen a few': {
    hie: { ...restless, ...coverages(0, 0.1) },
  },
  'no system that has seen anybody': { hie: { ...restless, ...coverages(0, 0) } },
  'one patient': { population: 1, hie: restless },
  'one patient whom nobody has seen': { population: 1, hie: { ...restless, ...coverages(0) } },
  'everybody deceased': { people: { deceasedRate: 1 }, hie: restless },
  'infants alone, all of them deceased': {
    demographics: infants,
    people: { deceasedRate: 1 },
    hie: restless,
  },
  'everybody with a twin': { people: { twinRate: 1, lookAlikeRate: 0 } },
  'everybody with a look-alike': { people: { twinRate: 0, lookAlikeRate: 1 } },
  'everybody with a twin, a look-alike and the name of the father': {
    people: { twinRate: 1, lookAlikeRate: 1, juniorRate: 1 },
    hie: restless,
  },
  'infants alone': { demographics: infants, hie: restless },
  'women alone': { demographics: { sexAtBirth: { female: 1, male: 0 } }, people: { juniorRate: 1 } },
  'men alone, without households': {
    demographics: { sexAtBirth: { female: 0, male: 1 } },
    people: { households: false, juniorRate: 1, twinRate: 1 },
  },
  'people of 110 years': {
    demographics: { ageBands: [{ label: 'eldest', min: 110, max: 110, weight: 1 }] },
    hie: restless,
  },
  'ten years after the reference date': { asOf: '2035-12-30', hie: restless },
  'ten years later, where systems have seen few': {
    asOf: '2035-12-30',
    hie: { ...restless, ...coverages(0.3, 0) },
  },
  'everything at the rate of one': {
    people: { twinRate: 1, lookAlikeRate: 1, juniorRate: 1, deceasedRate: 1 },
    hie: {
      ...restless,
      missingPhoneRate: 1,
      sourceSystems: many(3),
      mutations: { typo: 1, ocr: 1, 'name-inversion': 1, 'leave-blank': 1, 'placeholder-birth-date': 1 },
    },
  },
};

function textOf(content: Iterable<Uint8Array>): string {
  return Buffer.concat([...content]).toString();
}

function cohortOf(request: object) {
  const plan = requirePlan({ name: 'extreme', population: 120, seed: 110, ...request });
  const keeper = new TallyKeeper(plan);
  const { patientAt } = createGenerator(plan);
  const patients = Array.from({ length: plan.spec.population }, (_, index) => patientAt(index));
  for (const patient of patients) keeper.add(patient);
  return { plan, patients, quality: qualityOf(plan, keeper.read()) }; // throws when a count is missed
}

test.each(Object.entries(extremes))('%s: generated, counted and reported', (_, request) => {
  const { plan, patients, quality } = cohortOf(request);
  const { population } = plan.spec;
  expect(quality.population).toBe(population);
  for (const { records, truth } of patients) {
    for (const record of records) expect(() => sourceRecordSchema.parse(record)).not.toThrow();
    expect(truth().persons).toHaveLength(1);
  }
  const ids = patients.flatMap(({ records }) => records.map(({ recordID }) => recordID));
  expect(new Set(ids).size).toBe(ids.length);
  const page = textOf(qualityPage({ spec: plan.spec, preview: previewOf(plan), quality }));
  expect(page).toContain('</html>');
  expect(page).not.toContain('<img src=x');
});

test('whatever is said about rates, a birth is never after what happened to the person', () => {
  for (const request of Object.values(extremes)) {
    const { plan, patients } = cohortOf(request);
    for (const { records, truth } of patients) {
      const golden = truth().persons[0]?.golden;
      for (const { registeredDate, encounters, deceasedDate } of records) {
        const dates = [registeredDate, ...encounters.map(({ date }) => date), deceasedDate ?? registeredDate];
        expect(dates.filter((date) => date < (golden?.birthDate ?? '') || date > plan.spec.asOf)).toEqual([]);
      }
    }
  }
});
