import { Redacted } from '@synthward/kernel';
import { deriveKey } from './derived-keys';

const secret = new Redacted(Buffer.alloc(32, 7).toString('base64'));

test('a use has one key, and each use another', () => {
  const uses = ['api-key-pepper', 'bearer-signing', 'console-csrf', 'list-cursor'] as const;
  const keys = uses.map((use) => deriveKey(secret, use).toString('hex'));
  expect(uses.map((use) => deriveKey(secret, use).toString('hex'))).toEqual(keys);
  expect(new Set(keys).size).toBe(uses.length);
  for (const key of keys) expect(key).toHaveLength(64);
});

test('another secret gives other keys', () => {
  const other = new Redacted(Buffer.alloc(32, 8).toString('base64'));
  expect(deriveKey(other, 'bearer-signing')).not.toEqual(deriveKey(secret, 'bearer-signing'));
});
