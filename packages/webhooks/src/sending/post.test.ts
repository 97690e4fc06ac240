// Where a connection leads, and what it proves, on real sockets; the addresses are given, as after a check.

import { makeCertificate } from '../../test/certificate';
import { useReceivers } from '../../test/receivers';
import { type PostOptions, post } from './post';

const receivers = useReceivers();
const certificate = makeCertificate(['hooks.example.com', '127.0.0.1']);

const send = (url: string, changes: Partial<PostOptions> = {}) =>
  post({
    url: new URL(url),
    addresses: ['127.0.0.1'],
    headers: {},
    body: Buffer.from('{}'),
    signal: AbortSignal.timeout(10_000),
    extraAuthorities: [certificate.cert],
    ...changes,
  });

test('a name is never asked again: the connection leads to the checked address, under the name of the URL', async () => {
  const receiver = await receivers.https(certificate, (_req, res) => res.end('fine'));
  const exchange = await send(`https://hooks.example.com:${receiver.port}/in?a=1`);
  expect(exchange).toMatchObject({ status: 200, address: '127.0.0.1', errorClass: null });
  expect(Buffer.from(exchange.body).toString()).toBe('fine');
  expect(receiver.received).toEqual([
    expect.objectContaining({
      method: 'POST',
      path: '/in?a=1',
      headers: expect.objectContaining({ host: `hooks.example.com:${receiver.port}`, connection: 'close' }),
    }),
  ]);
});

test('a literal address is proven by its certificate as well', async () => {
  const receiver = await receivers.https(certificate, (_req, res) => res.end());
  expect(await send(`https://127.0.0.1:${receiver.port}/`)).toMatchObject({ status: 200, errorClass: null });
});

test('a literal address that was not checked gets not a byte', async () => {
  const receiver = await receivers.http((_req, res) => res.end());
  const exchange = await send(`http://127.0.0.1:${receiver.port}/`, { addresses: ['127.0.0.2'] });
  expect(exchange).toMatchObject({ status: null, address: null, errorClass: 'refused_address' });
  expect(receiver.received).toEqual([]);
});

test('a certificate of another name gets nothing', async () => {
  const receiver = await receivers.https(certificate, (_req, res) => res.end());
  const exchange = await send(`https://other.example.com:${receiver.port}/`);
  expect(exchange).toMatchObject({ status: null, address: '127.0.0.1', errorClass: 'tls' });
  expect(receiver.received).toEqual([]);
});

test('a certificate that nobody vouches for gets nothing', async () => {
  const receiver = await receivers.https(makeCertificate(['hooks.example.com']), (_req, res) => res.end());
  const exchange = await send(`https://hooks.example.com:${receiver.port}/`);
  expect(exchange).toMatchObject({ status: null, errorClass: 'tls' });
  expect(receiver.received).toEqual([]);
});

test('a server that speaks no TLS fails as TLS', async () => {
  const receiver = await receivers.tcp((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
  expect(await send(`https://hooks.example.com:${receiver.port}/`)).toMatchObject({ errorClass: 'tls' });
});

test('an address that refuses the connection gives way to the next one', async () => {
  const receiver = await receivers.http((_req, res) => res.end());
  const exchange = await send(`http://hooks.example.com:${receiver.port}/`, {
    addresses: ['127.0.0.2', '127.0.0.1'],
  });
  expect(exchange).toMatchObject({ status: 200, address: '127.0.0.1' });
});

test('no more than four addresses of a name are tried', async () => {
  const receiver = await receivers.http((_req, res) => res.end());
  const others = ['127.0.0.2', '127.0.0.3', '127.0.0.4', '127.0.0.5'];
  const exchange = await send(`http://hooks.example.com:${receiver.port}/`, {
    addresses: [...others, '127.0.0.1'],
  });
  expect(exchange).toMatchObject({ status: null, address: null, errorClass: 'connect' });
  expect(receiver.connections()).toBe(0);
});

test('every message has a connection of its own', async () => {
  const receiver = await receivers.http((_req, res) => res.end());
  await send(`http://hooks.example.com:${receiver.port}/`);
  await send(`http://hooks.example.com:${receiver.port}/`);
  expect(receiver.connections()).toBe(2);
});
