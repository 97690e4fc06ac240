import net from 'node:net';
import { type RunningApi, startApi } from './start-api';

let api: RunningApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

function expectRawProblem(text: string, status: number, code: string): void {
  const [head = '', body = ''] = text.split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(head).toMatch(/content-type: application\/problem\+json/i);
  const { requestID, ...problem } = JSON.parse(body);
  expect(problem).toMatchObject({ code, status });
  expect(head).toContain(requestID);
}

test.each([
  [
    'a Content-Length that is no number',
    'POST /cohorts/preview HTTP/1.1\r\nHost: a\r\nContent-Length: many\r\n\r\n',
  ],
  [
    'two lengths',
    'POST /cohorts/preview HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
  ],
  ['a request line of noise', '\u0000\u0001 nonsense\r\n\r\n'],
  ['an unknown method', 'BREW /heartbeat HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a header without a name', 'GET /heartbeat HTTP/1.1\r\n: nothing\r\n\r\n'],
  ['TLS spoken to a plain port', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001'],
])('%s is 400 in our shape', async (_, bytes) => {
  expectRawProblem(await api.sendRaw(bytes), 400, 'invalid_request');
});

test('headers beyond 16 kB are 431 in our shape', async () => {
  const text = await api.sendRaw(
    `GET /heartbeat HTTP/1.1\r\nHost: a\r\nCookie: ${'x'.repeat(20_000)}\r\n\r\n`,
  );
  expectRawProblem(text, 431, 'headers_too_large');
});

test('a chunked body with broken framing is 400 in our shape', async () => {
  const text = await api.sendRaw(
    [
      'POST /cohorts/preview HTTP/1.1',
      'Host: a',
      'Authorization: Bearer good-token',
      'X-API-Key: good-key',
      'Content-Type: application/json',
      'Transfer-Encoding: chunked',
      '',
      'zz',
      '',
    ].join('\r\n'),
  );
  expectRawProblem(text, 400, 'invalid_request');
});

test('a request without Host, or with an expectation we do not know, is served', async () => {
  const end = 'Connection: close\r\n\r\n';
  expect(await api.sendRaw(`GET /heartbeat HTTP/1.1\r\n${end}`)).toMatch(/^HTTP\/1.1 200 /);
  expect(await api.sendRaw(`GET /heartbeat HTTP/1.1\r\nExpect: magic\r\n${end}`)).toMatch(/^HTTP\/1.1 200 /);
});

test('a client that resets the connection harms nobody', async () => {
  await new Promise<void>((resolve) => {
    const socket = net.connect(api.port, '127.0.0.1', () => {
      socket.write('POST /cohorts/preview HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{');
      socket.resetAndDestroy();
    });
    socket.on('close', () => resolve());
  });
  expect((await api.send('/heartbeat')).status).toBe(200);
});
