// What was made of a value: each word of the contract by its code, and values beside their range.

import { observationInterpretations } from '@synthward/contracts';
import { readingOf } from './interpretation';

const SYSTEM = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';
const coded = (...codes: readonly string[]) => ({
  interpretation: [{ coding: codes.map((code) => ({ system: SYSTEM, code })) }],
});

/** The active codes of the code system, in the order of the contract's words, which are their displays. */
const CODES = [
  ...[
    'CAR',
    'B',
    'D',
    'U',
    'W',
    '<',
    '>',
    'IE',
    'A',
    'AA',
    'HH',
    'LL',
    'H',
    'HU',
    'L',
    'LU',
    'N',
    'I',
    'NCL',
  ],
  ...['NS', 'R', 'SYN-R', 'S', 'SDD', 'SYN-S', 'EX', 'HX', 'LX', 'IND', 'E', 'NEG', 'ND', 'POS', 'DET'],
  ...['EXP', 'UNE', 'NR', 'RR', 'WR'],
];

test('each of the 39 words belongs to one code', () => {
  expect(CODES.map((code) => readingOf(coded(code)).interpretation)).toEqual(observationInterpretations);
});

test.each([
  ['HH', 'high', 'very high'],
  ['HU', 'high', 'very high'],
  ['>', 'high', 'very high'],
  ['H', 'high', 'high'],
  ['HX', 'high', 'high'],
  ['L', 'high', 'low'],
  ['LX', 'high', 'low'],
  ['LL', 'high', 'very low'],
  ['LU', 'high', 'very low'],
  ['<', 'high', 'very low'],
  ['A', 'high', null],
  ['AA', 'high', null],
  ['N', 'normal', null],
  ['POS', null, null],
  ['R', null, null],
  ['W', null, null],
])('%s is a %s risk in the direction %s', (code, risk, risk_direction) => {
  expect(readingOf(coded(code))).toMatchObject({ risk, risk_direction, isAbnormal: risk === 'high' });
});

test('three retired codes mean what replaced them; other systems and other codes mean nothing', () => {
  const words = ['H>', 'L<', 'Carrier', 'OBX', 'h'].map((code) => readingOf(coded(code)).interpretation);
  expect(words).toEqual(['significantly high', 'significantly low', 'carrier', null, null]);
  expect(
    readingOf({ interpretation: [{ coding: [{ system: 'urn:other', code: 'H' }] }] }).interpretation,
  ).toBeNull();
  expect(readingOf(coded('OBX', 'L')).interpretation).toBe('low');
});

const range = { low: { value: 4, unit: '%' }, high: { value: 5.6, unit: '%' } };
const measured = (value: number, over = {}, ranges: readonly object[] = [range]) =>
  readingOf({ valueQuantity: { value, unit: '%', ...over }, referenceRange: ranges }).interpretation;

test('without a code the value is compared with the reference range', () => {
  expect([3.9, 4, 5.6, 5.7].map((value) => measured(value))).toEqual(['low', 'normal', 'normal', 'high']);
  expect(measured(9, {}, [{ low: range.low }])).toBe('normal');
});

test('a value beside no range, several ranges, one of some people or one in other units stays without a word', () => {
  expect(measured(9, {}, [])).toBeNull();
  expect(measured(9, {}, [range, range])).toBeNull();
  expect(measured(9, {}, [{ ...range, age: { high: { value: 12 } } }])).toBeNull();
  expect(measured(9, { unit: 'mmol/mol' })).toBeNull();
  expect(measured(9, {}, [{ text: 'below 5.6' }])).toBeNull();
});

test('a value that is known to be below or above another one is compared as far as that goes', () => {
  expect(measured(4, { comparator: '<' })).toBe('low');
  expect(measured(5, { comparator: '<' })).toBeNull();
  expect(measured(5.6, { comparator: '>' })).toBe('high');
  expect(measured(5, { comparator: '>' })).toBeNull();
  expect(measured(5, { comparator: 'ad' })).toBeNull();
});
