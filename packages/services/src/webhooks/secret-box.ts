// Keeps secrets sealed that must be read again: whoever reads the database alone cannot.

import { hkdfSync } from 'node:crypto';
import { type Database, findAnySealedSecret } from '@synthward/db';
import type { Redacted } from '@synthward/kernel';
import { open, seal } from '@synthward/webhooks';

export interface SecretBox {
  seal(secret: string): string;
  /** Throws `internal` for what another key has sealed. */
  open(sealed: string): string;
}

const KEY_BYTES = 32;
const ENDPOINT_SECRETS = 'synthward webhook endpoint secrets';

/**
 * A box under a key of its own, derived from the platform's secret key (HKDF, RFC 5869), so that other purposes can have
 * theirs: that of the secrets of webhook endpoints unless told. `secretKey` is the base64 of 32 bytes.
 */
export function createSecretBox(secretKey: Redacted, purpose: string = ENDPOINT_SECRETS): SecretBox {
  const key = new Uint8Array(
    hkdfSync('sha256', Buffer.from(secretKey.reveal(), 'base64'), '', purpose, KEY_BYTES),
  );
  return { seal: (secret) => seal(key, secret), open: (sealed) => open(key, sealed) };
}

/** Throws when there are endpoints whose secrets the box does not open: a process must not start with the wrong key. */
export async function requireFittingBox(database: Database, box: SecretBox | undefined): Promise<void> {
  const sealed = await findAnySealedSecret(database);
  if (sealed === undefined) return;
  if (!box)
    throw new Error(
      'There are webhook endpoints: set SYNTHWARD_SECRET_KEY to the key that seals their secrets.',
    );
  try {
    box.open(sealed);
  } catch (cause) {
    throw new Error(
      'SYNTHWARD_SECRET_KEY is not the key under which the secrets of webhook endpoints were sealed.',
      {
        cause,
      },
    );
  }
}
