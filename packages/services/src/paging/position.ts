// Where a page of a list ends, written so that the next page can begin after it.

import { AppError } from '@synthward/kernel';

/** Of lists that are ordered by the time of creation, then by id. */
export interface Position {
  readonly createdAt: Date;
  readonly id: string;
}

/** The position as a text for `readPosition`. */
export function writePosition({ createdAt, id }: Position): string {
  return Buffer.from(`${createdAt.getTime()} ${id}`).toString('base64url');
}

/**
 * Reads only the very text that writePosition gives for an id of this prefix: decoding alone would pass over characters
 * that are not its own. Throws `invalid_cursor`.
 */
export function readPosition(cursor: string, prefix: string): Position {
  const match = /^(\d{1,13}) ([a-z]+)_[0-9A-Za-z]{20}$/.exec(Buffer.from(cursor, 'base64url').toString());
  const [text = '', instant, kind] = match ?? [];
  const position = { createdAt: new Date(Number(instant)), id: text.slice(text.indexOf(' ') + 1) };
  if (kind === prefix && writePosition(position) === cursor) return position;
  throw new AppError('invalid_cursor', 'The cursor is not one of ours: leave it out.');
}
