import { graphOf } from '../../test/sample-patient';
import { populationOfRequest } from './population-of-request';

const inWords = { ageGroup: 'child', sex: 'male', isPregnancy: false } as const;

test('the filter beats the patient graph, which beats the words of the question', () => {
  const request = {
    user_query: 'q',
    population_filter: { age: 40, sex: null, race: null },
    assembled_patient: graphOf([]),
  };
  expect(populationOfRequest(inWords, request)).toEqual({
    ageYears: 40,
    ageGroup: 'adult',
    sex: 'female',
    isPregnancy: false,
  });
  expect(populationOfRequest(inWords, { user_query: 'q' })).toEqual(inWords);
});

test.each([
  ['F', 'Black or African American', 'female', 'black'],
  [' male ', 'Other Pacific Islander', 'male', 'asian or pacific-islander'],
  ['WOMAN', 'Hispanic or Latino', 'female', 'hispanic'],
  ['nonbinary', 'Klingon', undefined, undefined],
])('gender %j and race %j of a record are read whatever their spelling', (gender, race, sex, group) => {
  const patient = graphOf([], { demographics: { age: -1, gender, race } });
  const population = populationOfRequest({}, { user_query: 'q', assembled_patient: patient });
  expect(population.sex).toBe(sex);
  expect(population.race).toBe(group);
  expect(population.ageYears).toBeUndefined();
});
