// Creating once: how a request that creates something is told from every other, and how its answer is kept.

/** Names a creating request with an Idempotency-Key. */
export interface CreationTicket {
  readonly tenantID: string;
  /** The operation's id: keys of different operations have nothing to do with each other. */
  readonly operation: string;
  readonly key: string;
  /** SHA-256 of method, path and canonical body, in hex. */
  readonly requestDigest: string;
}

/** What a route asks of the use case that creates: under which ticket, if any, and how what was created is answered. */
export interface Creation<View extends object> {
  readonly ticket: CreationTicket | undefined;
  /** Status and headers for what was created; kept with it, so that a replay answers the same. */
  answerTo(view: View): {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
  };
}

/** The answer to a creating request, made now or kept from the first time. */
export interface CreationAnswer<View extends object> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: View;
  /** True when this request created nothing. */
  readonly isReplayed: boolean;
}

/** How long the answer to a creating request is kept. */
export const CREATION_KEPT_HOURS = 24;
