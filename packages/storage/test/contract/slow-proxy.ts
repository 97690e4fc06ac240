// A TCP proxy that lets a slow line through to a real server and counts what has passed.

import { connect, createServer, type Socket } from 'node:net';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';

export interface SlowProxy {
  readonly endpoint: string;
  passedBytes(): number;
  close(): Promise<void>;
}

const BYTES_PER_MS = 32 * 1024;

/** Starts a proxy on a free port of 127.0.0.1; towards the server at most some 32 MB/s pass. */
export async function startSlowProxy(endpoint: string): Promise<SlowProxy> {
  const target = new URL(endpoint);
  const sockets = new Set<Socket>();
  let passed = 0;
  const count = (bytes: number) => {
    passed += bytes;
  };
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) sockets.add(socket.on('error', () => socket.destroy()));
    void Promise.allSettled([pipeline(client, slowDown(count), upstream), pipeline(upstream, client)]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${portOf(server.address())}`,
    passedBytes: () => passed,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function slowDown(count: (bytes: number) => void): Transform {
  return new Transform({
    async transform(chunk: Buffer, _encoding, done) {
      await delay(Math.ceil(chunk.length / BYTES_PER_MS));
      count(chunk.length);
      done(null, chunk);
    },
  });
}

function portOf(address: unknown): number {
  if (address && typeof address === 'object' && 'port' in address) return Number(address.port);
  throw new Error('The proxy has no port.');
}
