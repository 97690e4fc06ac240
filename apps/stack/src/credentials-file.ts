// The credentials of a stack: minted at the first run, kept beside the data, readable by their owner alone.

import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { systemClock } from '@synthward/kernel';
import {
  createAuthenticator,
  createFirstTenant,
  type FirstCredentials,
  type Founder,
  renewFirstCredentials,
} from '@synthward/services';

const FIRST_TENANT = { name: 'First tenant', plan: 'enterprise' };

/**
 * The credentials of an earlier run when they still open the door. Else new ones: for the same tenant, whose data is
 * there, or on a new tenant where the database has none of that name.
 */
export async function ensureCredentials(founder: Founder, dataDir: string): Promise<FirstCredentials> {
  const file = path.join(dataDir, 'credentials.json');
  const kept = await readKept(file);
  if (kept && (await areAlive(founder, kept))) return kept;
  const renewed = kept && (await renewFirstCredentials(founder, kept.tenantID));
  const made = renewed ?? (await createFirstTenant(founder, FIRST_TENANT));
  const partial = `${file}.${process.pid}`;
  await writeFile(partial, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  await rename(partial, file);
  return made;
}

async function readKept(file: string): Promise<FirstCredentials | undefined> {
  try {
    return asCredentials(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new Error(`${file} cannot be read: remove it to get new credentials.`, { cause: error });
  }
}

/** Throws for what this program has not written. */
function asCredentials(value: unknown): FirstCredentials {
  const { tenantID, token, apiKey, operatorToken } = Object(value);
  const texts = [tenantID, token, apiKey, operatorToken];
  if (texts.every((text) => typeof text === 'string')) return { tenantID, token, apiKey, operatorToken };
  throw new TypeError('The file does not hold credentials.');
}

async function areAlive(founder: Founder, { token, apiKey, tenantID }: FirstCredentials): Promise<boolean> {
  const door = createAuthenticator({ ...founder, clock: systemClock });
  try {
    const principal = await door.authenticate({ bearer: token, apiKey });
    return principal.tenantID === tenantID;
  } catch (error) {
    if (codeOf(error) === 'unauthenticated') return false;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
