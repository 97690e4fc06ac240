import { type ConditionDefinitionInput, readCohortSpec } from '@synthward/contracts';
import { createGenerator } from '../../generate/generator';
import { planCohort } from '../../plan/plan';
import { findUnknownNames } from '../../spec-names';
import { inspectOwnConditions } from './own-conditions';
import { withConditionIDs } from './resolve-conditions';

const longCovid: ConditionDefinitionInput = {
  id: 'long-covid',
  display: 'Chronic post-COVID-19 syndrome',
  snomed: '1119303003',
  icd10: 'U09.9',
  course: 'chronic',
  prior: { female: [{ age: 18, probability: 0.08 }], male: [{ age: 18, probability: 0.05 }] },
  onsetFrom: 18,
  source: 'Engine assumption',
};

function problemsOf(...changes: readonly Partial<ConditionDefinitionInput>[]) {
  const list = changes.map((change) => ({ ...longCovid, ...change }));
  return inspectOwnConditions(list).problems.map(({ pointer, code }) => `${code} ${pointer}`);
}

test('a condition in the format of the catalogue is accepted', () => {
  expect(inspectOwnConditions([longCovid])).toMatchObject({
    problems: [],
    definitions: [{ id: 'long-covid' }],
  });
});

test.each<[string, Partial<ConditionDefinitionInput>, string[]]>([
  ['the id of the engine’s own', { id: 'asthma' }, ['conflicting_fields /clinical/catalogue/0/id']],
  [
    'the code of the engine’s own',
    { snomed: '195967001' },
    ['conflicting_fields /clinical/catalogue/0/snomed'],
  ],
  [
    'a curve that does not ascend',
    {
      prior: {
        female: [
          { age: 30, probability: 0.1 },
          { age: 30, probability: 0.2 },
        ],
        male: [],
      },
    },
    ['conflicting_fields /clinical/catalogue/0/prior/female/1/age'],
  ],
  [
    'a curve below the least age',
    { prior: { female: [], male: [{ age: 10, probability: 0.1 }] } },
    ['conflicting_fields /clinical/catalogue/0/prior/male/0/age'],
  ],
  [
    'an unknown cause',
    { cause: { condition: 'covid-91', oddsRatio: 3 } },
    ['unknown_value /clinical/catalogue/0/cause/condition'],
  ],
  [
    'a cause that is itself',
    { cause: { condition: 'long-covid', oddsRatio: 3 } },
    ['conflicting_fields /clinical/catalogue/0/cause/condition'],
  ],
  [
    'a required cause that is missing',
    { requiresCause: true },
    ['conflicting_fields /clinical/catalogue/0/requiresCause'],
  ],
  [
    'a medicine without a name',
    { medications: [{ rxnorm: '999999999' }] },
    ['required /clinical/catalogue/0/medications/0/display'],
  ],
  [
    'a procedure without a name',
    { procedures: [{ snomed: '999999999' }] },
    ['required /clinical/catalogue/0/procedures/0/display'],
  ],
])('%s is refused where it stands', (_what, change, expected) => {
  expect(problemsOf(change)).toEqual(expected);
});

test('two conditions that cause each other are both refused, and nothing runs forever', () => {
  const problems = problemsOf(
    { cause: { condition: 'other', oddsRatio: 2 } },
    { id: 'other', snomed: '1119304009', cause: { condition: 'long-covid', oddsRatio: 2 } },
  );
  expect(problems).toEqual([
    'conflicting_fields /clinical/catalogue/0/cause/condition',
    'conflicting_fields /clinical/catalogue/1/cause/condition',
  ]);
});

test('a condition that a specification brings along is planned exactly, and its carriers’ records show it', () => {
  const request = {
    name: 'own-conditions',
    population: 400,
    seed: 5,
    demographics: { ageBands: [{ label: 'adults', min: 20, max: 79, weight: 1 }] },
    clinical: { catalogue: [longCovid] },
    conditions: [{ name: 'U09.9', prevalence: 0.1 }],
  };
  expect(findUnknownNames(request).problems).toEqual([]);
  const { spec } = readCohortSpec(request, { drawSeed: () => 1 });
  if (!spec) throw new Error('the request was refused');
  const { plan } = planCohort(withConditionIDs(spec));
  if (!plan) throw new Error('no plan');
  expect(plan.spec.conditions).toEqual([{ name: 'long-covid', prevalence: 0.1 }]);
  const { patientAt } = createGenerator(plan);
  const shown = Array.from({ length: 400 }, (_, index) => patientAt(index).records[0]?.conditions ?? []);
  const carriers = shown.filter((conditions) => conditions.some(({ name }) => name === 'long-covid'));
  expect(carriers).toHaveLength(40);
  expect(carriers[0]?.[0]?.codings).toEqual([
    { system: 'http://snomed.info/sct', code: '1119303003', display: 'Chronic post-COVID-19 syndrome' },
    { system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'U09.9', display: 'Chronic post-COVID-19 syndrome' },
  ]);
});
