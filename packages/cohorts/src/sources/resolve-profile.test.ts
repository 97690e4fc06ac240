import { mutationOperators } from '@synthward/contracts';
import { resolveProfile } from './resolve-profile';
import type { ResolvedProfile } from './resolved-profile';

const none = { profiles: {}, mutations: {} };

function rateOf({ regular }: Pick<ResolvedProfile, 'regular'>, operator: string) {
  return regular.find((setting) => setting.operator === operator)?.rate;
}

test.each([
  ['primary-ehr', 'default'],
  ['legacy-ehr', 'default'],
  ['claims-feed', 'claims-feed'],
  ['state-payer', 'claims-feed'],
  ['lab-network', 'lab-network'],
  ['county-lab', 'lab-network'],
  ['collaborative', 'default'],
  ['county-provider', 'county-provider'],
  ['home-provider', 'county-provider'],
  ['pediatric-clinic', 'default'],
  ['family-practice', 'default'],
  ['regional-hie', 'regional-hie'],
  ['north-exchange', 'regional-hie'],
  ['hierarchy', 'default'],
  ['registration', 'registration-desk'],
  ['front-desk', 'registration-desk'],
  ['st-mary-hospital', 'default'],
  ['emergency', 'default'],
])('a system called %s has the profile %s unless the specification says otherwise', (system, profile) => {
  expect(resolveProfile(system, none).basedOn).toBe(profile);
  const said = { profiles: { [system]: 'lab-network' as const }, mutations: {} };
  expect(resolveProfile(system, said).basedOn).toBe('lab-network');
});

test('what a profile leaves out comes from the one that it is based on', () => {
  const profiles = {
    clinic: {
      basedOn: 'claims-feed' as const,
      coverage: 0.5,
      captures: { ssn: 0.1 },
      stalenessDays: { min: 1, max: 2 },
      names: { longestFamilyName: 20 },
      mutations: { typo: 0.9 },
    },
  };
  const base = resolveProfile('claims-feed', none);
  const resolved = resolveProfile('clinic', { profiles, mutations: {} });
  expect(resolved).toMatchObject({
    basedOn: 'claims-feed',

    stalenessDays: { min: 1, max: 2 },
  });
  expect(resolved.captures).toEqual({ ...base.captures, ssn: 0.1 });
  expect(resolved.names).toEqual({ ...base.names, longestFamilyName: 20 });
  expect(rateOf(resolved, 'typo')).toBe(0.9);
  expect(rateOf(resolved, 'misspelling')).toBe(rateOf(base, 'misspelling'));
  expect(resolved.duplicates).toEqual(base.duplicates);
});

test('rates for all systems come before those of a profile, on regular records and duplicates alike', () => {
  const profiles = {
    clinic: { basedOn: 'default' as const, mutations: { typo: 0.9 }, duplicateMutations: { typo: 0.8 } },
  };
  const mutations = { typo: { rate: 0.3, characterShare: 0.5 } };
  for (const [hie, regular, duplicate] of [
    [{ profiles, mutations: {} }, 0.9, 0.8],
    [{ profiles, mutations }, 0.3, 0.3],
  ] as const) {
    const resolved = resolveProfile('clinic', hie);
    expect(rateOf(resolved, 'typo')).toBe(regular);
    expect(rateOf({ regular: resolved.duplicates }, 'typo')).toBe(duplicate);
  }
  const { parameters } =
    resolveProfile('clinic', { profiles, mutations }).regular.find(
      (setting) => setting.operator === 'typo',
    ) ?? {};
  expect(parameters?.characterShare).toBe(0.5);
});

test('every operator has a rate, in the order of their list', () => {
  const { regular, duplicates } = resolveProfile('primary-ehr', none);
  for (const rates of [regular, duplicates]) {
    expect(rates.map(({ operator }) => operator)).toEqual(mutationOperators);
  }
});
