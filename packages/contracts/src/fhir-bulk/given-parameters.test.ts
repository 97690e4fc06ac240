// Parameters of a kick-off, from a query and from a Parameters resource.

import { parametersOfQuery, parametersOfResource } from './given-parameters';

test('a query gives each parameter as often as it was given; what is no text is empty', () => {
  expect(parametersOfQuery({ _type: ['Patient', 'Condition'], _since: 'x', odd: { a: 1 } })).toEqual([
    { name: '_type', value: 'Patient' },
    { name: '_type', value: 'Condition' },
    { name: '_since', value: 'x' },
    { name: 'odd', value: '' },
  ]);
});

test('a Parameters resource gives the same, whatever the type of a value', () => {
  const parameter = [
    { name: '_type', valueString: 'Patient' },
    { name: '_since', valueInstant: '2021-01-01T00:00:00Z' },
    { name: 'patient', valueReference: { reference: 'Patient/1' } },
    { name: 'allowPartialManifests', valueBoolean: false },
    { name: 'empty' },
  ];
  expect(parametersOfResource({ resourceType: 'Parameters', parameter })).toEqual([
    { name: '_type', value: 'Patient' },
    { name: '_since', value: '2021-01-01T00:00:00Z' },
    { name: 'patient', value: 'Patient/1' },
    { name: 'allowPartialManifests', value: 'false' },
    { name: 'empty', value: '' },
  ]);
  expect(parametersOfResource({ resourceType: 'Parameters' })).toEqual([]);
});

test.each([
  [{}, 'Parameters.resourceType'],
  [{ resourceType: 'Patient' }, 'Parameters.resourceType'],
  [{ resourceType: 'Parameters', parameter: [{ valueString: 'x' }] }, 'Parameters.parameter.0.name'],
])('%j is refused by the place that is not right', (body, place) => {
  expect(() => parametersOfResource(body)).toThrow(place);
});
