// A secret prints as a mark, whichever way it is printed.

import { format, inspect } from 'node:util';
import { Redacted } from './redacted';

const SECRET = 'sk-live-4711';
const secret = new Redacted(SECRET);

test.each([
  ['a template', () => `${secret}`],
  ['concatenation', () => `${String(secret)}.`],
  ['JSON', () => JSON.stringify({ secret, list: [secret] })],
  ['inspect', () => inspect({ secret }, { depth: 9, showHidden: true })],
  ['format', () => format('%s %o %O %j', secret, secret, secret, secret)],
  ['its own members', () => JSON.stringify([Object.entries(secret), Object.getOwnPropertyNames(secret)])],
  ['an error that carries it', () => inspect(Object.assign(new Error('refused'), { data: { secret } }))],
  ['structured cloning', () => inspect(structuredClone({ secret }), { depth: 9 })],
])('%s does not show the secret', (_, print) => {
  expect(print()).not.toContain(SECRET);
});

test('the mark stands where the secret would', () => {
  expect(`${secret}`).toBe('[redacted]');
  expect(JSON.stringify({ secret })).toBe('{"secret":"[redacted]"}');
  expect(inspect([secret])).toBe('[ [redacted] ]');
});

test('the one place that needs the secret gets it', () => {
  expect(secret.reveal()).toBe(SECRET);
});
