import { builtInProfiles, type CohortSpec, mutationOperators } from '@synthward/contracts';
import {
  catherine,
  exampleFacts,
  examplePerson,
  factsWith,
  streamsOf,
} from '../../test/sources/example-people';
import type { RecordedIdentity } from '../records/recorded-identity';
import type { CaptureFacts } from './capture-facts';
import { captureIdentity } from './capture-identity';
import { resolveProfile } from './resolve-profile';

const silent = Object.fromEntries(mutationOperators.map((operator) => [operator, 0]));

interface Setting {
  readonly profile?: CohortSpec['hie']['profiles'][string];
  readonly mutations?: Record<string, number>;
  readonly facts?: Partial<CaptureFacts>;
}

function capture(
  plain: RecordedIdentity,
  { profile = 'default', mutations = silent, facts }: Setting,
  key = 0,
) {
  const resolved = resolveProfile('system', { profiles: { system: profile }, mutations });
  return captureIdentity(plain, resolved, {
    facts: factsWith(facts),
    streams: streamsOf('capture test', key),
  });
}

const RECORDS = 4000;

type Records = ReturnType<typeof captureAll>;
const captured = new Map<string, Records>();

/** Records of example people in a system of the profile, with its own rates. */
function recordsOf(profile: (typeof builtInProfiles)[number], isDuplicate = false): Records {
  const key = `${profile} ${isDuplicate}`;
  const records = captured.get(key) ?? captureAll(profile, isDuplicate);
  captured.set(key, records);
  return records;
}

function captureAll(profile: (typeof builtInProfiles)[number], isDuplicate: boolean) {
  const resolved = resolveProfile('system', { profiles: { system: profile }, mutations: {} });
  return Array.from({ length: RECORDS }, (_, index) => {
    const plain = examplePerson(index);
    const facts = exampleFacts(index, isDuplicate);
    const streams = streamsOf(profile, index, String(isDuplicate));
    return { plain, ...captureIdentity(plain, resolved, { facts, streams }) };
  });
}

test('the default system knows sex, birth date and all contacts of everybody, as they are', () => {
  const fields = ['sexAtBirth', 'birthDate', 'birthDay', 'ssn', 'phone', 'email', 'address'] as const;
  const wrong = recordsOf('default').filter(({ plain, identity }) =>
    fields.some((field) => identity[field] !== plain[field]),
  );
  expect(wrong).toEqual([]);
});

test('of fifty regular records of the default system about one has a slip in a name', () => {
  const changed = recordsOf('default').filter(({ mutations }) => mutations.length > 0).length;
  expect(changed / RECORDS).toBeGreaterThan(0.01);
  expect(changed / RECORDS).toBeLessThan(0.04);
});

test('a claims feed writes names in capitals, 15 and 12 letters at most, with one initial', () => {
  const long = { givenName: 'Maximiliano-José', middleName: 'Étienne', familyName: 'Featherstonehaugh' };
  const { identity, mutations } = capture(
    { ...catherine, ...long },
    { profile: { basedOn: 'claims-feed', captures: { middleName: 1 } } },
  );
  expect(identity).toMatchObject({
    givenName: 'MAXIMILIANO-',
    middleName: 'E',
    familyName: 'FEATHERSTONEHAU',
  });
  expect(mutations.filter(({ field }) => field === 'middleName').map(({ operator }) => operator)).toEqual([
    'diacritics-folded',
    'upper-cased',
    'truncated',
  ]);
  const shapes = recordsOf('claims-feed').filter(
    ({ identity: { givenName, middleName, familyName } }) =>
      /^[^a-z]{1,12}$/.test(givenName) &&
      /^[A-Z]$/.test(middleName ?? 'X') &&
      /^[^a-z]{1,15}$/.test(familyName),
  );
  expect(shapes).toHaveLength(RECORDS);
});

test('letters that become two are counted before names are cut', () => {
  const { identity } = capture({ ...catherine, familyName: 'Großweißmüßigkeit' }, { profile: 'claims-feed' });
  expect(identity.familyName).toBe('GROSSWEISSMUSSI');
});

test('a laboratory writes capitals, and has neither middle names nor e-mail addresses', () => {
  const records = recordsOf('lab-network');
  const others = records.filter(
    ({ identity: { middleName, email, familyName } }) =>
      middleName !== null || email !== null || familyName !== familyName.toUpperCase(),
  );
  expect(others).toEqual([]);
  const share = records.filter(({ identity }) => identity.ssn !== null).length / RECORDS;
  expect(Math.abs(share - 0.35)).toBeLessThan(0.04);
});

test('a county provider misreads faxes more often than anybody else', () => {
  const misreadIn = (profile: (typeof builtInProfiles)[number]) =>
    recordsOf(profile).filter(({ mutations }) => mutations.some(({ operator }) => operator === 'ocr')).length;
  const county = misreadIn('county-provider');
  expect(county / RECORDS).toBeGreaterThan(0.03);
  for (const other of [
    'default',
    'registration-desk',
    'claims-feed',
    'lab-network',
    'regional-hie',
  ] as const) {
    expect(county).toBeGreaterThan(2 * misreadIn(other));
  }
});

test('a registration desk mistypes more often than the default system and demands numbers', () => {
  const rowsOf = (profile: (typeof builtInProfiles)[number], operator: string) =>
    recordsOf(profile).filter(({ mutations }) => mutations.some((row) => row.operator === operator)).length;
  expect(rowsOf('registration-desk', 'typo')).toBeGreaterThan(3 * rowsOf('default', 'typo'));
  expect(rowsOf('registration-desk', 'placeholder-ssn') / RECORDS).toBeGreaterThan(0.04);
});

test.each(builtInProfiles)(
  'duplicates of a system with the profile %s err more than its regular records',
  (profile) => {
    const errorsOf = (isDuplicate: boolean) =>
      recordsOf(profile, isDuplicate)
        .flatMap(({ mutations }) => mutations)
        .filter(({ operator }) => (mutationOperators as readonly string[]).includes(operator)).length;
    expect(errorsOf(true)).toBeGreaterThan(1.5 * errorsOf(false));
  },
);

test('an operator fires as often as its rate says, of a slip on average over all registrars', () => {
  const firing = (mutations: Record<string, number>) => {
    let count = 0;
    for (let key = 0; key < 8000; key += 1) {
      if (capture(catherine, { mutations: { ...silent, ...mutations } }, key).mutations.length > 0)
        count += 1;
    }
    return count / 8000;
  };
  expect(Math.abs(firing({ 'wrong-sex': 0.1 }) - 0.1)).toBeLessThan(0.01);
  expect(Math.abs(firing({ typo: 0.02 }) - 0.02)).toBeLessThan(0.005);
});

test('slips come together: a mistyped record is likelier than others to have wrong digits', () => {
  const mutations = { ...silent, typo: 0.1, 'wrong-digit': 0.1 };
  let [typos, digits, both] = [0, 0, 0];
  for (let key = 0; key < 8000; key += 1) {
    const operators = new Set(
      capture(catherine, { mutations }, key).mutations.map(({ operator }) => operator),
    );
    if (operators.has('typo')) typos += 1;
    if (operators.has('wrong-digit')) digits += 1;
    if (operators.has('typo') && operators.has('wrong-digit')) both += 1;
  }
  expect(both / typos).toBeGreaterThan(1.3 * (digits / 8000));
});

test('names are inverted at three times the odds for people who speak another language', () => {
  const mutations = { ...silent, 'name-inversion': 0.05 };
  const inverted = (language: string) => {
    let count = 0;
    for (let key = 0; key < 5000; key += 1) {
      if (capture(catherine, { mutations, facts: { language } }, key).mutations.length > 0) count += 1;
    }
    return count / 5000;
  };
  expect(Math.abs(inverted('en') - 0.05)).toBeLessThan(0.01);
  expect(Math.abs(inverted('vi') - 0.15 / 1.1)).toBeLessThan(0.015);
});

test('what a system does not capture is not there, and its absence has a row of its own', () => {
  const { identity, mutations } = capture(catherine, { profile: 'lab-network' });
  expect(identity.email).toBeNull();
  expect(mutations).toContainEqual({
    operator: 'not-captured',
    field: 'email',
    before: 'catherine.garcia@example.com',
    after: null,
  });
});

test('nothing is filled into a field that the system does not have', () => {
  const mutations = { ...silent, 'guardian-contact': 1 };
  const child = { ...catherine, email: null };
  expect(capture(child, { profile: 'lab-network', mutations }).identity.email).toBeNull();
  expect(capture(child, { mutations }).identity.email).toBe('george.miller@example.org');
});
