// The compiled command line over resources: what a user of `synthward fhir lint` is told. Within Jest linting is slower.

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createPrivateDirectory } from '@synthward/testkit';

/** What the command ends with and counts, and all it has to say, warnings too, as `path severity code`. */
interface CommandAnswer {
  readonly exitCode: number | null;
  readonly resources: number;
  readonly findings: readonly string[];
}

/** One file of a line each. */
export function lintByCommand(resources: readonly object[]): CommandAnswer {
  const directory = createPrivateDirectory('lint-command');
  try {
    const file = path.join(directory.path, 'resources.ndjson');
    writeFileSync(file, resources.map((one) => `${JSON.stringify(one)}\n`).join(''));
    return runCommand(file);
  } finally {
    directory.remove();
  }
}

function runCommand(file: string): CommandAnswer {
  const program = path.resolve(__dirname, '../../apps/cli/bin/synthward.mjs');
  const { status, stdout } = spawnSync(process.execPath, [program, 'fhir', 'lint', '--json', file], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = stdout.trimEnd().split('\n');
  const { summary } = JSON.parse(lines.at(-1) ?? '');
  const findings = lines.slice(0, -1).map((line) => {
    const { path: place, severity, code } = JSON.parse(line);
    return `${place} ${severity} ${code}`;
  });
  return { exitCode: status, resources: summary.resources, findings };
}
