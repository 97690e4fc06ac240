// Executions against effects: what a disturbance cost, and what came of it.

import type { DisturbedStack } from './disturbed-stack';

export interface ChaosReport {
  add(jobID: string): void;
  /** Prints the counts of the jobs that were added, and expects each effect exactly once. */
  print(title: string): Promise<void>;
}

/** Counts from now on. */
export function reportOf({ chaos, rows }: DisturbedStack): ChaosReport {
  const claimedBefore = chaos.passes('chunk.claimed');
  const jobIDs: string[] = [];
  return {
    add: (jobID) => void jobIDs.push(jobID),
    async print(title) {
      const ids = jobIDs.map((id) => `'${id}'`).join(', ');
      const [effects] = await rows(
        `select (select count(*)::int from cohort_chunk where job_id in (${ids}) and status = 'done') as chunks,
                (select count(*)::int from usage_event where job_id in (${ids})) as charges,
                (select count(*)::int from job_event where job_id in (${ids}) and type = 'cohort_job.completed') as completions`,
      );
      const executions = chaos.passes('chunk.claimed') - claimedBefore;
      process.stdout.write(`${title}: ${executions} executions, ${JSON.stringify(effects)}\n`);
      expect(effects).toMatchObject({ charges: 4 * jobIDs.length, completions: jobIDs.length });
      expect(executions).toBeGreaterThanOrEqual(Number(effects?.chunks));
    },
  };
}
