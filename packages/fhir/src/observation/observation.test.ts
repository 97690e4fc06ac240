import type { ObservationEntry } from '@synthward/contracts';
import {
  FIRST_VISIT,
  LAST_VISIT,
  sampleCohort,
  sampleObservation,
  sampleRecord,
} from '../../test/sample-record';
import { createMapping } from '../mapping';
import { relativeReference } from '../references';
import { toObservations } from './observation';

function observationsOf(observations: readonly ObservationEntry[]) {
  const mapping = createMapping(sampleRecord({ observations }), sampleCohort, relativeReference);
  return toObservations(mapping, new Map()).map(({ resource }) => resource);
}

const systolic = sampleObservation('8480-6');
const diastolic = sampleObservation('8462-4', { value: 78, interpretation: 'normal' });

test('a systolic and a diastolic pressure of one visit are the components of one panel', () => {
  const [panel, ...rest] = observationsOf([diastolic, systolic]);
  expect(rest).toEqual([]);
  expect(panel).toMatchObject({
    id: systolic.id,
    meta: { profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-blood-pressure'] },
    category: [{ coding: [{ code: 'vital-signs' }] }],
    code: { coding: [{ code: '85354-9' }] },
    encounter: { reference: `Encounter/${LAST_VISIT}` },
    effectiveDateTime: '2025-10-02',
  });
  expect(panel).not.toHaveProperty('valueQuantity');
  const mercury = { unit: 'mm[Hg]', system: 'http://unitsofmeasure.org', code: 'mm[Hg]' };
  expect(panel?.component).toMatchObject([
    {
      code: { coding: [{ code: '8480-6', display: 'Systolic blood pressure' }] },
      valueQuantity: { value: 134, ...mercury },
      interpretation: [{ coding: [{ code: 'H' }] }],
    },
    {
      code: { coding: [{ code: '8462-4', display: 'Diastolic blood pressure' }] },
      valueQuantity: { value: 78, ...mercury },
      interpretation: [{ coding: [{ code: 'N' }] }],
    },
  ]);
});

test('a pressure without its other half says that the other is unknown', () => {
  for (const [entry, known, unknown] of [
    [systolic, 0, 1],
    [diastolic, 1, 0],
  ] as const) {
    const [panel] = observationsOf([entry]);
    expect(panel?.id).toBe(entry.id);
    expect(panel?.component?.[known]).toMatchObject({ valueQuantity: { value: entry.value } });
    expect(panel?.component?.[unknown]).toMatchObject({
      dataAbsentReason: { coding: [{ code: 'unknown' }] },
    });
    expect(panel?.component?.[unknown]).not.toHaveProperty('valueQuantity');
  }
});

test('pressures of two visits are never joined', () => {
  const earlier = { encounterID: FIRST_VISIT, date: '2025-08-01' };
  const panels = observationsOf([systolic, sampleObservation('8462-4', { ...earlier, value: 99 })]);
  expect(panels.map(({ component }) => component?.map(({ valueQuantity }) => valueQuantity?.value))).toEqual([
    [134, undefined],
    [undefined, 99],
  ]);
});

test('two measurements of pressure at one visit stay two, each with its own halves', () => {
  const second = [sampleObservation('8480-6', { value: 120 }), sampleObservation('8462-4', { value: 70 })];
  const panels = observationsOf([systolic, diastolic, ...second]);
  expect(panels.map(({ component }) => component?.map(({ valueQuantity }) => valueQuantity?.value))).toEqual([
    [134, 78],
    [120, 70],
  ]);
});

test.each([
  ['4548-4', 'observation-lab', 'laboratory', 'Hemoglobin A1c/Hemoglobin.total in Blood'],
  ['8867-4', 'heart-rate', 'vital-signs', 'Heart rate'],
  ['39156-5', 'bmi', 'vital-signs', 'Body mass index (BMI) [Ratio]'],
  ['8302-2', 'body-height', 'vital-signs', 'Body height'],
  ['29463-7', 'body-weight', 'vital-signs', 'Body weight'],
  ['9279-1', 'respiratory-rate', 'vital-signs', 'Respiratory rate'],
  ['8310-5', 'body-temperature', 'vital-signs', 'Body temperature'],
  ['9843-4', 'head-circumference', 'vital-signs', 'Head Occipital-frontal circumference'],
  [
    '20447-9',
    'observation-lab',
    'laboratory',
    'HIV 1 RNA [#/volume] (viral load) in Serum or Plasma by NAA with probe detection',
  ],
  ['10230-1', 'observation-clinical-result', 'imaging', 'Left ventricular Ejection fraction'],
  [
    '44261-6',
    'observation-screening-assessment',
    'survey',
    'Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]',
  ],
  ['19926-5', 'observation-clinical-result', 'procedure', 'FEV1/FVC'],
  ['38265-5', 'observation-clinical-result', 'imaging', 'DXA Radius and Ulna [T-score] Bone density'],
])('LOINC %s is written as %s in category %s, by its own name', (code, profile, category, display) => {
  const [observation] = observationsOf([sampleObservation(code, { interpretation: null })]);
  expect(observation).toMatchObject({
    meta: { profile: [`http://hl7.org/fhir/us/core/StructureDefinition/us-core-${profile}`] },
    category: [{ coding: [{ code: category }] }],
    code: { coding: [{ system: 'http://loinc.org', code, display }], text: display },
  });
  expect(observation).not.toHaveProperty('interpretation');
});

test('oxygen saturation has both codings that the profile asks for, whichever the record has', () => {
  for (const code of ['59408-5', '2708-6']) {
    const [observation] = observationsOf([sampleObservation(code, { value: 98, unit: '%' })]);
    expect(observation?.code.coding?.map((coding) => coding.code)).toEqual(['59408-5', '2708-6']);
    expect(observation?.meta.profile).toEqual([
      'http://hl7.org/fhir/us/core/StructureDefinition/us-core-pulse-oximetry',
    ]);
  }
});

test('the body mass of a child has the one profile of a vital sign that bears another name', () => {
  const [observation] = observationsOf([sampleObservation('59576-9', { value: 61, unit: '%' })]);
  expect(observation?.meta.profile).toEqual([
    'http://hl7.org/fhir/us/core/StructureDefinition/pediatric-bmi-for-age',
  ]);
});

test('a code without a kind is refused, among them the filtration rate that nobody measured by MDRD', () => {
  expect(() => observationsOf([sampleObservation('33914-3')])).toThrow(
    new RangeError('LOINC 33914-3 has no kind of observation'),
  );
});
