import { mutationOperators } from './known-names';
import { readCohortSpec } from './read-cohort-spec';

function readHie(hie: unknown) {
  return readCohortSpec({ name: 'x', population: 10, hie }, { drawSeed: () => 1 });
}

function problemsOf(hie: unknown): string[] {
  return readHie(hie).problems.map(({ message }) => message);
}

test('an operator may be given as a rate, or as a rate with its parameters, and is kept as it was sent', () => {
  const mutations = {
    'leave-blank': { rate: 0.1, shares: { ssn: 0.5, email: 1 } },
    initial: { rate: 0.1, fields: { middleName: 1 } },
    'new-value': { rate: 0.1, fields: { ssn: 1, addressLine: 2 } },
    'household-copy': { rate: 0.1, fields: { birthDate: 1 } },
    'name-inversion': { rate: 0.1, otherLanguageOdds: 4 },
    'age-misreport': { rate: 0.1, offsets: [{ years: -3, weight: 1 }] },
    'birth-date-shift': { rate: 0.1, days: 7 },
    misspelling: { rate: 0.1, fields: { givenName: 1 } },
    phonetic: { rate: 0.1, fields: { city: 1 }, characterShare: 0.2 },
    ocr: { rate: 0.1, characterShare: 1 },
    typo: {
      rate: 0.1,
      fields: { familyName: 1 },
      characterShare: 0.2,
      neighbourShare: 0,
      firstLetterShare: 1,
      kinds: { transpose: 1 },
    },
    'wrong-digit': { rate: 0.1, fields: { phone: 1 }, digitShare: 0.5 },
    'wrong-zip-digit': { rate: 0.1, digitShares: [0, 0, 0, 0, 1] },
    nickname: 0.3,
  };
  expect(readHie({ mutations }).spec?.hie.mutations).toEqual(mutations);
});

test('settings that say the same have the same bytes, whatever the order of their members', () => {
  const one = {
    typo: { rate: 0.1, fields: { givenName: 1, familyName: 2 }, characterShare: 0.2 },
    nickname: 1,
  };
  const other = {
    nickname: 1,
    typo: { characterShare: 0.2, fields: { familyName: 2, givenName: 1 }, rate: 0.1 },
  };
  const bytes = [one, other].map((mutations) => JSON.stringify(readHie({ mutations }).spec));
  expect(bytes[0]).toContain(
    '"typo":{"rate":0.1,"fields":{"givenName":1,"familyName":2},"characterShare":0.2}',
  );
  expect(bytes[1]).toBe(bytes[0]);
});

test('every operator takes a bare rate', () => {
  const mutations = Object.fromEntries(mutationOperators.map((operator) => [operator, 0.5]));
  expect(readHie({ mutations }).spec?.hie.mutations).toEqual(mutations);
});

test.each([
  [
    { typo: 'often' },
    'hie.mutations.typo must be a number from 0 to 1 or an object of rate, fields, characterShare, neighbourShare, firstLetterShare, kinds.',
  ],
  [
    { typo: {} },
    'hie.mutations.typo.rate is required; it must be a number from 0 to 1, such as 0.25 for a quarter.',
  ],
  [
    { typo: { rate: 0.1, characterShar: 1 } },
    'hie.mutations.typo.characterShar is unknown; did you mean characterShare?',
  ],
  [
    { typo: { rate: 0.1, days: 3 } },
    /^hie\.mutations\.typo\.days is unknown; the known members are rate, fields/,
  ],
  [
    { typo: { rate: 0.1, kinds: { insert: 1, swap: 1 } } },
    /kinds\.swap is unknown; the known members are insert, delete/,
  ],
  [
    { ocr: { rate: 1, fields: { city: 1, ssn: 1 } } },
    /^hie\.mutations\.ocr\.fields\.ssn is unknown; the known members/,
  ],
  [
    { ocr: { rate: 1, fields: { givenName: 0 } } },
    /fields must give at least one of givenName, .* above 0\.$/,
  ],
  [{ 'leave-blank': { rate: 1, shares: { ssn: 2 } } }, /shares\.ssn must be a number from 0 to 1/],
  [
    { 'age-misreport': { rate: 1, offsets: [{ years: 0, weight: 1 }] } },
    /offsets\[0\]\.years must not be 0\.$/,
  ],
  [{ 'age-misreport': { rate: 1, offsets: [] } }, /must be a list of 1 to 20 objects of years and weight\.$/],
  [
    { 'age-misreport': { rate: 1, offsets: [{ years: 1, weight: 0 }] } },
    /offsets must have a weight above 0\.$/,
  ],
  [{ 'birth-date-shift': { rate: 1, days: 0 } }, /days must be a whole number from 1 to 3,650\.$/],
  [
    { 'wrong-zip-digit': { rate: 1, digitShares: [0, 0] } },
    /must be a list of 5 numbers from 0 to 1, one for each/,
  ],
  [{ 'wrong-sex': { rate: 0.1 } }, /^hie\.mutations\.wrong-sex must be a number from 0 to 1, such as 0\.25/],
  [{ typpo: 0.1 }, 'hie.mutations.typpo is unknown; did you mean typo?'],
])('the setting %j is refused with one sentence that says what to do', (mutations, sentence) => {
  expect(problemsOf({ mutations })).toEqual([
    typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
  ]);
});

test('the settings of a profile are checked like those of all systems, at their own place', () => {
  const profileOf = (profile: unknown) => ({ sourceSystems: ['clinic'], profiles: { clinic: profile } });
  expect(problemsOf(profileOf({ mutations: { typo: { rate: 0.1, days: 3 } } }))).toEqual([
    expect.stringMatching(
      /^hie\.profiles\.clinic\.mutations\.typo\.days is unknown; the known members are rate/,
    ),
  ]);
  expect(problemsOf(profileOf({ captures: { sns: 1 } }))).toEqual([
    'hie.profiles.clinic.captures.sns is unknown; did you mean ssn?',
  ]);
  expect(problemsOf(profileOf({ coverag: 1 }))).toEqual([
    'hie.profiles.clinic.coverag is unknown; did you mean coverage?',
  ]);
  expect(problemsOf(profileOf('clinical'))).toEqual([
    expect.stringMatching(
      /^hie\.profiles\.clinic must be one of default, registration-desk, .*, or a profile\.$/,
    ),
  ]);
  expect(problemsOf(profileOf({ basedOn: 'clinical' }))).toEqual([
    expect.stringMatching(/^hie\.profiles\.clinic\.basedOn must be one of default, registration-desk/),
  ]);
});
