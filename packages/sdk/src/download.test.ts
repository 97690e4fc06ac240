import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { until } from '@synthward/testkit';
import { hangUp, type Step } from '../test/scripted-server';
import { useScripted } from '../test/use-scripted';
import { download } from './download';

const scripted = useScripted();
const CONTENT = Buffer.alloc(300_000, 'cohort');
const artifact = {
  name: 'patients.ndjson',
  url: '/workspace/tenants/t/cohort-jobs/j/artifacts/patients.ndjson',
  bytes: CONTENT.length,
  sha256: createHash('sha256').update(CONTENT).digest('hex'),
};

const sending =
  (bytes: Uint8Array): Step =>
  (res) =>
    res.writeHead(200, { 'content-type': 'application/gzip' }).end(bytes);

test('the bytes of an artifact are those that are stored', async () => {
  const { client, server } = await scripted([sending(CONTENT)]);
  expect((await buffer(await download(client, artifact))).equals(CONTENT)).toBe(true);
  expect(server.asked[0]).toMatchObject({ url: artifact.url, headers: { authorization: 'Bearer a-token' } });
});

test.each([
  ['other', Buffer.alloc(CONTENT.length, 'record')],
  ['fewer', CONTENT.subarray(1)],
  ['more', Buffer.concat([CONTENT, CONTENT])],
])('%s bytes end in an error instead of an end', async (_, bytes) => {
  const { client } = await scripted([sending(bytes)]);
  await expect(download(client, artifact).then(buffer)).rejects.toMatchObject({ code: 'wrong_digest' });
});

/** Breaks off after `most` bytes of what was asked for, unless that is all. */
const sendingAtMost =
  (most: number): Step =>
  (res, { headers }) => {
    const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
    const rest = CONTENT.subarray(from);
    res.writeHead(from > 0 ? 206 : 200, { 'content-length': String(rest.length) });
    if (rest.length <= most) return res.end(rest);
    return res.write(rest.subarray(0, most), () => hangUp(res));
  };

test('a connection that breaks is replaced, and the bytes are whole all the same', async () => {
  const { client, server } = await scripted([sendingAtMost(100_000)]);
  expect((await buffer(await download(client, artifact))).equals(CONTENT)).toBe(true);
  const ranges = server.asked.map(({ headers }) => headers.range);
  expect(ranges[0]).toBeUndefined();
  expect(ranges.length).toBeGreaterThanOrEqual(3);
});

test('connections that bring nothing are given up after five', async () => {
  const { client, server, waits } = await scripted([sendingAtMost(0)]);
  await expect(download(client, artifact).then(buffer)).rejects.toMatchObject({ code: 'no_answer' });
  expect(server.asked).toHaveLength(5);
  expect(waits).toEqual([250, 500, 1000, 2000]);
});

test('a server that begins anew instead of going on is not believed', async () => {
  const { client } = await scripted([sendingAtMost(100_000), sending(CONTENT)]);
  await expect(download(client, artifact).then(buffer)).rejects.toMatchObject({ code: 'unexpected_answer' });
});

test('a signal and a reader that leaves both end the connection', async () => {
  let closed = 0;
  const endless: Step = (res) => {
    res.on('close', () => {
      closed += 1;
    });
    res.writeHead(200).write(CONTENT);
  };
  const { client } = await scripted([endless]);
  const controller = new AbortController();
  const signalled = (await download(client, artifact, { signal: controller.signal })).getReader();
  await signalled.read();
  controller.abort(new Error('enough'));
  const readAll = async () => {
    while (!(await signalled.read()).done);
  };
  await expect(readAll()).rejects.toThrow('enough');
  await until(() => closed === 1, { timeoutMs: 10_000, message: 'the signal closes its connection' });
  const reader = (await download(client, artifact)).getReader();
  await reader.read();
  await reader.cancel();
  await until(() => closed === 2, { timeoutMs: 10_000, message: 'leaving closes the connection' });
});

test.each(['https://elsewhere.example/a', '//elsewhere.example/a', '/\\elsewhere.example/a', 'a'])(
  'nothing is asked at %s, which is not on the server of the client',
  async (url) => {
    const { client, server } = await scripted([sending(CONTENT)]);
    const refused = download(client, { ...artifact, url });
    await expect(refused).rejects.toMatchObject({ code: 'unexpected_answer' });
    expect(server.asked).toEqual([]);
  },
);
