// Secrets of endpoints at rest, and processes that have the wrong key or none.

import { Redacted } from '@synthward/kernel';
import { createSampleTenant } from '@synthward/testkit';
import { sampleKey, useWebhooks } from '../../test/use-webhooks';
import { createSecretBox, requireFittingBox } from './secret-box';

const webhooks = useWebhooks('secret_box');
const box = createSecretBox(sampleKey);
const otherBox = createSecretBox(new Redacted(Buffer.alloc(32, 8).toString('base64')));

test('while there are no endpoints any process may start, with a key or without', async () => {
  await expect(requireFittingBox(webhooks.database(), undefined)).resolves.toBeUndefined();
  await expect(requireFittingBox(webhooks.database(), otherBox)).resolves.toBeUndefined();
});

test('once there are endpoints a process without their key does not start', async () => {
  const { endpointID, secret } = await webhooks.create(await createSampleTenant(webhooks.database()));
  await expect(requireFittingBox(webhooks.database(), box)).resolves.toBeUndefined();
  await expect(requireFittingBox(webhooks.database(), undefined)).rejects.toThrow('set SYNTHWARD_SECRET_KEY');
  await expect(requireFittingBox(webhooks.database(), otherBox)).rejects.toThrow('is not the key');
  const [row] = await webhooks.database.rows('select secret from webhook_endpoint where id = $1', [
    endpointID,
  ]);
  expect(String(row?.secret)).not.toContain(secret.slice('whsec_'.length));
  expect(box.open(String(row?.secret))).toBe(secret);
});

test('the key itself seals nothing: other purposes derive other keys', () => {
  expect(() => otherBox.open(box.seal('text'))).toThrow('cannot be opened');
  expect(box.open(box.seal('text'))).toBe('text');
});
