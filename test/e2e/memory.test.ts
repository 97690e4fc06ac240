// What a large job costs a worker in memory.

import { peakResidentBytes, useStack } from '@synthward/testkit';
import { expectWhole } from './support/expect-whole';

const LIMIT_BYTES = 512 * 1024 * 1024;

const fixture = useStack({ workers: 2 });
const { client, stack } = fixture;

test('every worker stays below 512 MB resident through a job of 20,000 patients', async () => {
  const workers = stack().childPids('worker');
  expect(workers).toHaveLength(2);
  const jobID = await client().submit({
    name: 'large',
    population: 20_000,
    seed: 20,
    conditions: [
      { name: 'diabetes-type-2', prevalence: 0.12 },
      { name: 'hypertension', prevalence: 0.31 },
    ],
    hie: {
      sourceSystems: ['regional-hie', 'county-provider', 'claims-feed', 'lab-network'],
      duplicateRate: 0.11,
    },
    exports: { formats: ['json', 'ndjson', 'manifest'] },
  });
  await expectWhole(fixture, jobID);
  expect(stack().childPids('worker')).toEqual(workers); // none was replaced on the way
  for (const pid of workers) expect(peakResidentBytes(pid)).toBeLessThan(LIMIT_BYTES);
}, 180_000);
