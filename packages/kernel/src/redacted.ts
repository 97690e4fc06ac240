// A secret that cannot be printed by accident.

import { inspect } from 'node:util';

const MARK = '[redacted]';

/** Holds a secret; every way of printing it gives `[redacted]`. */
export class Redacted {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  /** The secret itself, for the one place that needs it. */
  reveal(): string {
    return this.#secret;
  }

  toString(): string {
    return MARK;
  }

  toJSON(): string {
    return MARK;
  }

  [inspect.custom](): string {
    return MARK;
  }
}
