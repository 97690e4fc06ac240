// A list of meters is read whole or not at all.

import { meters } from './quotas';
import { defaultStripeMeters, parseStripeMeters } from './stripe-meters';

test('unless it is said otherwise every meter has an event name of its own', () => {
  expect(Object.keys(defaultStripeMeters).toSorted()).toEqual([...meters]);
  expect(new Set(Object.values(defaultStripeMeters)).size).toBe(meters.length);
});

test('a list names some meters, and the others are not exported', () => {
  expect(parseStripeMeters('patientsGenerated=people, syntheses=ev.2')).toEqual({
    patientsGenerated: 'people',
    syntheses: 'ev.2',
  });
});

test.each([
  '',
  'patients=people',
  'patientsGenerated',
  'patientsGenerated=',
  'patientsGenerated=a b',
  'patientsGenerated=a=b',
  'patientsGenerated=a,patientsGenerated=b',
  'patientsGenerated=a,',
  `patientsGenerated=${'x'.repeat(101)}`,
])('is no list of meters: %s', (list) => {
  expect(parseStripeMeters(list)).toBeUndefined();
});
