// The secret key of a stack: made at the first run, kept beside the data, readable by its owner alone.

import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const KEY_BYTES = 32;

/** The key of an earlier run, else a new one. Throws when the file holds something else: secrets hang on it. */
export function ensureSecretKey(dataDir: string): string {
  const file = path.join(dataDir, 'secret.key');
  const kept = readKept(file);
  if (kept !== undefined) return kept;
  const made = randomBytes(KEY_BYTES).toString('base64');
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, `${made}\n`, { mode: 0o600 });
  renameSync(partial, file);
  return made;
}

function readKept(file: string): string | undefined {
  const text = readIfThere(file);
  if (text === undefined) return undefined;
  const key = text.trim();
  if (Buffer.from(key, 'base64').length === KEY_BYTES) return key;
  throw new Error(
    `${file} does not hold a key. The secrets of webhook endpoints are sealed with it: restore it.`,
  );
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT')
      return undefined;
    throw error;
  }
}
