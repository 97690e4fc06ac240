// How keys are written: each is new, known by its checksum, and kept as something that opens nothing.

import { randomBase62 } from '@synthward/kernel';
import { sampleCredentialKeys } from '../../test/sample-credential-keys';
import { API_KEY_PATTERN, isSecretOf, mintApiKey, parseApiKey } from './api-key';

const { pepper } = sampleCredentialKeys;

test('a fresh key is read back in its parts, and its secret is the one that was kept', () => {
  const { key, publicId, start, digest } = mintApiKey(pepper);
  expect(key).toMatch(/^sw_live_[0-9A-Za-z]{8}_[0-9A-Za-z]{38}$/);
  expect(start).toBe(`sw_live_${publicId}`);
  const parsed = parseApiKey(key);
  expect(parsed).toMatchObject({ mode: 'live', publicId });
  expect(isSecretOf(pepper, parsed?.secret ?? '', digest)).toBe(true);
  expect(`${start}${digest}`).not.toContain(parsed?.secret);
});

test('a known key is read as it was written', () => {
  const body = 'sw_test_AbCdEf12_0123456789abcdefghijklmnopqrstuv';
  expect(parseApiKey(`${body}3xykQg`)).toEqual({
    mode: 'test',
    publicId: 'AbCdEf12',
    secret: '0123456789abcdefghijklmnopqrstuv',
  });
});

test('every slip of one character is found by the checksum', () => {
  const { key } = mintApiKey(pepper);
  for (let at = 0; at < key.length; at += 1) {
    const other = key[at] === 'x' ? 'y' : 'x';
    expect(parseApiKey(key.slice(0, at) + other + key.slice(at + 1))).toBeUndefined();
  }
});

test.each([
  '',
  'sw_live_',
  `sw_key_${'x'.repeat(32)}`,
  `${mintApiKey(pepper).key} `,
  ` ${mintApiKey(pepper).key}`,
])('%j is no key', (text) => {
  expect(parseApiKey(text)).toBeUndefined();
});

test('a secret is nobody else’s: not of another digest, not under another pepper, not of no digest', () => {
  const { key, digest } = mintApiKey(pepper);
  const secret = parseApiKey(key)?.secret ?? '';
  expect(isSecretOf(pepper, secret, mintApiKey(pepper).digest)).toBe(false);
  expect(isSecretOf(Buffer.alloc(32, 9), secret, digest)).toBe(false);
  expect(isSecretOf(pepper, secret, undefined)).toBe(false);
  expect(isSecretOf(pepper, secret, '')).toBe(false);
  expect(isSecretOf(pepper, randomBase62(32), digest)).toBe(false);
});

test('scanners find a key in the midst of a text, and nothing else', () => {
  const { key } = mintApiKey(pepper);
  const find = (text: string) => text.match(new RegExp(API_KEY_PATTERN, 'g')) ?? [];
  expect(find(`const key = "${key}"; // ${key}`)).toEqual([key, key]);
  expect(find(`x${key} ${key}x sw_token_${randomBase62(32)}`)).toEqual([]);
});

test('what is no key is told in no time, however long it is', () => {
  const hostile = [`sw_live_${'a'.repeat(50_000)}`, 'sw_'.repeat(17_000), '_'.repeat(50_000)];
  const startedMs = performance.now();
  for (const text of hostile) {
    expect(parseApiKey(text)).toBeUndefined();
    expect(text.match(new RegExp(API_KEY_PATTERN, 'g'))).toBeNull();
  }
  expect(performance.now() - startedMs).toBeLessThan(50);
});
