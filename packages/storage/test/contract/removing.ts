// The contract of removing.

import { CSV, createBytes, inChunks } from './bodies';
import type { GetSubject } from './subject';

export function describeRemoving(subject: GetSubject): void {
  const put = (key: string) => subject().store.put(key, inChunks(createBytes(10)), CSV);
  const isThere = async (key: string) => (await subject().store.head(key)) !== undefined;

  test('a removed object is absent, and removing it again is fine', async () => {
    await put('removing/one');
    await subject().store.delete('removing/one');
    expect(await isThere('removing/one')).toBe(false);
    await subject().store.delete('removing/one');
    expect(await subject().store.open('removing/one')).toBeUndefined();
  });

  test.each(['tenant/a', 'tenant/a/'])('removing by prefix %s takes whole segments only', async (prefix) => {
    const below = ['tenant/a/1', 'tenant/a/2.csv', 'tenant/a/deep/er/3'];
    const others = ['tenant/a', 'tenant/ab', 'tenant/ab/1', 'tenant/b/1'];
    for (const key of [...below, ...others]) await put(key);
    expect(await subject().store.deletePrefix(prefix)).toBe(3);
    expect(await Promise.all(below.map(isThere))).toEqual([false, false, false]);
    expect(await Promise.all(others.map(isThere))).toEqual([true, true, true, true]);
    expect(await subject().store.deletePrefix(prefix)).toBe(0);
  });

  test('a key is free again after its prefix was removed', async () => {
    await put('again/x/1');
    await subject().store.deletePrefix('again');
    await put('again/x/1');
    expect(await isThere('again/x/1')).toBe(true);
  });
}
