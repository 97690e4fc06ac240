// Random specifications that a client could send: any bands, weights, names and rates that the contract admits.

import {
  builtInProfiles,
  type CohortSpec,
  duplicateSpreads,
  mutationOperators,
  readCohortSpec,
} from '@synthward/contracts';
import { formatIsoDate, parseIsoDate } from '@synthward/kernel';
import fc from 'fast-check';
import { conditionCatalogue } from '../src/clinical';
import { planCohort } from '../src/plan/plan';

const PAYERS = ['commercial', 'medicare', 'medicaid', 'self-pay', 'other', 'tricare', 'uninsured', 'ihs'];
const LANGUAGES = ['en', 'es', 'zh', 'vi', 'ar', 'other'];
const PLACES = [
  { state: 'Washington', city: 'Vancouver' },
  { state: 'TX', city: 'El Paso' },
  { state: 'vermont', city: 'Nowhere' },
];
const REFERENCE_DATES = ['2026-01-01', '2024-02-29', '1999-12-31', '2100-03-01'];

const hundredths = fc.nat(100).map((value) => value / 100);
const rate = fc.oneof({ weight: 4, arbitrary: hundredths }, fc.double({ min: 0, max: 1, noNaN: true }));
const positive = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 100 }).map((value) => value / 100) },
  fc.double({ min: 1e-6, max: 1e3, noNaN: true }),
);

function mixOf(names: readonly string[]) {
  return fc
    .uniqueArray(fc.constantFrom(...names), { minLength: 1 })
    .chain((chosen) => fc.record(Object.fromEntries(chosen.map((name) => [name, positive]))));
}

const ageBands = fc
  .uniqueArray(fc.integer({ min: 0, max: 110 }), { minLength: 1, maxLength: 8 })
  .map((starts) => starts.toSorted((a, b) => a - b))
  .chain((starts) =>
    fc.tuple(
      ...starts.map((min, i) =>
        fc.record({
          label: fc.constant(`band ${i}`),
          min: fc.constant(min),
          max: fc.integer({ min, max: (starts[i + 1] ?? 111) - 1 }),
          weight: positive,
        }),
      ),
    ),
  );

const conditions = fc.uniqueArray(
  fc.record({ name: fc.constantFrom(...conditionCatalogue.keys()), prevalence: rate }),
  { selector: ({ name }) => name, maxLength: 8 },
);

/** Conditions that need one another, with some that only some ages or one sex can have. */
const CROWD = [
  ...[...conditionCatalogue.values()].flatMap(({ id, cause, requiresCause }) =>
    requiresCause && cause ? [cause.condition, id] : [],
  ),
  'osteoporosis',
  'childhood-asthma',
  'hypertension',
  'heart-failure',
];

/** Most of a population is asked to have most of these. */
const crowd = fc.uniqueArray(fc.record({ name: fc.constantFrom(...new Set(CROWD)), prevalence: rate }), {
  selector: ({ name }) => name,
  minLength: 2,
  maxLength: 9,
});

const hie = fc.record({
  sourceSystems: fc.uniqueArray(
    fc.constantFrom('regional-hie', 'county-provider', 'claims-feed', 'lab-network', 'eye-clinic'),
    { minLength: 1, maxLength: 4 },
  ),
  duplicateRate: rate,
  addressDriftRate: rate,
  missingPhoneRate: rate,
});

/** Well-formed specifications; the prevalences need not be possible. */
export function anySpec(population: fc.Arbitrary<number>): fc.Arbitrary<CohortSpec> {
  return specsWith(population, conditions);
}

/** Well-formed specifications of which most are impossible: their conditions need one another, or the right age. */
export function crowdedSpec(population: fc.Arbitrary<number>): fc.Arbitrary<CohortSpec> {
  return specsWith(population, crowd);
}

function specsWith(population: fc.Arbitrary<number>, conditions: typeof crowd): fc.Arbitrary<CohortSpec> {
  return fc
    .record({
      name: fc.constant('random'),
      population,
      seed: fc.maxSafeNat(),
      referenceDate: fc.constantFrom(...REFERENCE_DATES),
      geography: fc.constantFrom(...PLACES),
      demographics: fc.record({
        ageBands,
        sexAtBirth: fc.oneof(
          fc.record({ female: positive, male: positive }),
          fc.constantFrom({ female: 1, male: 0 }, { female: 0, male: 1 }),
        ),
        payerMix: mixOf(PAYERS),
        language: mixOf(LANGUAGES),
      }),
      clinical: fc.record({ background: fc.constantFrom('none', 'population') }),
      conditions,
      hie,
      exports: fc.constant({ formats: ['ndjson'] }),
    })
    .map(requireSpec);
}

const people = fc.record({
  households: fc.boolean(),
  twinRate: rate,
  lookAlikeRate: rate,
  juniorRate: rate,
  deceasedRate: rate,
});

const mutations = fc.dictionary(fc.constantFrom(...mutationOperators), rate, { maxKeys: 5 });

const profile = fc.oneof(
  fc.constantFrom(...builtInProfiles),
  fc.record(
    {
      basedOn: fc.constantFrom(...builtInProfiles),
      coverage: fc.oneof(fc.constantFrom(0, 1), rate),
      captures: fc.record({ ssn: rate, middleName: rate, email: rate }),
      stalenessDays: fc.constantFrom({ min: 0, max: 0 }, { min: 5, max: 3650 }, { min: 900, max: 900 }),
      names: fc.record({
        letterCase: fc.constantFrom('mixed', 'upper'),
        keepsDiacritics: fc.boolean(),
        longestFamilyName: fc.integer({ min: 4, max: 20 }),
        longestMiddleName: fc.integer({ min: 1, max: 5 }),
      }),
      mutations,
      duplicateMutations: mutations,
    },
    { requiredKeys: ['basedOn'] },
  ),
);

const linkage = fc.record({
  profile,
  duplicateSpread: fc.constantFrom(...duplicateSpreads),
  mostDuplicates: fc.integer({ min: 1, max: 20 }),
  overlayRate: rate,
  mergeRate: rate,
  unmergeRate: rate,
  mutations,
});

/** The last day that a specification may name. */
const LAST_DAY = parseIsoDate('2100-12-31') ?? Number.NaN;

/** Days after the reference date on which the systems are looked at. */
const laterDays = fc.oneof(fc.constant(0), fc.constantFrom(1, 365, 3650), fc.integer({ min: 0, max: 3650 }));

/**
 * Specifications that can be planned and say everything that one can about people, source systems and days; the first
 * system has a profile of its own.
 */
export function linkedSpec(population: fc.Arbitrary<number>): fc.Arbitrary<CohortSpec> {
  return fc
    .record({ spec: possibleSpec(population), people, linkage, laterDays })
    .map(({ spec, people, linkage: { profile, ...rates }, laterDays }) => {
      const asOfDay = (parseIsoDate(spec.referenceDate) ?? Number.NaN) + laterDays;
      const [first = ''] = spec.hie.sourceSystems;
      return requireSpec({
        ...spec,
        asOf: formatIsoDate(Math.min(asOfDay, LAST_DAY)),
        people,
        hie: { ...spec.hie, ...rates, profiles: { [first]: profile } },
      });
    });
}

/** Specifications that can be planned: prevalences that were impossible follow the relaxation that is named. */
export function possibleSpec(population: fc.Arbitrary<number>): fc.Arbitrary<CohortSpec> {
  return anySpec(population).map(relaxed);
}

/** The specification with every impossible prevalence lowered as its problem says, until it can be planned. */
function relaxed(spec: CohortSpec): CohortSpec {
  const { problems = [] } = planCohort(spec);
  if (problems.length === 0) return spec;
  const highest = new Map(problems.map(({ pointer, suggestion }) => [pointer, Number(suggestion)]));
  const lowered = spec.conditions.map(({ name, prevalence }, i) => ({
    name,
    prevalence: highest.get(`/conditions/${i}/prevalence`) ?? prevalence,
  }));
  const next = { ...spec, conditions: lowered };
  if (JSON.stringify(next) === JSON.stringify(spec)) {
    throw new Error(`no relaxation is named that changes anything: ${JSON.stringify(problems)}`);
  }
  return relaxed(next);
}

/** Reads a specification as the service does. */
export function requireSpec(input: unknown): CohortSpec {
  const { spec, problems } = readCohortSpec(input, { drawSeed: () => 1 });
  if (!spec) throw new Error(JSON.stringify(problems));
  return spec;
}
