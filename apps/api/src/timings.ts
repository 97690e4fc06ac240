// How long clients may take to send a request, and how long a connection waits for the next one.

export interface Timings {
  readonly headersMs: number;
  /** How long a connection without a request is kept. */
  readonly idleMs: number;
  /** For a whole request whose body is JSON, or that has none. */
  readonly requestMs: number;
  /** For a whole request whose body is streamed. */
  readonly streamMs: number;
  /** A streamed body may be waited for so long in all, and a while more for each byte that has come. */
  readonly streamPatienceMs: number;
}

/**
 * A minute of patience would do for anybody; half of it keeps stalled senders from piling up. Proxies give up idle
 * connections after a minute or sooner: if the server did so first, a request could meet the end of its connection.
 */
export const defaultTimings: Timings = {
  headersMs: 10_000,
  idleMs: 65_000,
  requestMs: 30_000,
  streamMs: 60 * 60_000,
  streamPatienceMs: 30_000,
};
