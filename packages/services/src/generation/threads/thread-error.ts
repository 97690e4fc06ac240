// Errors between threads: they cross as plain data, because classes do not survive the passage.

import { AppError } from '@synthward/kernel';

export interface ThreadError {
  readonly code: string;
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly stack: string | undefined;
}

/** The plain form of whatever was thrown; `internal` unless it is an AppError. */
export function plainError(error: unknown): ThreadError {
  if (error instanceof AppError) {
    return { code: error.code, message: error.message, data: error.data, stack: error.stack };
  }
  if (error instanceof Error)
    return { code: 'internal', message: error.message, data: {}, stack: error.stack };
  return { code: 'internal', message: String(error), data: {}, stack: undefined };
}

/** The error again, with the stack of where it was thrown. */
export function revivedError({ code, message, data, stack }: ThreadError): AppError {
  return Object.assign(new AppError(code, message, { data }), { stack });
}
