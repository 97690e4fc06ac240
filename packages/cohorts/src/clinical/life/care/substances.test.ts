import { doTheSame, substancesOf } from './substances';

test.each([
  ['lisinopril 10 MG Oral Tablet', ['renin-angiotensin']],
  [
    'hydrochlorothiazide 12.5 MG / losartan potassium 50 MG Oral Tablet',
    ['hydrochlorothiazide', 'renin-angiotensin'],
  ],
  ['24 HR metoprolol succinate 50 MG Extended Release Oral Tablet', ['beta-blocker']],
  ['3 ML liraglutide 6 MG/ML Pen Injector', ['liraglutide']],
  ['NDA020503 200 ACTUAT Albuterol 0.09 MG/ACTUAT Metered Dose Inhaler', ['albuterol']],
  ['atomoxetine 100 MG Oral Capsule', ['atomoxetine']],
  ['fluoxetine 20 MG Oral Capsule', ['serotonin-reuptake-inhibitor']],
])('%s is %p', (display, expected) => {
  expect(substancesOf(display)).toEqual(expected);
});

test('two statins do the same, a statin and aspirin do not', () => {
  const [atorvastatin, simvastatin, aspirin] = [
    'atorvastatin 80 MG Oral Tablet',
    'simvastatin 20 MG Oral Tablet',
    'Aspirin 81 MG Oral Tablet',
  ].map(substancesOf);
  expect(doTheSame(atorvastatin ?? [], simvastatin ?? [])).toBe(true);
  expect(doTheSame(atorvastatin ?? [], aspirin ?? [])).toBe(false);
});
