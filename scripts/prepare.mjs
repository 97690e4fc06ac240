// Makes a checkout runnable: installs dependencies, generates the Prisma client, compiles. Each step is skipped
// when its result is newer than its sources, so a prepared checkout starts within a fraction of a second.
// Everything it says goes to stderr: the command that follows owns stdout.

import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

run(path.join(root, 'scripts/install-if-stale.mjs'));
await withLock(path.join(root, '.build-lock'), () => {
  if (isPrismaClientStale()) run(bin('prisma/build/index.js'), 'generate');
  run(bin('typescript/bin/tsc'), '-b');
});

/** The generated client is build output: it is made again whenever the schema is newer. */
function isPrismaClientStale() {
  const client = path.join(root, 'packages/db/src/generated/prisma/client.ts');
  if (!existsSync(client)) return true;
  return statSync(path.join(root, 'prisma/schema.prisma')).mtimeMs > statSync(client).mtimeMs;
}

function bin(file) {
  return path.join(root, 'node_modules', file);
}

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status === 0) return;
  process.stderr.write(`${path.basename(script)} ${args.join(' ')} failed: the lines above say why.\n`);
  process.exit(status ?? 1);
}
