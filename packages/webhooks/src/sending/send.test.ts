// What an attempt tells of receivers that behave, misbehave or are not there; all of them real.

import { createServer } from 'node:net';
import { until } from '@synthward/testkit';
import { makeCertificate } from '../../test/certificate';
import { useReceivers } from '../../test/receivers';
import { sign } from '../signatures/sign';
import { verify } from '../signatures/verify';
import { createSender, type Delivery, type SenderOptions } from './send';

const receivers = useReceivers();
const SECRET = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;
const BODY = '{"type":"cohort.job.completed","name":"Zoë"}';

const send = (url: string, options: Partial<SenderOptions> = {}, delivery: Partial<Delivery> = {}) =>
  createSender({ allowLoopback: true, userAgent: 'Synthward/test', ...options }).send({
    url,
    headers: { 'webhook-id': 'msg_1' },
    body: BODY,
    ...delivery,
  });

describe('a receiver that answers', () => {
  test('gets exactly the bytes that were signed, and is told of by the attempt', async () => {
    const receiver = await receivers.http((_req, res) => {
      res.writeHead(202, { Server: 'receiver', 'X-Internal': 'no' }).end('accepted');
    });
    const timestampSeconds = 1_700_000_000;
    const signature = sign({ id: 'msg_1', timestampSeconds, body: BODY, secrets: [SECRET] });
    const attempt = await send(
      `http://localhost:${receiver.port}/in`,
      {},
      {
        headers: {
          'webhook-id': 'msg_1',
          'webhook-timestamp': String(timestampSeconds),
          'webhook-signature': signature,
        },
      },
    );
    expect(attempt).toEqual({
      status: 202,
      errorClass: null,
      address: '127.0.0.1',
      responseHeaders: { date: expect.any(String), server: 'receiver' },
      responseBody: 'accepted',
      retryAfterSeconds: null,
      durationMs: expect.any(Number),
    });
    const [received] = receiver.received;
    expect(received?.headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': 'Synthward/test',
      'accept-encoding': 'identity',
      'content-length': String(Buffer.byteLength(BODY)),
    });
    const verdict = verify({
      id: 'msg_1',
      timestamp: String(timestampSeconds),
      signature,
      body: received?.body ?? '',
      secrets: [SECRET],
      now: new Date(timestampSeconds * 1000),
    });
    expect(verdict).toEqual({ valid: true });
  });

  test('by HTTPS has to prove its name', async () => {
    const certificate = makeCertificate(['localhost']);
    const receiver = await receivers.https(certificate, (_req, res) => res.end('fine'));
    const url = `https://localhost:${receiver.port}/`;
    expect(await send(url)).toMatchObject({ status: null, errorClass: 'tls', address: '127.0.0.1' });
    expect(await send(url, { extraAuthorities: [certificate.cert] })).toMatchObject({
      status: 200,
      errorClass: null,
    });
  });

  test.each([301, 302, 303, 307, 308])('with a redirect of %i is not followed', async (status) => {
    const target = await receivers.http((_req, res) => res.end());
    const location = `http://127.0.0.1:${target.port}/`;
    const receiver = await receivers.http((_req, res) => res.writeHead(status, { location }).end());
    const attempt = await send(`http://localhost:${receiver.port}/`);
    expect(attempt).toMatchObject({ status, errorClass: null, responseHeaders: { location } });
    expect(target.connections()).toBe(0);
  });

  test.each([
    ['seconds', '120', 120],
    ['a date', 'Thu, 26 Nov 2026 00:01:30 GMT', 90],
    ['words', 'in a while', null],
  ])('may ask for time in %s', async (_what, value, expected) => {
    const receiver = await receivers.http((_req, res) => {
      res.writeHead(503, { 'Retry-After': value }).end();
    });
    const clock = { now: () => new Date('2026-11-26T00:00:00Z') };
    const attempt = await send(`http://localhost:${receiver.port}/`, { clock });
    expect(attempt).toMatchObject({ status: 503, retryAfterSeconds: expected });
  });

  test('with more than 20 kB is cut off there', async () => {
    let wasCutOff = false;
    const receiver = await receivers.http((_req, res) => {
      res.once('close', () => {
        wasCutOff = !res.writableFinished;
      });
      const pour = () => {
        while (res.write('x'.repeat(10_000)));
        res.once('drain', pour);
      };
      pour();
    });
    const attempt = await send(`http://localhost:${receiver.port}/`);
    expect(attempt).toMatchObject({ status: 200, errorClass: null, responseBody: 'x'.repeat(20_000) });
    await until(() => wasCutOff, { message: 'the response is cut off' });
  });

  test('with what could act on whoever reads it is made safe', async () => {
    const receiver = await receivers.http((_req, res) => {
      res.writeHead(500, { Server: 'a\u009bb' }).end(Buffer.from('\u001b[2J\0\xff', 'latin1'));
    });
    const attempt = await send(`http://localhost:${receiver.port}/`);
    expect(attempt.responseBody).toBe('\ufffd[2J\ufffd\ufffd');
    expect(attempt.responseHeaders.server).toBe('a\ufffdb');
  });
});

describe('a receiver that fails', () => {
  test('by never answering runs into the time-out', async () => {
    const receiver = await receivers.http(() => undefined);
    const attempt = await send(`http://localhost:${receiver.port}/`, { timeoutMs: 200 });
    expect(attempt).toMatchObject({ status: null, errorClass: 'timeout', address: '127.0.0.1' });
    expect(attempt.durationMs).toBeGreaterThanOrEqual(190);
  });

  test('by dripping its body runs into the time-out of the whole, and what came is told', async () => {
    const receiver = await receivers.http((_req, res) => {
      res.writeHead(200);
      const drip = setInterval(() => res.write('x'), 20);
      res.once('close', () => clearInterval(drip));
    });
    const attempt = await send(`http://localhost:${receiver.port}/`, { timeoutMs: 400 });
    expect(attempt).toMatchObject({ status: 200, errorClass: 'timeout' });
    expect(attempt.responseBody).toMatch(/^x+$/);
  });

  test('by dripping its headers runs into the time-out of the whole', async () => {
    const receiver = await receivers.tcp((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const drip = setInterval(() => socket.write('X-Drip: 1\r\n'), 20);
      socket.once('close', () => clearInterval(drip));
    });
    const attempt = await send(`http://localhost:${receiver.port}/`, { timeoutMs: 300 });
    expect(attempt).toMatchObject({ status: null, errorClass: 'timeout' });
  });

  test('by leaving TLS hanging runs into the time-out', async () => {
    const receiver = await receivers.tcp(() => undefined);
    const attempt = await send(`https://localhost:${receiver.port}/`, { timeoutMs: 200 });
    expect(attempt).toMatchObject({ status: null, errorClass: 'timeout' });
  });

  test.each([
    ['before it answers', ''],
    ['within its body', 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc'],
  ])('by resetting the connection %s is told so', async (_when, said) => {
    const receiver = await receivers.tcp((socket) => {
      socket.once('data', () => socket.write(said, () => socket.resetAndDestroy()));
    });
    const attempt = await send(`http://localhost:${receiver.port}/`);
    expect(attempt).toMatchObject({ errorClass: 'reset', address: '127.0.0.1' });
  });

  test.each([
    ['ends the connection without a word', ''],
    ['ends it within the body', 'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc'],
    [
      'switches protocols unasked',
      'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n',
    ],
  ])('when it %s is told of as a reset', async (_what, said) => {
    const receiver = await receivers.tcp((socket) => {
      socket.once('data', () => socket.end(said));
    });
    expect(await send(`http://localhost:${receiver.port}/`)).toMatchObject({ errorClass: 'reset' });
  });

  test.each([
    ['speaks something else', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['sends headers without end', `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(20_000)}`],
  ])('when it %s is told of as other', async (_what, said) => {
    const receiver = await receivers.tcp((socket) => {
      socket.once('data', () => socket.write(said));
    });
    expect(await send(`http://localhost:${receiver.port}/`)).toMatchObject({
      status: null,
      errorClass: 'other',
    });
  });

  test('because nobody listens is told so', async () => {
    const attempt = await send(`http://127.0.0.1:${await freePort()}/`);
    expect(attempt).toMatchObject({ status: null, errorClass: 'connect', address: null, responseBody: '' });
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

describe('a name', () => {
  test('that leads home when the message is sent is refused, though it did not when it was entered', async () => {
    const receiver = await receivers.http((_req, res) => res.end());
    const asked: string[] = [];
    const lookupAll = async (hostname: string) => {
      asked.push(hostname);
      return ['127.0.0.1'];
    };
    for (const allowLoopback of [false, true]) {
      const attempt = await send('https://hooks.example.com/', { lookupAll, allowLoopback });
      expect(attempt).toMatchObject({ status: null, errorClass: 'refused_address', address: null });
    }
    expect(asked).toEqual(['hooks.example.com', 'hooks.example.com']);
    expect(receiver.connections()).toBe(0);
  });

  test('with one private address among public ones is refused', async () => {
    const lookupAll = async () => ['93.184.215.14', '10.0.0.1'];
    expect(await send('https://hooks.example.com/', { lookupAll })).toMatchObject({
      errorClass: 'refused_address',
    });
  });

  test.each([
    ['is unknown', () => Promise.reject(new Error('ENOTFOUND'))],
    ['has no address', () => Promise.resolve([])],
  ])('that %s is told so', async (_what, lookupAll) => {
    expect(await send('https://hooks.example.com/', { lookupAll })).toMatchObject({
      status: null,
      errorClass: 'dns',
    });
  });

  test('whose server does not answer runs into the time-out', async () => {
    const lookupAll = () => new Promise<never>(() => undefined);
    const attempt = await send('https://hooks.example.com/', { lookupAll, timeoutMs: 100 });
    expect(attempt).toMatchObject({ status: null, errorClass: 'timeout', address: null });
  });
});

test('a stored URL is judged anew: loopback is refused where it is no longer allowed', async () => {
  const receiver = await receivers.http((_req, res) => res.end());
  for (const host of ['localhost', '127.0.0.1', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]']) {
    const attempt = await send(`http://${host}:${receiver.port}/`, { allowLoopback: false });
    expect(attempt).toMatchObject({ status: null, errorClass: 'refused_address', address: null });
  }
  expect(receiver.connections()).toBe(0);
});

describe('a signal that aborts', () => {
  test('gives an attempt up, with its reason, and closes the connection', async () => {
    const controller = new AbortController();
    let wasClosed = false;
    const receiver = await receivers.http((_req, res) => {
      res.once('close', () => {
        wasClosed = true;
      });
      controller.abort(new Error('stopping'));
    });
    const sending = send(`http://localhost:${receiver.port}/`, {}, { signal: controller.signal });
    await expect(sending).rejects.toThrow('stopping');
    await until(() => wasClosed, { message: 'the connection is closed' });
  });

  test('beforehand keeps anything from being sent', async () => {
    const receiver = await receivers.http((_req, res) => res.end());
    const signal = AbortSignal.abort(new Error('stopping'));
    await expect(send(`http://localhost:${receiver.port}/`, {}, { signal })).rejects.toThrow('stopping');
    expect(receiver.connections()).toBe(0);
  });
});

test('a header that would begin another one is thrown back before anything is sent', async () => {
  const receiver = await receivers.http((_req, res) => res.end());
  const headers = { 'webhook-id': 'msg_1\r\nX-Other: 1' };
  await expect(send(`http://localhost:${receiver.port}/`, {}, { headers })).rejects.toMatchObject({
    code: 'ERR_INVALID_CHAR',
  });
  expect(receiver.connections()).toBe(0);
});
