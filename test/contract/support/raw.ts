// Bytes on a socket, for requests that no client library would send.

import net from 'node:net';

export interface RawAnswer {
  /** Of the first response; 0 when there was none. */
  readonly status: number;
  readonly text: string;
}

const PATIENCE_MS = 20_000;

/** Writes the bytes and reads until the server ends the connection. Rejects when it does not. */
export function sendRaw(port: number, bytes: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = net.connect(port, '127.0.0.1', () => socket.write(Buffer.from(bytes, 'latin1')));
    socket.setTimeout(PATIENCE_MS, () =>
      socket.destroy(new Error(`The server keeps the connection: ${bytes.slice(0, 200)}`)),
    );
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error); // it may end before it has read all
    });
    socket.on('close', () => {
      const text = Buffer.concat(chunks).toString();
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(text)?.[1] ?? 0), text });
    });
  });
}
