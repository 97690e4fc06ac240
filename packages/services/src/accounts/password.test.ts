import { scryptSync } from 'node:crypto';
import { hashPassword, verifyPassword } from './password';

const password = 'correct horse battery staple';

test('a password fits its own hash and no other one, and no two hashes are alike', async () => {
  const [one, other] = await Promise.all([hashPassword(password), hashPassword(password)]);
  expect(one).not.toBe(other);
  expect(await verifyPassword(password, one)).toBe(true);
  expect(await verifyPassword(password, other)).toBe(true);
  expect(await verifyPassword(`${password} `, one)).toBe(false);
  expect(await verifyPassword('', one)).toBe(false);
});

test('a hash is scrypt with its cost, its salt and its digest in a PHC string', async () => {
  const hash = await hashPassword(password);
  const [, salt = '', digest] = /^\$scrypt\$ln=15,r=8,p=3\$([^$=]{22})\$([^$=]{43})$/.exec(hash) ?? [];
  const options = { N: 32_768, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
  const expected = scryptSync(password, Buffer.from(salt, 'base64'), 32, options);
  expect(digest).toBe(expected.toString('base64').replace('=', ''));
});

test('a hash of a former cost is still checked by that cost', async () => {
  const salt = Buffer.alloc(16, 1);
  const digest = scryptSync(password, salt, 32, { N: 1024, r: 8, p: 1 });
  const phc = `$scrypt$ln=10,r=8,p=1$${salt.toString('base64').replace(/=+$/, '')}$${digest.toString('base64').replace(/=+$/, '')}`;
  expect(await verifyPassword(password, phc)).toBe(true);
  expect(await verifyPassword('another password', phc)).toBe(false);
});

test('where there is no hash, no password fits, and finding that out costs what a wrong one costs', async () => {
  const hash = await hashPassword(password);
  const durationOf = async (phc: string | null) => {
    const startedMs = performance.now();
    expect(await verifyPassword('a wrong password', phc)).toBe(false);
    return performance.now() - startedMs;
  };
  const wrong: number[] = [];
  const unknown: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    wrong.push(await durationOf(hash));
    unknown.push(await durationOf(null));
  }
  const ratio = Math.min(...unknown) / Math.min(...wrong);
  expect(ratio).toBeGreaterThan(0.6);
  expect(ratio).toBeLessThan(1.6);
});

test('a text that is no hash of ours is an error, not a password that does not fit', async () => {
  await expect(verifyPassword(password, '$2b$10$abc')).rejects.toThrow('no PHC string of scrypt');
});
