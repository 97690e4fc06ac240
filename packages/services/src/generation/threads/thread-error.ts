// Errors between threads: they cross as plain data, because classes do not survive the passage.

import { AppError } from '@synthward/kernel';

export interface ThreadError {
  /** The name of the error's class. */
  readonly name: string;
  readonly code: string;
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly stack: string | undefined;
}

/** The plain form of whatever was thrown; `internal` unless it is an AppError. */
export function plainError(error: unknown): ThreadError {
  if (error instanceof AppError) {
    const { name, code, message, data, stack } = error;
    return { name, code, message, data, stack };
  }
  if (error instanceof Error) {
    const { name, message, stack } = error;
    return { name, code: 'internal', message, data: {}, stack };
  }
  return { name: 'Error', code: 'internal', message: String(error), data: {}, stack: undefined };
}

/** The error again, under the name of its class and with the stack of where it was thrown. */
export function revivedError({ name, code, message, data, stack }: ThreadError): AppError {
  return Object.assign(new AppError(code, message, { data }), { name, stack });
}
