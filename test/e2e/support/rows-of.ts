// The lines of a job's artifacts of one kind, every byte of them verified.

import type { CohortJobView } from '@synthward/contracts';
import type { ApiClient } from '@synthward/testkit';
import { expectVerified } from './digests';

/** The lines of all artifacts whose name begins with `prefix`, part after part. */
export async function linesOf(client: ApiClient, job: CohortJobView, prefix: string): Promise<string[]> {
  const artifacts = job.artifacts.filter(({ name }) => name.startsWith(prefix) && name.includes('.ndjson'));
  if (artifacts.length === 0) throw new Error(`the job has no ${prefix}`);
  const parts: string[][] = [];
  for (const artifact of artifacts) {
    const lines = expectVerified(artifact, await client.bytes(artifact.url))
      .split('\n')
      .slice(0, -1);
    expect(lines).toHaveLength(artifact.recordCount);
    parts.push(lines);
  }
  return parts.flat();
}

/** The same, parsed; what a row is the caller claims, and asserts where it matters. */
export async function rowsOf<Row>(client: ApiClient, job: CohortJobView, prefix: string): Promise<Row[]> {
  return (await linesOf(client, job, prefix)).map((line) => JSON.parse(line));
}
