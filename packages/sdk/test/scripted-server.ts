// An HTTP server that answers by a script, one step a request, and remembers what it was asked.

import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** Answers one request; a step may break the connection instead. */
export type Step = (res: http.ServerResponse, asked: Asked) => void;

export interface ScriptedServer {
  readonly baseURL: string;
  readonly asked: readonly Asked[];
  close(): Promise<void>;
}

/** Starts a server on a port of the system's choice; the last step answers all requests that come after it as well. */
export async function startScriptedServer(...steps: readonly Step[]): Promise<ScriptedServer> {
  const asked: Asked[] = [];
  const server = http.createServer((req, res) => {
    let body = '';
    req.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    req.on('end', () => {
      const { method = '', url = '', headers } = req;
      const request = { method, url, headers, body };
      const step = steps[Math.min(asked.length, steps.length - 1)];
      asked.push(request);
      step?.(res, request);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  return {
    baseURL: `http://127.0.0.1:${port}`,
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers with JSON. */
export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Step {
  return (res) => {
    res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
}

/** Answers as the API refuses. */
export function problem(status: number, code: string, headers: Readonly<Record<string, string>> = {}): Step {
  const body = { code, message: `about ${code}`, requestID: 'req_1', status };
  return json(status, body, {
    'content-type': 'application/problem+json',
    'x-request-id': 'req_1',
    ...headers,
  });
}

/** Ends the connection instead of an answer. */
export const breakOff: Step = (res) => {
  res.destroy();
};

/** Leaves an answer in its middle, once what was written of it has gone out: a reset might overtake that. */
export function hangUp(res: http.ServerResponse): void {
  res.socket?.end();
}
