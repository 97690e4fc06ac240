// Opaque list cursors: a position in base64url, so that nobody builds on its form.

import { AppError } from '@synthward/kernel';

const PREFIX = 'v1:';

/** The cursor that clients see for a position of the list. */
export function encodeCursor(position: string): string {
  return Buffer.from(`${PREFIX}${position}`).toString('base64url');
}

/** The position behind a cursor. Throws `invalid_cursor` for a text that encodeCursor never made. */
export function decodeCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  const position = text.slice(PREFIX.length);
  if (text.startsWith(PREFIX) && encodeCursor(position) === cursor) return position;
  throw new AppError(
    'invalid_cursor',
    'The cursor is not one that this list returned; start again without it.',
  );
}
