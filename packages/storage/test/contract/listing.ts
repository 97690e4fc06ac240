// The contract of looking for objects.

import { CSV, createBytes, inChunks } from './bodies';
import type { GetSubject } from './subject';

/** Clocks of servers tell whole seconds, and not quite ours. */
const CLOCKS_DIFFER_MS = 10_000;

export function describeListing(subject: GetSubject): void {
  const put = (key: string) => subject().store.put(key, inChunks(createBytes(10)), CSV);

  test.each(['listing/a', 'listing/a/'])(
    'the folders of %s are its next segments, each once',
    async (prefix) => {
      for (const key of [
        'listing/a/1/x',
        'listing/a/1/y',
        'listing/a/2/deep/z',
        'listing/a/file',
        'listing/ab/3/x',
      ])
        await put(key);
      expect([...(await subject().store.listFolders(prefix))].toSorted()).toEqual(['1', '2']);
    },
  );

  test('a folder whose objects were removed is none', async () => {
    await put('emptied/one/x');
    await put('emptied/two/x');
    await subject().store.delete('emptied/one/x');
    await subject().store.deletePrefix('emptied/two');
    expect(await subject().store.listFolders('emptied')).toEqual([]);
    expect(await subject().store.lastWriteBelow('emptied')).toBeUndefined();
  });

  test('below a prefix that nobody has used there is nothing', async () => {
    expect(await subject().store.listFolders('unused')).toEqual([]);
    expect(await subject().store.lastWriteBelow('unused')).toBeUndefined();
  });

  test('the last write below a prefix is that of its newest object, however deep', async () => {
    await put('written/early/deep/x');
    const before = Date.now() - CLOCKS_DIFFER_MS;
    const written = await subject().store.lastWriteBelow('written');
    expect(written?.getTime()).toBeGreaterThan(before);
    expect(written?.getTime()).toBeLessThan(Date.now() + CLOCKS_DIFFER_MS);
    await put('written/late');
    const later = await subject().store.lastWriteBelow('written');
    expect(later?.getTime()).toBeGreaterThanOrEqual(written?.getTime() ?? Number.NaN);
  });
}
