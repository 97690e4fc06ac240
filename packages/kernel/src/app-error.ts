// The one error type that crosses package borders: a stable code, a safe message, and data a client may see.

export interface AppErrorOptions {
  /** What went wrong below; logged, never sent to a client. */
  readonly cause?: unknown;
  /** Facts that a client may see, such as a limit or a list of problems. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Thrown wherever a use case refuses or fails; `code` is a key of the error catalogue in contracts. */
export class AppError extends Error {
  readonly code: string;
  readonly data: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, { cause, data = {} }: AppErrorOptions = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.data = data;
  }
}
