// How a row that cannot be read is refused.

import { AppError } from '@synthward/kernel';

/** The error `invalid_predictions`, naming the line (from 1) and what was expected there. */
export function rowError(line: number, expected: string, cause?: unknown): AppError {
  return new AppError('invalid_predictions', `Line ${line}: ${expected}.`, { data: { line }, cause });
}
