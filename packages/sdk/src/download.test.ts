import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Step } from '../test/scripted-server';
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

test.each(['https://elsewhere.example/a', '//elsewhere.example/a', '/\\elsewhere.example/a', 'a'])(
  'nothing is asked at %s, which is not on the server of the client',
  async (url) => {
    const { client, server } = await scripted([sending(CONTENT)]);
    const refused = download(client, { ...artifact, url });
    await expect(refused).rejects.toMatchObject({ code: 'unexpected_answer' });
    expect(server.asked).toEqual([]);
  },
);
