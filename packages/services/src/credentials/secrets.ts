// Tokens: made of random characters, kept as digests.

import { randomBase62, sha256Hex } from '@synthward/kernel';

const SECRET_LENGTH = 32; // 190 bits: a fast digest gives nothing away

export interface MintedSecret {
  /** Shown once. */
  readonly secret: string;
  /** What is stored. */
  readonly digest: string;
}

/** A fresh secret such as `sw_token_…`; `kind` tells scanners and people what they hold. */
export function mintSecret(
  kind: 'token' | 'operator' | 'session' | 'fhir' | 'refresh' | 'invitation',
): MintedSecret {
  const secret = `sw_${kind}_${randomBase62(SECRET_LENGTH)}`;
  return { secret, digest: digestOfSecret(secret) };
}

/** SHA-256 in hex: what the database is asked for, so that comparing takes equally long for every guess. */
export function digestOfSecret(secret: string): string {
  return sha256Hex(secret);
}
