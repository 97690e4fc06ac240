// The Idempotency-Key header of creating requests.

import { AppError } from '@synthward/kernel';

/** Visible ASCII without the quote, and in quotes without the backslash as well: nothing is ever escaped. */
const BARE = /^[!#-~]{1,255}$/;
const QUOTED = /^"([!#-[\]-~]{1,255})"$/;

/** The key of a header, which may stand in double quotes. Throws `invalid_idempotency_key`. */
export function readIdempotencyKey(header: string): string {
  const key = BARE.test(header) ? header : QUOTED.exec(header)?.[1];
  if (key !== undefined) return key;
  throw new AppError(
    'invalid_idempotency_key',
    'Idempotency-Key takes one key of 1 to 255 visible ASCII characters, bare or in double quotes.',
  );
}
