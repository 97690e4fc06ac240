// Sends requests with credentials, and again where that is safe and helps.

import { ClientError } from './errors';
import { API_VERSION } from './generated/operations';
import { readFailure } from './read-failure';
import { isPassing, waitAfter } from './retries';
import { type Sleep, sleep } from './sleep';

/** A value, or what gives the present one: it is asked before each attempt. */
export type Provided = string | (() => string | Promise<string>);

export interface ClientOptions {
  /** Where the API is, such as `https://api.example.com`; empty for the origin of a page. */
  readonly baseURL: string;
  /** The bearer or account token of a tenant. */
  readonly token?: Provided | undefined;
  readonly apiKey?: Provided | undefined;
  /** In a browser that is signed in by its cookie: the token of its session, for what changes something. */
  readonly csrfToken?: Provided | undefined;
  /** 5 unless given; 1 for never sending anything again. */
  readonly maxAttempts?: number | undefined;
  /** The most that all waits of one call may add up to; a minute unless given. */
  readonly maxWaitMs?: number | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly sleep?: Sleep | undefined;
  /** From 0 to 1, for the jitter of waits. */
  readonly random?: (() => number) | undefined;
}

export interface OutgoingRequest {
  readonly method: string;
  /** With its query, below the base. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: NonNullable<RequestInit['body']> | undefined;
  readonly isPublic: boolean;
  /** Sending it twice does no more than sending it once. */
  readonly isRepeatable: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface Transport {
  readonly sleep: Sleep;
  readonly random: () => number;
  /**
   * Sends, and reads the answer by `read`, which may fail like the network. Throws `SynthwardError`, `ClientError`, or the
   * reason of the signal.
   */
  send<Result>(request: OutgoingRequest, read: (response: Response) => Promise<Result>): Promise<Result>;
}

const MAX_ATTEMPTS = 5;
const MAX_WAIT_MS = 60_000;

/** Makes the transport of a client. */
export function createTransport(options: ClientOptions): Transport {
  const { maxAttempts = MAX_ATTEMPTS, maxWaitMs = MAX_WAIT_MS, random = Math.random } = options;
  const pause = options.sleep ?? sleep;
  return {
    sleep: pause,
    random,
    async send(request, read) {
      let waitedMs = 0;
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await attemptOnce(options, request, read);
        } catch (error) {
          const waitMs = waitAfter(attempt, error, random);
          waitedMs += waitMs;
          const isOver = attempt >= maxAttempts || waitedMs > maxWaitMs;
          if (isOver || !request.isRepeatable || !isPassing(error)) throw error;
          await pause(waitMs, request.signal);
        }
      }
    },
  };
}

async function attemptOnce<Result>(
  options: ClientOptions,
  request: OutgoingRequest,
  read: (response: Response) => Promise<Result>,
): Promise<Result> {
  const headers = { ...(await credentialsOf(options, request)), ...request.headers };
  const response = await orNoAnswer(request, () => fetchOnce(options, request, headers));
  if (response.ok || response.status === 304) return await orNoAnswer(request, () => read(response));
  throw await orNoAnswer(request, () => readFailure(response));
}

function fetchOnce(
  { baseURL, fetch = globalThis.fetch }: ClientOptions,
  { method, path, body, signal }: OutgoingRequest,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  return fetch(`${baseURL.replace(/\/+$/, '')}${path}`, {
    method,
    headers: { 'MediSynth-Version': API_VERSION, ...headers },
    // No redirect of ours leads to another host; whoever sends one shall not get the credentials.
    redirect: 'error',
    ...(body !== undefined && { body }),
    ...(isStream(body) && { duplex: 'half' }), // browsers and Node ask for it with streams
    ...(signal && { signal }),
  });
}

function isStream(body: OutgoingRequest['body']): boolean {
  return typeof body === 'object' && 'getReader' in body;
}

async function credentialsOf(
  { token, apiKey, csrfToken }: ClientOptions,
  { method, isPublic }: OutgoingRequest,
): Promise<Record<string, string>> {
  if (isPublic) return {};
  const changes = method !== 'GET';
  return {
    ...(token !== undefined && { authorization: `Bearer ${await resolveProvided(token)}` }),
    ...(apiKey !== undefined && { 'x-api-key': await resolveProvided(apiKey) }),
    ...(csrfToken !== undefined && changes && { 'x-csrf-token': await resolveProvided(csrfToken) }),
  };
}

function resolveProvided(provided: Provided): string | Promise<string> {
  return typeof provided === 'string' ? provided : provided();
}

/** Runs a step on the network; what it throws besides errors of ours and the caller's signal is that there is no answer. */
async function orNoAnswer<Result>({ signal }: OutgoingRequest, step: () => Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    if (cause instanceof ClientError) throw cause;
    throw new ClientError('no_answer', 'The server gave no answer, or not a whole one.', { cause });
  }
}
