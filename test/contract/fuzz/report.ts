// The seed of the run, and at its end how much was asked.

/** Given by PROPERTY_SEED to repeat a run. */
export const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);

/** How many requests a test sends; FUZZ_FACTOR multiplies them for a longer or a shorter run. */
export function manyRequests(count: number): number {
  return Math.ceil(count * Number(process.env.FUZZ_FACTOR ?? 1));
}

/** Prints how many requests the file has sent and how fast; `count` is asked when its tests have ended. */
export function reportRun(name: string, count: () => number): void {
  const startedMs = performance.now();
  process.stdout.write(`fuzz ${name}: PROPERTY_SEED=${seed}\n`);
  afterAll(() => {
    const seconds = (performance.now() - startedMs) / 1000;
    const rate = Math.round(count() / seconds);
    process.stdout.write(`fuzz ${name}: ${count()} requests in ${seconds.toFixed(1)} s, ${rate} a second\n`);
  });
}
