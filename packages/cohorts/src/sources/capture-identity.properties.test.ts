// What holds for every record, whoever it is about and however its system errs.

import { builtInProfiles, mutationOperators } from '@synthward/contracts';
import { formatIsoDate } from '@synthward/kernel';
import fc from 'fast-check';
import { catherine, factsWith, george, streamsOf } from '../../test/sources/example-people';
import type { RecordedIdentity } from '../records/recorded-identity';
import { captureIdentity } from './capture-identity';
import { applyMutation, fieldOf, type Mutation } from './mutation';
import { operators } from './operators';
import { resolveProfile } from './resolve-profile';

const HOSTILE_NAMES = [
  'Zalgo\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308',
  '\u0301',
  '👩‍👩‍👧‍👦',
  '😀😀',
  '李小龍',
  'محمد',
  'ʻOkina-İstanbul ß',
  'a',
  '-',
  "'",
  'Anne-Marie de la Cruz y Ortega',
  'Ọlánrewájú',
  ' ',
];

const name = fc.oneof(
  fc.constantFrom('Catherine', 'José', 'Mohammed', 'Mary Ann', 'Smith-Jones', 'Nguyen', 'O’Brien'),
  fc.constantFrom(...HOSTILE_NAMES),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 20 }),
);
const birthDay = fc.integer({ min: -30_000, max: 19_000 });

const identities: fc.Arbitrary<RecordedIdentity> = fc
  .record({
    ssn: fc.option(fc.constantFrom('666-12-3456', '912-34-5678', '666-01-0001')),
    givenName: name,
    middleName: fc.option(name),
    familyName: name,
    suffix: fc.option(fc.constantFrom('Jr', 'III')),
    birthDay,
    sexAtBirth: fc.constantFrom('female' as const, 'male' as const),
    line: fc.oneof(fc.constantFrom('12 N Oak Street Apt 3', '9 Elm ST'), name),
    phone: fc.option(fc.constantFrom('360-555-0123', '503-555-0100')),
    email: fc.option(fc.constant('somebody@example.com')),
  })
  .map(({ line, ...rest }) => ({
    ...rest,
    birthDate: formatIsoDate(rest.birthDay),
    address: { ...catherine.address, line },
  }));

const scenes = fc.record({
  plain: identities,
  housemate: identities,
  facts: fc.record({
    isDuplicate: fc.boolean(),
    age: fc.constantFrom(0, 1, 30),
    sex: fc.constantFrom('female' as const, 'male' as const),
    language: fc.constantFrom('en', 'es'),
    mayChangeAddress: fc.boolean(),
  }),
  profile: fc.constantFrom(...builtInProfiles),
  mutations: fc.dictionary(fc.constantFrom(...mutationOperators), fc.constantFrom<number>(0, 0.5, 1)),
  key: fc.nat(),
});
type Scene = typeof scenes extends fc.Arbitrary<infer Value> ? Value : never;

function capture(scene: Scene) {
  const { profile, mutations, key } = scene;
  const resolved = resolveProfile('system', { profiles: { system: profile }, mutations });
  return captureIdentity(scene.plain, resolved, {
    facts: factsOf(scene),
    streams: streamsOf('properties', key),
  });
}

function factsOf({ plain, housemate, facts, key }: Scene) {
  return factsWith({
    ...facts,
    latestBirthDay: plain.birthDay + 20,
    relatives: () => [housemate],
    guardian: () => (key % 2 === 0 ? housemate : undefined),
    stranger: () => george,
  });
}

function forEveryScene(check: (scene: Scene, result: ReturnType<typeof capture>) => void): void {
  fc.assert(
    fc.property(scenes, (scene) => check(scene, capture(scene))),
    { numRuns: 400 },
  );
}

test('the rows, applied in order, give what the system wrote, each beginning where the last one ended', () => {
  forEveryScene(({ plain }, { identity, mutations }) => {
    const replayed = mutations.reduce((current, mutation) => {
      expect(mutation.before).toBe(fieldOf(current, mutation.field));
      expect(mutation.after).not.toBe(mutation.before);
      return applyMutation(current, mutation);
    }, plain);
    expect(replayed).toEqual(identity);
  });
});

test('the same record comes out the same every time', () => {
  forEveryScene((scene, result) => expect(capture(scene)).toEqual(result));
});

test('no telephone is lost or found', () => {
  forEveryScene(({ plain }, { identity }) => {
    expect(identity.phone === null).toBe(plain.phone === null);
    expect(identity.phone ?? '360-555-0100').toMatch(/^\d{3}-555-01\d\d$/);
  });
});

test('an address differs only where the plan lets it', () => {
  forEveryScene(({ plain, facts }, { identity }) => {
    if (!facts.mayChangeAddress) expect(identity.address).toEqual(plain.address);
  });
});

test('no birth date comes after the first day that the record tells of', () => {
  forEveryScene(({ plain }, { identity }) => {
    expect(identity.birthDay).toBeLessThanOrEqual(plain.birthDay + 20);
    expect(identity.birthDate).toBe(formatIsoDate(identity.birthDay));
  });
});

test('every Social Security number is one that was never issued', () => {
  forEveryScene((_, { identity }) => {
    expect(identity.ssn ?? '666-00-0000').toMatch(/^(?:000|666|9\d\d)-\d\d-\d{4}$/);
  });
});

test('names are never empty, and no character of theirs is broken', () => {
  forEveryScene((_, { identity }) => {
    for (const text of [
      identity.givenName,
      identity.middleName,
      identity.familyName,
      identity.address.line,
    ]) {
      expect(text).not.toBe('');
      expect(text ?? 'none').not.toMatch(/\p{Cs}/u);
    }
  });
});

test('a rate of 1 fires whenever there is something to change, and a rate of 0 never', () => {
  const operator = fc.constantFrom(...mutationOperators);
  fc.assert(
    fc.property(scenes, operator, (scene, certain) => {
      const mutations = { ...silent, [certain]: 1 };
      const rows = capture({ ...scene, profile: 'default', mutations }).mutations;
      const random = streamsOf('properties', scene.key).of(certain);
      const captures = { ssn: true, email: true };
      const trial = { facts: factsOf(scene), random, parameters: {}, captures };
      const changes = operators[certain](scene.plain, trial) ?? [];
      expect(rows).toEqual(changes.map((change) => ({ operator: certain, ...change })));
    }),
    { numRuns: 1200 },
  );
});

const silent = Object.fromEntries(mutationOperators.map((operator) => [operator, 0]));

function isOfOperator({ operator }: Mutation): boolean {
  return (mutationOperators as readonly string[]).includes(operator);
}

test('another rate of one operator moves no row of an earlier one, nor of any that works on other fields', () => {
  const operator = fc.constantFrom(...mutationOperators);
  fc.assert(
    fc.property(scenes, operator, (scene, changed) => {
      const rowsAt = (rate: number) =>
        capture({ ...scene, mutations: { ...scene.mutations, [changed]: rate } }).mutations.filter(
          isOfOperator,
        );
      const [without, withIt] = [rowsAt(0), rowsAt(1)];
      const earlier = new Set<string>(mutationOperators.slice(0, mutationOperators.indexOf(changed)));
      const isEarlier = ({ operator: other }: Mutation) => earlier.has(other);
      expect(withIt.filter(isEarlier)).toEqual(without.filter(isEarlier));
      const isOnSex = ({ field }: Mutation) => field === 'sexAtBirth';
      if (changed !== 'wrong-sex') expect(withIt.filter(isOnSex)).toEqual(without.filter(isOnSex));
    }),
    { numRuns: 400 },
  );
});
