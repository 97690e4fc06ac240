// A name server on loopback that knows a few names: enough of DNS to put our questions to something real.

import { createSocket, type RemoteInfo } from 'node:dgram';
import { isIPv4 } from 'node:net';

export interface NameServer {
  /** `address:port`, as resolvers want it. */
  readonly address: string;
  readonly questions: readonly string[];
  close(): Promise<void>;
}

const HEADER_BYTES = 12;
const TYPE_A = 1;
const TYPE_AAAA = 28;
const NAME_AT_12 = Buffer.from([0xc0, HEADER_BYTES]);
const UNKNOWN_NAME = 3;

/** Serves addresses by name; a name with no entry is answered as unknown, one with null not at all. */
export async function startNameServer(
  names: Readonly<Record<string, readonly string[] | null>>,
): Promise<NameServer> {
  const questions: string[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (message: Buffer, from: RemoteInfo) => {
    const { name, type, end } = readQuestion(message);
    questions.push(`${name} ${type === TYPE_A ? 'A' : 'AAAA'}`);
    if (names[name] === null) return;
    socket.send(answerTo(message.subarray(0, end), type, names[name]), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    questions,
    close: () => new Promise((resolve) => socket.close(resolve)),
  };
}

function readQuestion(message: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = HEADER_BYTES;
  for (let length = message.readUInt8(at); length > 0; length = message.readUInt8(at)) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at + 1), end: at + 5 };
}

function answerTo(question: Buffer, type: number, addresses: readonly string[] | undefined): Buffer {
  const fitting = (addresses ?? []).filter((address) => isIPv4(address) === (type === TYPE_A));
  const reply = Buffer.from(question);
  reply.writeUInt16BE(0x8180 | (addresses ? 0 : UNKNOWN_NAME), 2);
  reply.writeUInt16BE(fitting.length, 6);
  reply.writeUInt32BE(0, 8);
  return Buffer.concat([reply, ...fitting.map((address) => recordOf(address, type))]);
}

function recordOf(address: string, type: number): Buffer {
  const bytes = type === TYPE_AAAA ? ipv6Bytes(address) : Buffer.from(address.split('.').map(Number));
  const fields = Buffer.alloc(10);
  fields.writeUInt16BE(type, 0);
  fields.writeUInt16BE(1, 2);
  fields.writeUInt16BE(bytes.length, 8);
  return Buffer.concat([NAME_AT_12, fields, bytes]);
}

/** The bytes of an IPv6 address with all its eight groups written out. */
function ipv6Bytes(address: string): Buffer {
  return Buffer.from(
    address
      .split(':')
      .map((group) => group.padStart(4, '0'))
      .join(''),
    'hex',
  );
}
