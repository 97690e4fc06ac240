// Sends arbitrary calls, many at a time, and keeps what is wrong with their answers.

import fc, { type Arbitrary } from 'fast-check';
import type { Client } from '../support/client';
import type { Call } from './calls';
import { type Finding, findingsOf } from './checks';

export interface Run {
  readonly calls: Arbitrary<Call>;
  readonly count: number;
  readonly seed: number;
}

const AT_ONCE = 24;
/** A run that finds something everywhere is over. */
const MOST_FINDINGS = 200;

/** One finding for each check and operation: that of the shortest exchange. The same seed makes the same calls. */
export async function sendAll(client: Client, { calls, count, seed }: Run): Promise<readonly Finding[]> {
  const found = new Map<string, Finding>();
  for (let sent = 0; sent < count && found.size < MOST_FINDINGS; sent += AT_ONCE) {
    const batch = fc.sample(calls, { seed: seed + sent, numRuns: Math.min(AT_ONCE, count - sent) });
    const findings = await Promise.all(batch.map((call) => sendOne(client, call)));
    for (const finding of findings.flat()) {
      const shortest = found.get(finding.name);
      if (!shortest || finding.text.length < shortest.text.length) found.set(finding.name, finding);
    }
  }
  return [...found.values()];
}

async function sendOne(client: Client, call: Call): Promise<Finding[]> {
  const { method, path, headers, body } = call;
  return findingsOf(call, await client.send(path, { method, headers, body }));
}

/** Fails with the text of each finding. */
export function expectNoFindings(findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  throw new Error(findings.map(({ text }) => text).join('\n\n'));
}
