import type { PatientNode } from '@synthward/contracts';
import { questionOf } from '../../test/hand-made-retrieval';
import { recordOf } from '../../test/random-records';
import { allergyOf, conditionOf, graphOf, medicationOf, nodeOf } from '../../test/sample-patient';
import { drugNamed, drugsNamedIn } from './drug-classes';
import { patientFactsOf } from './patient-facts';
import { patientNotes } from './patient-notes';

const amoxicillin = {
  index: 1,
  quote: 'Amoxicillin shortened the illness by two days.',
  record: recordOf({ id: 'pmid:1', title: 'A trial of amoxicillin' }),
};
const metformin = {
  index: 2,
  quote: 'Metformin lowered glucose.',
  record: recordOf({
    id: 'pmid:2',
    title: 'Metformin in children',
    sections: [{ label: null, text: 'Metformin lowered glucose. Renal function was normal.' }],
    population: { ageGroups: ['child', 'adolescent'], sex: null, isHuman: true, isPregnancy: false },
  }),
};

function notes(nodes: readonly PatientNode[], population = {}): string[] {
  const facts = patientFactsOf(graphOf(nodes), questionOf('anything'), '2026-11-26');
  return patientNotes(facts, population, [amoxicillin, metformin]).map(
    ({ text, indexes }) => `${text} ${indexes.join()}`,
  );
}

test('an allergy to a drug or to its class is noted beside the source that names it', () => {
  expect(notes([allergyOf('Amoxicillin 500 MG Oral Capsule')])).toEqual([
    'The patient record lists an allergy to amoxicillin, which the source names. 1',
  ]);
  expect(notes([allergyOf('Penicillin G')])).toEqual([
    'The patient record lists an allergy within a class that the source names: penicillin. 1',
  ]);
  expect(notes([allergyOf('Penicillin G', 'refuted'), allergyOf('Grass pollen')])).toEqual([]);
});

test('active treatment is noted, stopped treatment is not', () => {
  expect(notes([medicationOf('metformin hydrochloride 850 MG')])).toEqual([
    'The patient record lists active treatment with metformin, which the source names. 2',
  ]);
  expect(notes([medicationOf('metformin', 'stopped')])).toEqual([]);
});

test('kidney disease is noted beside each source, by whether it speaks of the kidney', () => {
  const expected = [
    'The patient record lists chronic kidney disease stage 4; the source, which names a drug, does not speak of the kidney. 1',
    'The patient record lists chronic kidney disease stage 4, and the source speaks of the kidney. 2',
  ];
  expect(notes([conditionOf('Chronic kidney disease stage 4 (disorder)')])).toEqual(expected);
  const low = nodeOf('Glomerular filtration rate', {
    observation_metadata: {
      interpretation: 'low',
      risk: null,
      risk_direction: null,
      observation_time: '2026-11-01T00:00:00Z',
      valueQuantity: { value: 24, unit: 'mL/min' },
    },
  });
  expect(notes([low])[0]).toMatch(/^The patient record lists a reduced glomerular filtration rate;/);
});

test('a pregnancy is noted where the source speaks of none', () => {
  expect(notes([conditionOf('Pregnancy')])).toEqual([
    'The patient record lists a pregnancy; the source does not speak of pregnancy. 1,2',
  ]);
});

test('another age than the studied ones is noted, and ages over 89 are not told', () => {
  expect(notes([], { ageYears: 72, ageGroup: 'older-adult' })).toEqual([
    'The age asked about is 72 years; the source studied children and adolescents. 2',
  ]);
  expect(notes([], { ageYears: 97, ageGroup: 'older-adult' })[0]).toContain('90 years or over');
  expect(notes([], { ageYears: 9, ageGroup: 'child' })).toEqual([]);
});

test('a drug is found by name or class, and forms and salts name none', () => {
  expect(drugNamed('atorvastatin calcium 20 MG', drugsNamedIn('Statins are safe.'))).toEqual({
    word: 'statin',
    isClass: true,
  });
  expect(drugNamed('Sodium chloride oral solution', drugsNamedIn('Oral sodium was lower.'))).toBeNull();
});
