// Runs `npm ci` when node_modules is missing or does not match package-lock.json; otherwise costs a few milliseconds.
// Uses Node alone, so that `npm test` and its like work on a fresh clone.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const lockFile = path.join(root, '.install-lock');

if (!isInstalled()) {
  await withLock(lockFile, () => {
    if (!isInstalled()) install();
  });
}

/** Every package the lock file requires is there, and nothing else: npm records what it installed in node_modules. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const found = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !found) return false;
  const missing = Object.entries(wanted).some(([name, entry]) => name && !entry.optional && !found[name]);
  const differing = Object.entries(found).some(([name, entry]) => !sameRelease(entry, wanted[name]));
  return !missing && !differing;
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function sameRelease(found, wanted) {
  if (!wanted) return false;
  return (
    found.version === wanted.version && found.integrity === wanted.integrity && found.link === wanted.link
  );
}

function install() {
  process.stderr.write('Installing dependencies (npm ci) ...\n');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const [command, rest] = npm ? [process.execPath, [npm, ...args]] : ['npm', args];
  const { status } = spawnSync(command, rest, {
    cwd: root,
    env: outerEnvironment(),
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    process.stderr.write('npm ci failed: the lines above say why.\n');
    process.exit(status ?? 1);
  }
}

/** `npm test --workspace x` must not narrow the nested install to x. */
function outerEnvironment() {
  const narrowing =
    /^npm_config_(workspaces?|include_workspace_root|global|prefix|package_lock_only|dry_run)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !narrowing.test(name)));
}
