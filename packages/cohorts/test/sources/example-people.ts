// People for the tests of this folder: plain identities with names as frequent as among adult Americans.

import { formatIsoDate, keyedStream, toEpochDay } from '@synthward/kernel';
import type { RecordedIdentity } from '../../src/records/recorded-identity';
import type { CaptureFacts, CaptureStreams } from '../../src/sources/capture-facts';

/** A plain identity in which most operators find something to work on. */
export const catherine: RecordedIdentity = {
  ssn: '666-12-3456',
  givenName: 'Catherine',
  middleName: 'Louise',
  familyName: 'Garcia Lopez',
  suffix: 'Jr',
  birthDate: '1980-03-04',
  birthDay: toEpochDay({ year: 1980, month: 3, day: 4 }),
  sexAtBirth: 'female',
  address: {
    line: '1234 N Park Avenue Apt 3',
    city: 'Vancouver',
    state: 'Washington',
    postalCode: '98660',
    country: 'US',
  },
  phone: '360-555-0123',
  email: 'catherine.garcia@example.com',
};

/** Somebody else in every field. */
export const george: RecordedIdentity = {
  ssn: '666-98-7654',
  givenName: 'George',
  middleName: 'Herbert',
  familyName: 'Miller',
  suffix: null,
  birthDate: '1955-11-30',
  birthDay: toEpochDay({ year: 1955, month: 11, day: 30 }),
  sexAtBirth: 'male',
  address: { line: '77 Elm Road', city: 'Salem', state: 'Oregon', postalCode: '97301', country: 'US' },
  phone: '503-555-0177',
  email: 'george.miller@example.org',
};

/** Circumstances in which everything is possible; the only relative and guardian is George. */
export function factsWith(facts: Partial<CaptureFacts> = {}): CaptureFacts {
  return {
    isDuplicate: false,
    age: 45,
    sex: 'female',
    language: 'en',
    latestBirthDay: toEpochDay({ year: 2020, month: 1, day: 1 }),
    mayChangeAddress: true,
    otherPhone: '360-555-0188',
    relatives: () => [george],
    guardian: () => george,
    stranger: () => george,
    ...facts,
  };
}

/** The streams of one record of a test. */
export function streamsOf(...key: readonly (string | number)[]): CaptureStreams {
  return { of: (feature) => keyedStream(...key, feature) };
}

const FEMALE =
  'Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Sandra Ashley Emily Kimberly Betty Margaret Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Sharon Cynthia Maria Amy Angela Shirley Brenda Pamela Emma Nicole Helen Samantha Katherine'.split(
    ' ',
  );
const MALE =
  'James Michael Robert John David William Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Steven Donald Andrew Paul Joshua Kenneth Kevin Brian Timothy Ronald Jason George Edward Jeffrey Ryan Jacob Nicholas Gary Eric Jonathan Stephen Larry Jose Scott Juan'.split(
    ' ',
  );
const FAMILIES =
  'Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts'.split(
    ' ',
  );
const SUFFIXED = 0.02;
const WITH_MIDDLE_NAME = 0.9;

/** The person of an index: like the engine's people, nine in ten with a middle name and two in a hundred with a suffix. */
export function examplePerson(index: number): RecordedIdentity {
  const random = keyedStream('example person', index);
  const sexAtBirth = index % 2 === 0 ? 'female' : 'male';
  const givenNames = sexAtBirth === 'female' ? FEMALE : MALE;
  const birthDay = random.between(
    toEpochDay({ year: 1935, month: 1, day: 1 }),
    toEpochDay({ year: 2007, month: 12, day: 31 }),
  );
  const givenName = random.pick(givenNames);
  const familyName = random.pick(FAMILIES);
  return {
    ssn: `666-${random.between(10, 99)}-${random.between(1000, 9999)}`,
    givenName,
    middleName: random.chance(WITH_MIDDLE_NAME)
      ? random.pick(givenNames.filter((name) => name !== givenName))
      : null,
    familyName,
    suffix: random.chance(SUFFIXED) ? 'Jr' : null,
    birthDate: formatIsoDate(birthDay),
    birthDay,
    sexAtBirth,
    address: { ...catherine.address, line: `${random.between(101, 9899)} Oak Street` },
    phone: `360-555-01${random.between(10, 99)}`,
    email: `person${index}@example.com`,
  };
}

/** The circumstances of an example person: two housemates, and an address that must not change. */
export function exampleFacts(index: number, isDuplicate: boolean): CaptureFacts {
  const { sexAtBirth } = examplePerson(index);
  return factsWith({
    isDuplicate,
    sex: sexAtBirth,
    mayChangeAddress: false,
    otherPhone: '360-555-0101',
    relatives: () => [examplePerson(index + 1), examplePerson(index + 2)],
    guardian: () => undefined,
    stranger: () => examplePerson(index + 7919),
  });
}
