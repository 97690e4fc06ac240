// Receivers of webhooks on loopback: real servers of HTTP, HTTPS and raw TCP, closed after each test.

import { createServer as createHttpServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { TestCertificate } from './certificate';

export interface Received {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Receiver {
  readonly port: number;
  /** Whole requests, in the order in which they ended. */
  readonly received: readonly Received[];
  /** How many connections were opened. */
  connections(): number;
}

export interface Receivers {
  http(answer: RequestListener): Promise<Receiver>;
  https(certificate: TestCertificate, answer: RequestListener): Promise<Receiver>;
  tcp(serve: (socket: Socket) => void): Promise<Receiver>;
}

/** Receivers for the tests of one block. */
export function useReceivers(): Receivers {
  const closers: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await Promise.all(closers.splice(0).map((close) => close()));
  });
  const open = async (server: Server, received: Received[]) => {
    const { receiver, close } = await listen(server, received);
    closers.push(close);
    return receiver;
  };
  return {
    http: (answer) => {
      const received: Received[] = [];
      return open(createHttpServer(recording(received, answer)), received);
    },
    https: (certificate, answer) => {
      const received: Received[] = [];
      return open(createHttpsServer({ ...certificate }, recording(received, answer)), received);
    },
    tcp: (serve) => open(createTcpServer(serve), []),
  };
}

function recording(received: Received[], answer: RequestListener): RequestListener {
  return async (req, res) => {
    const body = (await buffer(req)).toString('utf8');
    received.push({ method: req.method, path: req.url, headers: req.headers, body });
    answer(req, res);
  };
}

async function listen(server: Server, received: readonly Received[]) {
  const sockets = new Set<Socket>();
  let count = 0;
  server.on('connection', (socket: Socket) => {
    count += 1;
    sockets.add(socket);
    // A client that leaves in the middle is what some tests are about.
    socket.on('error', () => socket.destroy());
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on TCP has an address with a port.
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = { port, received, connections: () => count };
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return { receiver, close };
}
