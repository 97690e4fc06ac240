// Cursors of lists: a position under a signature, good for nothing but the list that handed it out.

import { createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '@synthward/kernel';

export interface CursorSigner {
  /** The cursor that clients see for a position of the list that `binding` names. */
  sign(position: string, binding: string): string;
  /** The position behind a cursor. Throws `invalid_cursor` for one that `sign` did not make for this binding, and for an altered one. */
  open(cursor: string, binding: string): string;
}

/** Guessing half of SHA-256 is as hopeless as guessing the whole, and cursors are short. */
const SIGNATURE_BYTES = 16;

/** All processes with the same key open each other's cursors. */
export function createCursorSigner(key: Buffer): CursorSigner {
  const signatureOf = (position: string, binding: string) =>
    createHmac('sha256', key)
      .update(JSON.stringify([binding, position]))
      .digest()
      .subarray(0, SIGNATURE_BYTES);
  const sign = (position: string, binding: string) =>
    Buffer.concat([signatureOf(position, binding), Buffer.from(position)]).toString('base64url');
  return {
    sign,
    open(cursor, binding) {
      const bytes = Buffer.from(cursor, 'base64url');
      const signature = bytes.subarray(0, SIGNATURE_BYTES);
      const position = bytes.subarray(SIGNATURE_BYTES).toString();
      const expected = signatureOf(position, binding);
      const isSigned = signature.length === SIGNATURE_BYTES && timingSafeEqual(signature, expected);
      // decoding passes over characters that are not its own: only the very text that was handed out will do
      if (isSigned && sign(position, binding) === cursor) return position;
      throw new AppError(
        'invalid_cursor',
        'The cursor is not one that this list returned for these parameters; start again without it.',
      );
    },
  };
}
