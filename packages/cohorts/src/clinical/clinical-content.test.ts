import type { ConditionDefinition } from '@synthward/contracts';
import { unitsByLoinc } from '../../test/units-by-loinc';
import { medicationRow } from './codes/medications';
import { procedureRow } from './codes/procedures';
import { conditionCatalogue } from './condition-catalogue';

const conditions = [...conditionCatalogue.values()];

function idsWhere(isWrong: (condition: ConditionDefinition) => boolean): string[] {
  return conditions.filter(isWrong).map(({ id }) => id);
}

function sentencesOf({ phrases }: ConditionDefinition): string[] {
  return [...phrases.complaints, ...phrases.findings, ...phrases.plans];
}

test('there are at least sixty chronic and twenty acute conditions', () => {
  const chronic = conditions.filter(({ course }) => course === 'chronic').length;
  expect(chronic).toBeGreaterThanOrEqual(60);
  expect(conditions.length - chronic).toBeGreaterThanOrEqual(20);
});

test('every episode has a length, and nothing lasting has one', () => {
  expect(
    idsWhere(({ course, durationDays }) => (course === 'acute') !== (durationDays !== undefined)),
  ).toEqual([]);
});

test('a stay in hospital is given where, and only where, the condition is met there', () => {
  expect(idsWhere(({ setting, stayDays }) => (setting === 'inpatient') !== (stayDays !== undefined))).toEqual(
    [],
  );
  expect(idsWhere(({ stayDays = 0, durationDays = 3650 }) => stayDays * 1.4 > durationDays)).toEqual([]);
});

test('who is called back has something measured or planned', () => {
  const isIdle = ({ course, followUpMonths, tests, carePlan }: ConditionDefinition) =>
    course === 'chronic' && followUpMonths !== undefined && tests.length + carePlan.length === 0;
  expect(idsWhere(isIdle)).toEqual([]);
  expect(
    idsWhere(({ course, followUpMonths }) => course === 'chronic' && followUpMonths === undefined),
  ).toEqual([]);
});

test('effects shift quantities that are measured, each once', () => {
  expect(idsWhere(({ effects }) => effects.some(({ loinc }) => !unitsByLoinc.has(loinc)))).toEqual([]);
  expect(idsWhere(({ effects }) => new Set(effects.map(({ loinc }) => loinc)).size < effects.length)).toEqual(
    [],
  );
});

test('a panel is ordered once a condition', () => {
  expect(idsWhere(({ tests }) => new Set(tests.map(({ panel }) => panel)).size < tests.length)).toEqual([]);
});

test('every step of a ladder is in the table of medications under its name there', () => {
  const isUnknown = ({ medications }: ConditionDefinition) =>
    medications.some(({ rxnorm, display }) => medicationRow(rxnorm)?.display !== display);
  expect(idsWhere(isUnknown)).toEqual([]);
});

test('no ladder names a medication twice or begins with an addition', () => {
  const repeats = ({ medications }: ConditionDefinition) =>
    new Set(medications.map(({ rxnorm }) => rxnorm)).size < medications.length;
  expect(idsWhere(repeats)).toEqual([]);
  expect(idsWhere(({ medications }) => medications[0]?.adds === true)).toEqual([]);
});

test('medication for an episode is a course with an end', () => {
  const isEndless = ({ course, medications }: ConditionDefinition) =>
    course === 'acute' && medications.some(({ days }) => days === undefined);
  expect(idsWhere(isEndless)).toEqual([]);
});

test('every procedure is in the table of procedures under its name there, once a condition', () => {
  const isUnknown = ({ procedures }: ConditionDefinition) =>
    procedures.some(({ snomed, display }) => procedureRow(snomed)?.display !== display);
  expect(idsWhere(isUnknown)).toEqual([]);
  const repeats = ({ procedures }: ConditionDefinition) =>
    new Set(procedures.map(({ snomed }) => snomed)).size < procedures.length;
  expect(idsWhere(repeats)).toEqual([]);
});

test('goals are set in the unit of their quantity', () => {
  const isMismatched = ({ goals }: ConditionDefinition) =>
    goals.some(({ loinc, unit }) => unitsByLoinc.get(loinc) !== unit);
  expect(idsWhere(isMismatched)).toEqual([]);
});

test('a goal that could call for more treatment is one that a medication of the ladder serves', () => {
  const isHopeless = ({ goals, medications }: ConditionDefinition) =>
    medications.length > 1 &&
    goals.some(({ loinc }) =>
      medications.every(
        ({ rxnorm }) => !medicationRow(rxnorm)?.effects.some((effect) => effect.loinc === loinc),
      ),
    );
  expect(idsWhere(isHopeless)).toEqual([]);
});

test('every condition has at least three complaints, findings and plans to choose from', () => {
  const isMute = ({ phrases: { complaints, findings, plans } }: ConditionDefinition) =>
    Math.min(complaints.length, findings.length, plans.length) < 3;
  expect(idsWhere(isMute)).toEqual([]);
  expect(
    idsWhere((condition) => new Set(sentencesOf(condition)).size < sentencesOf(condition).length),
  ).toEqual([]);
});

test('phrases are whole sentences that state no number and no sex', () => {
  const sentences = conditions.flatMap(sentencesOf);
  expect(sentences.filter((text) => /\d/.test(text))).toEqual([]);
  expect(sentences.filter((text) => /\b(?:he|she|him|her|his|hers)\b/i.test(text))).toEqual([]);
  expect(sentences.filter((text) => !/^[A-Z].*[a-z]\.$/.test(text))).toEqual([]);
});

test('the targets of common diseases are those of their guidelines', () => {
  const goalOf = (id: string) => conditionCatalogue.get(id)?.goals[0];
  expect(goalOf('diabetes-type-2')).toMatchObject({ loinc: '4548-4', comparator: '<', value: 7, unit: '%' });
  expect(goalOf('hypertension')).toMatchObject({ loinc: '8480-6', value: 130, unit: 'mm[Hg]' });
  expect(goalOf('ischemic-heart-disease')).toMatchObject({ loinc: '18262-6', value: 70, unit: 'mg/dL' });
});
