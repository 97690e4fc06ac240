// A client that keeps its connections, sends requests exactly as given and counts them.

import http from 'node:http';

export interface Exchange {
  readonly method?: string;
  readonly headers?: http.OutgoingHttpHeaders;
  readonly body?: string | Uint8Array | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
  readonly durationMs: number;
  /** False for a stream that was left before its end. */
  readonly isWhole: boolean;
}

export interface Client {
  readonly port: number;
  send(path: string, exchange?: Exchange): Promise<Answer>;
  /** How many requests were answered so far. */
  count(): number;
  close(): void;
}

/** Streams of events are left when nothing has come for so long; the loop behind them looks four times a second. */
const QUIET_MS = 600;
const ANSWER_MS = 40_000;

/** Sends to a server on this machine. */
export function createClient(port: number): Client {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 24 });
  let answered = 0;
  return {
    port,
    async send(path, exchange = {}) {
      const answer = await exchangeOver({ port, agent, path }, exchange).catch((error: unknown) => {
        if (error instanceof ClosedMeanwhile) return exchangeOver({ port, agent: false, path }, exchange);
        throw error;
      });
      answered += 1;
      return answer;
    },
    count: () => answered,
    close: () => agent.destroy(),
  };
}

/** The server had ended a connection that was idle for long, before the request on it came. */
class ClosedMeanwhile extends Error {}

interface Target {
  readonly port: number;
  readonly agent: http.Agent | false;
  readonly path: string;
}

function exchangeOver({ port, agent, path }: Target, { method = 'GET', headers = {}, body }: Exchange) {
  return new Promise<Answer>((resolve, reject) => {
    const startedMs = performance.now();
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const options = { port, host: '127.0.0.1', path, method, agent, headers: { ...length, ...headers } };
    const request = http.request(options, (response) => {
      const chunks: Buffer[] = [];
      const finish = (isWhole: boolean) =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString(),
          durationMs: performance.now() - startedMs,
          isWhole,
        });
      const isStream = response.headers['content-type'] === 'text/event-stream';
      const patience = isStream ? leaveWhenQuiet(request, () => finish(false)) : undefined;
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        patience?.refresh();
      });
      response.on('error', reject);
      response.on('end', () => {
        clearTimeout(patience);
        finish(true);
      });
    });
    request.setTimeout(ANSWER_MS, () => request.destroy(new Error(`no answer to ${method} ${path}`)));
    request.on('error', (error: NodeJS.ErrnoException) => {
      const isClosed = request.reusedSocket && error.code === 'ECONNRESET';
      reject(isClosed ? new ClosedMeanwhile() : error);
    });
    request.end(body);
  });
}

function leaveWhenQuiet(request: http.ClientRequest, leave: () => void): NodeJS.Timeout {
  return setTimeout(() => {
    leave();
    request.destroy();
  }, QUIET_MS);
}
