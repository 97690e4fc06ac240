// One HTTP exchange with a server that is not ours: bounded in time and size, and every way in which it may go wrong is a value.

export interface BoundedRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body?: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export interface BoundedAnswer {
  readonly status: number;
  readonly text: string;
  readonly retryAfter: string | null;
}

export type Refusal =
  /** The request itself is refused, for good. */
  | { readonly kind: 'refused' }
  /** Our key is. */
  | { readonly kind: 'shut_out' }
  /** What came is not of the contract. */
  | { readonly kind: 'malformed' }
  | { readonly kind: 'busy'; readonly retryAfterMs: number | null };

const MOST_BYTES = 5_000_000;
const LONGEST_WAIT_SECONDS = 120;

/** Throws the reason of the signal; nothing else. Redirects are not followed: the key is for this server. */
export async function exchange(request: BoundedRequest): Promise<BoundedAnswer | Refusal> {
  const { url, method, headers, body, timeoutMs, signal } = request;
  try {
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        ...headers,
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    const text = await readText(response);
    const retryAfter = response.headers.get('retry-after');
    return text === undefined ? { kind: 'malformed' } : { status: response.status, text, retryAfter };
  } catch {
    signal.throwIfAborted();
    return { kind: 'busy', retryAfterMs: null }; // the network, or our own time limit: there is nothing else in there
  }
}

/** Undefined for a body that is larger than any answer. */
async function readText(response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) return undefined; // leaving the loop ends the connection
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** What an answer says that is none. */
export function refusalOf({ status, retryAfter }: BoundedAnswer): Refusal {
  if (status === 401 || status === 403) return { kind: 'shut_out' };
  if (status === 429 || status >= 500) return { kind: 'busy', retryAfterMs: waitOf(retryAfter) };
  return status === 400 || status === 413 || status === 422 ? { kind: 'refused' } : { kind: 'malformed' };
}

/** Seconds; a date would need clocks that agree. */
function waitOf(header: string | null): number | null {
  if (header === null || !/^\d{1,9}$/.test(header)) return null;
  return Math.min(Number(header), LONGEST_WAIT_SECONDS) * 1000;
}

/** Undefined for what is no JSON, which no schema takes. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The address of `path` below `base`, with one slash between. */
export function below(base: string, path: string): string {
  return `${base.replace(/\/+$/, '')}${path}`;
}
