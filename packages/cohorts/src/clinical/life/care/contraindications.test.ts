import { readCohortSpec } from '@synthward/contracts';
import { createGenerator } from '../../../generate/generator';
import { planCohort } from '../../../plan/plan';
import { ownCatalogue, requireCondition } from '../../catalogue-of';
import { isContraindicated } from './contraindications';

const course = (id: string, onsetDay: number, endDay: number | null = null) => ({
  definition: requireCondition(ownCatalogue, id),
  onsetDay,
  endDay,
});

test.each([
  ['Naproxen 500 MG Oral Tablet', 'ischemic-heart-disease', true],
  ['Ibuprofen 200 MG Oral Tablet', 'ckd-3', true],
  ['Acetaminophen 325 MG Oral Tablet', 'ckd-3', false],
  ['lisinopril 10 MG Oral Tablet', 'pregnancy', true],
  ['atorvastatin 40 MG Oral Tablet', 'pregnancy', true],
  ['lisinopril 10 MG Oral Tablet', 'heart-failure', false],
])('%s of somebody with %s is ruled out: %p', (display, id, isOut) => {
  expect(isContraindicated(display, 100, { courses: [course(id, 50)], allergies: [] })).toBe(isOut);
});

test('a condition that has not begun, or has passed, speaks against nothing', () => {
  const lisinopril = 'lisinopril 10 MG Oral Tablet';
  const pregnancy = { courses: [course('pregnancy', 50, 320)], allergies: [] };
  const days = [49, 50, 319, 320].filter((day) => isContraindicated(lisinopril, day, pregnancy));
  expect(days).toEqual([50, 319]);
});

test('nobody is given penicillin after an allergy to it began', () => {
  const { spec } = readCohortSpec(
    {
      name: 'contraindications',
      population: 400,
      seed: 3,
      clinical: { detail: 'longitudinal', yearsOfHistory: 3 },
      conditions: ['strep-throat', 'otitis-media', 'pneumonia'].map((name) => ({ name, prevalence: 0.12 })),
    },
    { drawSeed: () => 1 },
  );
  if (!spec) throw new Error('the request was refused');
  const { plan } = planCohort(spec);
  if (!plan) throw new Error('the plan failed');
  const { patientAt } = createGenerator(plan);
  let allergic = 0;
  let penicillins = 0;
  for (let index = 0; index < 400; index += 1) {
    for (const { allergies = [], medications = [] } of patientAt(index).records) {
      const given = medications.filter(({ code }) => /penicillin|amoxicillin/i.test(code.display));
      penicillins += given.length;
      const allergy = allergies.find(({ code }) => code.code === '91936005');
      if (!allergy) continue;
      allergic += 1;
      expect(given.filter(({ startDate }) => startDate >= allergy.onsetDate)).toEqual([]);
    }
  }
  expect(allergic).toBeGreaterThan(5);
  expect(penicillins).toBeGreaterThan(50);
});
