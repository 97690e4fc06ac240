// How one operation is sent and how its answer is read; the table of them is generated.

export interface OperationEntry {
  readonly method: string;
  /** With parameters in braces. */
  readonly path: string;
  /** Public operations are sent without credentials. */
  readonly access: string;
  /** Takes an Idempotency-Key, so that it can be sent again. */
  readonly isCreating: boolean;
  readonly query: readonly string[];
  /** Names of headers, by the arguments that hold their values. */
  readonly headers: Readonly<Record<string, string>>;
  /** `rows` are sent as they are given. */
  readonly body: 'json' | 'form' | 'rows' | 'none';
  /** Null where there is no body, or the argument `contentType` says it. */
  readonly contentType: string | null;
  readonly accept: string;
  readonly answer: 'json' | 'text' | 'stream' | 'none';
}
