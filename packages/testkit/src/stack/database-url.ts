// The database of a running stack, for tests that look at rows.

import { readFileSync } from 'node:fs';
import path from 'node:path';

/** From the server's own pid file: its port is on the fourth line. */
export function databaseUrlOf(dataDir: string): string {
  const lines = readFileSync(path.join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n');
  return `postgresql://postgres:postgres@127.0.0.1:${lines[3]}/synthward`;
}
