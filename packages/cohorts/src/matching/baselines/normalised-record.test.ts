// Spellings that mean the same become the same, and what means nothing becomes nothing.

import type { MatchRecord } from './match-record';
import { type NormalisedRecord, normalise } from './normalised-record';

const record: MatchRecord = {
  number: 0,
  sourceSystem: 'clinic',
  givenName: 'José',
  middleName: 'Ángel',
  familyName: 'García-López',
  suffix: null,
  birthDate: '1980-02-03',
  sexAtBirth: 'male',
  ssn: '666-12-3456',
  postalCode: '98660-1234',
  addressLine: '12 North Main Street Apt. 4',
  phone: '(360) 555-0104',
  email: ' Jose@Example.org',
};

test('case, diacritics, punctuation and abbreviations do not matter', () => {
  const shouted: MatchRecord = {
    ...record,
    givenName: 'JOSE',
    middleName: 'ANGEL',
    familyName: 'GARCIA LOPEZ',
    ssn: '666123456',
    postalCode: '98660',
    addressLine: '12 N MAIN ST APT 4',
    phone: '+1 360-555-0104',
    email: 'jose@example.org',
    sexAtBirth: 'MALE',
    birthDate: '19800203',
  };
  expect(normalise(shouted)).toEqual(normalise(record));
  expect(normalise(record)).toMatchObject({ family: 'GARCIALOPEZ', familyParts: ['GARCIA', 'LOPEZ'] });
});

test.each<[string, Partial<MatchRecord>, keyof NormalisedRecord]>([
  ['nine equal digits', { ssn: '999-99-9999' }, 'ssn'],
  ['a number of advertisements', { ssn: '078-05-1120' }, 'ssn'],
  ['a number of a group that is never issued', { ssn: '900-00-0000' }, 'ssn'],
  ['half a number', { ssn: '3456' }, 'ssn'],
  ['a name that nobody knew', { familyName: 'LNU' }, 'family'],
  ['the name of a newborn', { givenName: 'Babygirl' }, 'given'],
  ['a newborn named by its mother', { givenName: 'Lindas Boy' }, 'given'],
  ['the first day of 1900', { birthDate: '1900-01-01' }, 'birthDate'],
  ['a line of one digit', { phone: '360-555-5555' }, 'phone'],
  ['no number', { phone: null }, 'phone'],
])('%s says nothing', (_, changes, field) => {
  expect(normalise({ ...record, ...changes })[field]).toBe('');
});

test('newborn twins keep the letter that tells them apart', () => {
  expect(normalise({ ...record, givenName: 'Baby Boy B' })).toMatchObject({ given: '', twin: 'B' });
});

test.each<[string, Partial<MatchRecord>]>([
  ['in its field', { suffix: 'Jr.' }],
  ['after the family name', { familyName: 'García-López Jr' }],
  ['after the given name', { givenName: 'José Jr' }],
])('a suffix counts wherever it stands: %s', (_, changes) => {
  const { suffix, given, family } = normalise({ ...record, ...changes });
  expect({ suffix, given, family }).toEqual({ suffix: 'JR', given: 'JOSE', family: 'GARCIALOPEZ' });
});
