// Tokens and keys: made of random characters, kept as digests.

import { randomBase62, sha256Hex } from '@synthward/kernel';

const SECRET_LENGTH = 32; // 190 bits: a fast digest gives nothing away
const START_LENGTH = 16;

export interface MintedSecret {
  /** Shown once. */
  readonly secret: string;
  /** What is stored. */
  readonly digest: string;
  /** Enough for a person to recognise it. */
  readonly start: string;
}

/** A fresh secret such as `sw_key_…`; `kind` tells scanners and people what they hold. */
export function mintSecret(kind: 'token' | 'key' | 'operator' | 'session' | 'fhir'): MintedSecret {
  const secret = `sw_${kind}_${randomBase62(SECRET_LENGTH)}`;
  return { secret, digest: digestOfSecret(secret), start: secret.slice(0, START_LENGTH) };
}

/** SHA-256 in hex: what the database is asked for, so that comparing takes equally long for every guess. */
export function digestOfSecret(secret: string): string {
  return sha256Hex(secret);
}
