import { access, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { withWriterLock } from './writer-lock';

let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'synthward-lock-'));
  file = path.join(folder, 'writer.lock');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('writers of one file work one after the other, whoever fails among them', async () => {
  let working = 0;
  const work = (number: number) => async () => {
    working += 1;
    expect(working).toBe(1);
    await access(file);
    working -= 1;
    if (number === 2) throw new Error('full disk');
    return number;
  };
  const outcomes = await Promise.allSettled([1, 2, 3, 4].map((number) => withWriterLock(file, work(number))));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  await expect(access(file)).rejects.toThrow('ENOENT');
});

test('the lock of a process that is gone is taken over', async () => {
  await writeFile(file, '');
  const longAgo = new Date(Date.now() - 60_000);
  await utimes(file, longAgo, longAgo);
  expect(await withWriterLock(file, async () => 'written')).toBe('written');
});
