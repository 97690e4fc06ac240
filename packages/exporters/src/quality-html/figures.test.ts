// Figures are printed the same everywhere.

import { grouped, percent, place, roundUp, signed } from './figures';

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [1234567, '1,234,567'],
  [77.5, '77.5'],
  [12345.25, '12,345.25'],
  [-2100, '\u22122,100'],
])('%d is printed as %s', (value, text) => {
  expect(grouped(value)).toBe(text);
});

test('a difference shows its sign, and none where there is none', () => {
  expect([0.5, -0.4, 0, 0.001, 2].map(signed)).toEqual(['+0.50', '\u22120.40', '0', '0', '+2.00']);
});

test('shares are per cent, and places stay within the plot', () => {
  expect([0, 0.125, 1].map(percent)).toEqual(['0.0%', '12.5%', '100.0%']);
  expect([-0.1, 0, 1 / 3, 1, 2].map(place)).toEqual(['0%', '0%', '33.33%', '100%', '100%']);
});

test('the end of a scale is a round number that holds every value, and not much more', () => {
  for (const value of [0.0012, 0.07, 0.42, 0.64, 1, 7, 29, 51, 999, 12_345]) {
    expect(roundUp(value)).toBeGreaterThanOrEqual(value);
    expect(roundUp(value)).toBeLessThanOrEqual(value * 1.6);
  }
  expect(roundUp(0)).toBe(1);
});
