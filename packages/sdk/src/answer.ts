// What every call takes and gives besides what is its own.

export interface RequestOptions {
  /** Ends the call, also between attempts; it then throws the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
}

/** A successful answer: `data` is the parsed body, text, a stream of bytes, or nothing. */
export interface Answer<Status extends number, Data> {
  readonly status: Status;
  readonly data: Data;
  readonly headers: Headers;
  /** Give it back as `ifMatch` to change what was read, or as `ifNoneMatch` to read it again. */
  readonly etag: string | undefined;
  readonly requestID: string | undefined;
}

export type AnyAnswer = Answer<number, unknown>;

/** What was read with `ifNoneMatch` has not changed. */
export type NotModified = Answer<304, undefined>;

/** An operation that can be asked whether anything has changed; only then can it answer 304. */
export interface Conditional<Args, Answered> {
  (args: NonNullable<Args> & { readonly ifNoneMatch: string }): Promise<Answered | NotModified>;
  (...args: undefined extends Args ? [args?: Args] : [args: Args]): Promise<Answered>;
}

/** A body that is sent as it is; a stream is sent while it is read. */
export type Rows = string | Uint8Array<ArrayBuffer> | Blob | ReadableStream<Uint8Array>;
