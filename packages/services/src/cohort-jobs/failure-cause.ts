// What is kept of an error that work ended with.

import type { FailureCause } from '@synthward/db';
import { AppError, topOwnFrame } from '@synthward/kernel';

/** Code, words, class and place of whatever was thrown; `internal` unless it is an AppError with another code. */
export function causeOf(error: unknown): FailureCause & { readonly code: string } {
  if (!(error instanceof Error)) return { code: 'internal', message: String(error) };
  const code = error instanceof AppError ? error.code : 'internal';
  const kind = code === 'internal' ? error.name : code;
  return { code, message: error.message, kind, frame: topOwnFrame(error.stack) };
}
