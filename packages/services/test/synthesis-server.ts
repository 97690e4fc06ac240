// Another server, on this machine, for what is asked of somebody else: it answers what a test lays down, badly if so wished.

import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** `reset` ends the connection, `cut` ends it in the middle of the body, `silence` keeps it and says nothing. */
export type Reply =
  | { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }
  | 'reset'
  | 'cut'
  | 'silence';

export interface SynthesisServer {
  url(): string;
  /** Everything that has arrived, in order. */
  readonly seen: SeenRequest[];
  /** Answers that are still to be given, each once; the last one is given for ever. */
  replies: (Reply | ((request: SeenRequest) => Reply))[];
}

/** Listens during the tests of this scope. */
export function useSynthesisServer(): SynthesisServer {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const { method = '', url = '', headers } = request;
      const seen = { method, path: url, headers, body: text === '' ? undefined : JSON.parse(text) };
      upstream.seen.push(seen);
      const [reply = { status: 500 }] = upstream.replies;
      if (upstream.replies.length > 1) upstream.replies.shift();
      give(response, typeof reply === 'function' ? reply(seen) : reply);
    });
  });
  const upstream: SynthesisServer = {
    url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // a server that listens on TCP has one
    seen: [],
    replies: [],
  };
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  beforeEach(() => {
    upstream.seen.length = 0;
    upstream.replies = [];
  });
  afterAll(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return upstream;
}

function give(response: ServerResponse, reply: Reply): void {
  if (reply === 'silence') return;
  if (reply === 'reset') {
    response.socket?.destroy();
    return;
  }
  if (reply === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 });
    response.write('{"status":', () => response.socket?.destroy());
    return;
  }
  const { status, headers = {}, body = '' } = reply;
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
}

/** How a question stands over there. */
export function polled(status: string, synthesis: object | null = null): Reply {
  return { status: 200, body: JSON.stringify({ status, synthesis }) };
}

export const accepted: Reply = { status: 202, body: '"over-there-1"' };

export const upstreamAnswer = {
  synthesis: {
    text: 'In one trial it lowered mortality [1].',
    references: [
      { index: 1, reference_text: 'A. A trial. 2019.', document_title: 'A trial', surprise: true },
    ],
  },
};
