// Passwords: kept as scrypt hashes (RFC 7914) in PHC strings, compared in constant time.

import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/**
 * 32 MiB and three passes: of the settings that the OWASP Password Storage Cheat Sheet holds to be equally strong, the one
 * that lets several people sign in at once on a small machine.
 */
const COST = { ln: 15, r: 8, p: 3 } as const;

const SALT_BYTES = 16;
const HASH_BYTES = 32;

interface Cost {
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

/** A PHC string such as `$scrypt$ln=15,r=8,p=3$…$…` with a salt of its own. Takes a few tenths of a second on purpose. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, { salt, cost: COST, bytes: HASH_BYTES });
  return `$scrypt$ln=${COST.ln},r=${COST.r},p=${COST.p}$${encode(salt)}$${encode(hash)}`;
}

/**
 * Whether the password gives the hash. Without a hash, as for an unknown address, it is compared with one that nothing
 * gives, so that either takes equally long. Throws for a text that is no PHC string of scrypt.
 */
export async function verifyPassword(password: string, phc: string | null | undefined): Promise<boolean> {
  const { salt, hash, cost } = readPhc(phc ?? NOBODYS_HASH);
  const given = await derive(password, { salt, cost, bytes: hash.length });
  return timingSafeEqual(given, hash) && phc != null;
}

/** At the present cost; of no password, as far as anybody knows. */
const NOBODYS_HASH = `$scrypt$ln=${COST.ln},r=${COST.r},p=${COST.p}$${encode(randomBytes(SALT_BYTES))}$${encode(randomBytes(HASH_BYTES))}`;

const PHC = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

function readPhc(phc: string) {
  const [, ln, r, p, salt = '', hash = ''] = PHC.exec(phc) ?? [];
  if (ln === undefined) throw new Error('a password hash is no PHC string of scrypt');
  const cost: Cost = { ln: Number(ln), r: Number(r), p: Number(p) };
  return { cost, salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') };
}

function derive(
  password: string,
  { salt, cost, bytes }: { readonly salt: Buffer; readonly cost: Cost; readonly bytes: number },
): Promise<Buffer> {
  const { ln, r, p } = cost;
  const N = 2 ** ln;
  const options: ScryptOptions = { N, r, p, maxmem: 128 * r * (N + p + 2) };
  return new Promise((resolve, reject) => {
    scrypt(password, salt, bytes, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

/** Base64 without padding, as PHC strings have it. */
function encode(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
