// The contract of back-pressure: memory does not grow with the object.

import { CSV, createBytes, MIB } from './bodies';
import type { GetSubject } from './subject';

const CHUNKS = 80;
/** In chunks of 1 MiB. S3: one part gathered, two on the way, one being cut, and what the sockets hold. */
const MOST_AHEAD = { filesystem: 1, S3: 32 } as const;

export function describeBackPressure(subject: GetSubject, kind: keyof typeof MOST_AHEAD): void {
  test(`the source never runs more than ${MOST_AHEAD[kind]} chunks ahead of a slow ${kind}`, async () => {
    const { store, consumedBytes, close } = await subject().openSlow();
    const chunk = createBytes(MIB);
    const before = consumedBytes();
    let most = 0;
    async function* source() {
      for (let yielded = 0; yielded < CHUNKS; yielded += 1) {
        most = Math.max(most, yielded - Math.floor((consumedBytes() - before) / MIB));
        yield chunk;
      }
    }
    const stored = await store.put('slow.bin', source(), CSV);
    await close();
    expect(stored.bytes).toBe(CHUNKS * MIB);
    expect(most).toBeLessThanOrEqual(MOST_AHEAD[kind]);
  });
}
