// Runs every static guard in order and stops at the first that fails; prints one line a guard and its time.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const guards = [
  ['types', 'scripts/prepare.mjs'],
  ['format and lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  ['imports', 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'packages', 'apps'],
  ['dead code', 'node_modules/knip/bin/knip.js'],
];

for (const [name, script, ...args] of guards) {
  const startedAt = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, script), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (status !== 0) {
    process.stdout.write(`${stdout}${stderr}\nFAIL ${name} (${seconds} s)\n`);
    process.exit(status ?? 1);
  }
  process.stdout.write(`ok   ${name} (${seconds} s)\n`);
}
