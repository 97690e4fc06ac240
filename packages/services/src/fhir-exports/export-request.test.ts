// Kick-off parameters: every one is read, or refused with a reason.

import type { GivenParameter } from '@synthward/contracts';
import fc from 'fast-check';
import { readExportRequest } from './export-request';

const resourceTypes = ['Patient', 'Condition', 'Observation'];

function read(given: Readonly<Record<string, string | string[]>>, method: 'get' | 'post' = 'post') {
  const parameters = Object.entries(given).flatMap(([name, values]) =>
    [values].flat().map((value): GivenParameter => ({ name, value })),
  );
  return readExportRequest(parameters, { resourceTypes, method });
}

test('nothing given is everything', () => {
  expect(read({})).toEqual({
    request: { types: [], elements: [], isOrganizedByPatient: false },
    problems: [],
  });
});

test('types and elements are taken by commas and repeated, types once each', () => {
  const { request, problems } = read({
    _type: ['Patient,Condition', 'Patient'],
    _elements: ['id, Patient.birthDate', 'code'],
  });
  expect(problems).toEqual([]);
  expect(request).toMatchObject({
    types: ['Patient', 'Condition'],
    elements: ['id', 'Patient.birthDate', 'code'],
  });
});

test.each([
  ['2021-01-01T00:00:00Z', '2021-01-01T00:00:00.000Z'],
  ['2021-01-01T00:00:00.1234567Z', '2021-01-01T00:00:00.123Z'],
  ['2021-01-01T00:00:00+02:00', '2020-12-31T22:00:00.000Z'],
  ['2021-01-01T00:00:00 02:00', '2020-12-31T22:00:00.000Z'],
  ['2020-12-31T23:00:00-05:00', '2021-01-01T04:00:00.000Z'],
])('the instant %s is %s', (given, instant) => {
  expect(read({ _since: given, _until: given })).toMatchObject({
    request: { since: instant, until: instant },
    problems: [],
  });
});

test.each(['', 'yesterday', '2021-01-01', '2021-02-01T00:00:00', '2021-13-01T00:00:00Z', '1609459200'])(
  '%j is no instant',
  (given) => {
    const { request, problems } = read({ _since: given });
    expect(problems).toHaveLength(1);
    expect(request.since).toBeUndefined();
  },
);

test('Patients are taken by POST, as references or ids, each once', () => {
  const { request, problems } = read({ patient: ['Patient/a-1', 'a-1', 'b.2'] });
  expect([request.patients, problems]).toEqual([['a-1', 'b.2'], []]);
  expect(read({ patient: 'Patient/a-1' }, 'get')).toMatchObject({ problems: [expect.any(String)] });
  expect(read({ patient: 'Organization/1' }).problems).toHaveLength(1);
});

test('organizing by Patient is asked for by that name alone', () => {
  expect(read({ organizeOutputBy: 'Patient' }).request.isOrganizedByPatient).toBe(true);
  expect(read({ organizeOutputBy: 'Group' })).toMatchObject({
    request: { isOrganizedByPatient: false },
    problems: ['organizeOutputBy must be Patient.'],
  });
});

test('what is right is kept beside what is wrong', () => {
  const { request, problems } = read({ _type: 'Patient,Nonsense', _since: 'yesterday' });
  expect(request.types).toEqual(['Patient']);
  expect(problems).toHaveLength(2);
});

test('whatever is given, nothing throws, and unknown types never come through', () => {
  const name = fc.oneof(
    fc.constantFrom('_type', '_since', '_until', '_elements', 'patient', '_outputFormat', 'toString'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(fc.record({ name, value: fc.string() }), { maxLength: 5 }), (given) => {
      const { request } = readExportRequest(given, { resourceTypes, method: 'post' });
      expect(resourceTypes).toEqual(expect.arrayContaining([...request.types]));
    }),
  );
});
