// A way to a server on which connections can be cut as networks cut them: nobody is told, and nothing comes any more.

import net, { type AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';

export interface HalfOpenProxy {
  readonly port: number;
  /** Connections so far. */
  count(): number;
  /** From now on nothing goes through the present connections but the first `spared`; new ones are well. */
  freeze(spared: number): void;
  close(): Promise<void>;
}

interface Pair {
  readonly client: net.Socket;
  readonly server: net.Socket;
}

/** Listens on the port `at`, or one of the system, and leads to `port` on 127.0.0.1. */
export async function startHalfOpenProxy(port: number, at = 0): Promise<HalfOpenProxy> {
  const pairs: Pair[] = [];
  const proxy = net.createServer((client) => {
    const server = net.connect(port, '127.0.0.1');
    pairs.push({ client, server });
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const)
      pipeline(from, to, () => undefined); // either end may leave whenever it likes
  });
  await new Promise<void>((resolve) => proxy.listen(at, '127.0.0.1', resolve));
  return {
    port: (proxy.address() as AddressInfo).port, // a TCP server that listens has a port
    count: () => pairs.length,
    freeze: (spared) => pairs.slice(spared).forEach(cut),
    async close() {
      for (const { client, server } of pairs) {
        client.destroy();
        server.destroy();
      }
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}

/** What is written still counts as sent: it lies in buffers that nobody reads. */
function cut({ client, server }: Pair): void {
  client.unpipe(server);
  server.unpipe(client);
  client.pause();
  server.pause();
}
