// The same work again and again, until its rate can be told.

import { type Amount, type Figure, figureOf } from './figure';

/**
 * The rate of `work` over at least `seconds`, after a warm-up. Processor time includes the threads that compress and
 * collect garbage.
 */
export async function repeat(seconds: number, work: () => Promise<Amount>): Promise<Figure> {
  await work(); // warm-up
  const total = { patients: 0, records: 0, bytes: 0 };
  const startedAt = performance.now();
  const cpuBefore = process.cpuUsage();
  while (performance.now() - startedAt < seconds * 1000) {
    const { patients, records, bytes } = await work();
    total.patients += patients;
    total.records += records;
    total.bytes += bytes;
  }
  const { user, system } = process.cpuUsage(cpuBefore);
  return figureOf(total, {
    seconds: (performance.now() - startedAt) / 1000,
    cpuSeconds: (user + system) / 1e6,
  });
}
