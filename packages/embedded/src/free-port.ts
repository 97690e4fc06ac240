// Finds a port for a server that cannot be told to choose one itself.

import net from 'node:net';

/** A port of the kernel's choice. Another process can take it before the server does: the start is then tried again. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('The system gave no port.'));
      });
    });
  });
}
