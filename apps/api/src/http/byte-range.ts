// Range requests (RFC 9110, section 14): one range of bytes; anything else is answered with the whole.

import { AppError } from '@synthward/kernel';
import type { ByteRange } from '../api-services';

/**
 * The bytes that a Range header asks for of an object of `totalBytes`; undefined for the whole, which is also the
 * answer to units, lists and forms that are not served. Throws `range_not_satisfiable` for a range outside.
 */
export function readByteRange(header: string | undefined, totalBytes: number): ByteRange | undefined {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.replaceAll(' ', '') ?? '');
  const [, first = '', last = ''] = match ?? [];
  if (first === '' && last === '') return undefined;
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  const start = first === '' ? Math.max(0, totalBytes - Number(last)) : Number(first);
  const end = first === '' || last === '' ? totalBytes - 1 : Math.min(Number(last), totalBytes - 1);
  if (start <= end && start < totalBytes) return { start, end };
  throw new AppError('range_not_satisfiable', `The object has ${totalBytes} bytes.`, {
    data: { totalBytes },
  });
}
