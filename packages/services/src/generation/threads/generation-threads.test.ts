// Generation threads: those that do not stop by themselves are ended.

import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { readCohortSpec } from '@synthward/contracts';
import { sampleSpec } from '@synthward/testkit';

const programOf = (name: string) => path.resolve(__dirname, '../../../test', name);

test('a thread that waits for a store which never answers is ended within two seconds, and the next task gets a new one', async () => {
  const { spec } = readCohortSpec(sampleSpec(), { drawSeed: () => 1 });
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [programOf('stop-stuck-thread.cjs'), JSON.stringify(spec)],
    {
      timeout: 50_000,
    },
  );
  const { outcome, afterMs, nextBytes } = JSON.parse(stdout);
  expect(outcome).toBe('rejected');
  expect(afterMs).toBeLessThan(2_000);
  expect(nextBytes).toBeGreaterThan(1_000);
});
