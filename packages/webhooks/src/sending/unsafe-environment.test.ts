// The variable that switches certificates off for a whole process needs a process of its own to be tried.

import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { makeCertificate } from '../../test/certificate';
import { useReceivers } from '../../test/receivers';

const receivers = useReceivers();
const PACKAGE = path.resolve(__dirname, '../..');

/** Asks by Node's own means, then by ours, and prints what came of both. */
const SCRIPT = `
  const { createSender } = require(process.argv[1]);
  const url = process.argv[2];
  const sender = createSender({ allowLoopback: true, userAgent: 'Synthward/test' });
  require('node:https').get(url, { agent: false }, async (response) => {
    response.resume();
    const { errorClass } = await sender.send({ url, headers: {}, body: '{}' });
    process.stdout.write(JSON.stringify([response.statusCode, errorClass]));
  });
`;

test('certificates are checked even where the environment lets all of them pass', async () => {
  const receiver = await receivers.https(makeCertificate(['localhost']), (_req, res) => res.end());
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['-e', SCRIPT, PACKAGE, `https://localhost:${receiver.port}/`],
    { env: { ...process.env, NODE_TLS_REJECT_UNAUTHORIZED: '0' } },
  );
  expect(JSON.parse(stdout)).toEqual([200, 'tls']);
  expect(receiver.received.map(({ method }) => method)).toEqual(['GET']);
});
