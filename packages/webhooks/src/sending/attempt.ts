// What came of one attempt to deliver a message.

export type ErrorClass = 'refused_address' | 'dns' | 'connect' | 'tls' | 'timeout' | 'reset' | 'other';

export interface Attempt {
  /** Null when no status line arrived. */
  readonly status: number | null;
  /** Null when a whole response arrived, or its first 20 kB, whatever its status. */
  readonly errorClass: ErrorClass | null;
  /** To which of the checked addresses the connection led; null when there was none. */
  readonly address: string | null;
  /** Those few that help to find a mistake, by names in lower case, made safe to print. */
  readonly responseHeaders: Readonly<Record<string, string>>;
  /** At most 20 kB, made safe to print and to store. */
  readonly responseBody: string;
  /** How long the receiver asks to be left alone; null when it does not say so. */
  readonly retryAfterSeconds: number | null;
  readonly durationMs: number;
}
