// A receiver of webhooks on this machine: keeps what arrives, answers as a test wants it to.

import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedWebhook {
  readonly headers: IncomingHttpHeaders;
  /** The exact text that arrived. */
  readonly body: string;
  /** The parsed body. */
  readonly event: {
    readonly type: string;
    readonly timestamp: string;
    readonly data: Readonly<Record<string, unknown>>;
  };
}

/** Ends the response to a request, or leaves it open for a while. */
type Answer = (response: ServerResponse, request: ReceivedWebhook) => void;

export interface WebhookReceiver {
  url(): string;
  /** Everything that has arrived, in order. */
  readonly received: ReceivedWebhook[];
  /** How requests are answered from now on. */
  answer: Answer;
  /** Most requests that were open at the same time so far. */
  mostOpen(): number;
}

/** An answer of this status. */
export function answering(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) => response.writeHead(status, headers).end();
}

/** Listens during the tests of this scope; answers 204 until told otherwise. */
export function useWebhookReceiver(): WebhookReceiver {
  let open = 0;
  let mostOpen = 0;
  const server = createServer((request, response) => {
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    response.once('close', () => {
      open -= 1;
    });
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const webhook = { headers: request.headers, body, event: JSON.parse(body) };
      receiver.received.push(webhook);
      receiver.answer(response, webhook);
    });
  });
  const receiver: WebhookReceiver = {
    url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, // a server that listens on TCP has one
    received: [],
    answer: answering(204),
    mostOpen: () => mostOpen,
  };
  beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return receiver;
}
