import { cities } from './cities';
import { resolveGeography } from './resolve-geography';
import { stateNames, states } from './states';

test('a state is found by its full name or its two letters, in any case', () => {
  const byName = resolveGeography({ state: 'Washington', city: 'Vancouver' });
  expect(byName).toMatchObject({
    state: 'Washington',
    stateCode: 'WA',
    city: 'Vancouver',
    isCityKnown: true,
  });
  expect(byName?.areaCodes).toEqual(['360', '564']);
  expect(byName?.postalCodes).toContain('98660');
  expect(resolveGeography({ state: 'wa', city: ' VANCOUVER ' })).toEqual(byName);
});

test('a place outside the fifty states and the District of Columbia has no geography', () => {
  expect(resolveGeography({ state: 'Ontario', city: 'Toronto' })).toBeUndefined();
});

test('an unknown city keeps its name and borrows the codes of its own state', () => {
  const place = resolveGeography({ state: 'Oregon', city: 'Zigzag' });
  expect(place).toMatchObject({
    city: 'Zigzag',
    state: 'Oregon',
    isCityKnown: false,
    areaCodes: ['503', '971'],
  });
  expect(place?.postalCodes.every((code) => code.startsWith('97'))).toBe(true);
});

test('Saint may be written out or abbreviated', () => {
  expect(resolveGeography({ state: 'MO', city: 'saint louis' })?.city).toBe('St. Louis');
  expect(resolveGeography({ state: 'MO', city: 'St Louis' })?.isCityKnown).toBe(true);
});

test('every state resolves through its principal city', () => {
  expect(states).toHaveLength(51);
  for (const state of stateNames) {
    expect(resolveGeography({ state, city: 'Nowhere' })?.postalCodes.length).toBeGreaterThan(1);
  }
});

test('codes are well formed and no ZIP code belongs to two cities', () => {
  const codes = cities.flatMap((row) => row.postalCodes.split(' '));
  expect(codes.filter((code) => !/^\d{5}$/.test(code))).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
  const areas = cities.flatMap((row) => row.areaCodes.split(' '));
  expect(areas.filter((code) => !/^[2-9]\d{2}$/.test(code))).toEqual([]);
});
