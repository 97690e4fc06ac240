// Webhooks while their queue is held: nothing is sent, nothing is lost.

import { holdQueue } from '@synthward/db';
import { silentLogger } from '@synthward/observability';
import { createSampleTenant } from '@synthward/testkit';
import { unticketed, useWebhooks } from '../../test/use-webhooks';
import { listEndpointDeliveries, testEndpoint } from '../webhooks/manage-deliveries';
import { releaseQueueOf } from './hold-queue';

const webhooks = useWebhooks('hold deliveries');
const { database, receiver, clock } = webhooks;
const queue = 'webhook-delivery';

test('nothing is sent while the queue is held, and what waited is sent after the release', async () => {
  const tenantID = await createSampleTenant(database());
  const { endpointID } = await webhooks.create(tenantID);
  const desk = webhooks.deliveryDesk();
  const deliveries = async () =>
    (await listEndpointDeliveries(desk, { tenantID, endpointID, limit: 100 })).data;
  await testEndpoint(desk, { tenantID, endpointID }, unticketed);
  await holdQueue(database(), { queue, reason: 'why', actor: 'tok_1', at: clock.now() });
  await webhooks.answerDoorbells();
  expect(receiver.received).toEqual([]);
  expect(await deliveries()).toMatchObject([{ status: 'pending', attempts: 0 }]);
  const backend = { pause: async () => undefined, resume: async () => undefined };
  const release = { queue, actor: 'tok_1', body: { reason: 'over' } };
  await releaseQueueOf(
    { ...{ database: database(), clock, backend, logger: silentLogger }, ring: () => undefined },
    release,
  );
  await webhooks.answerDoorbells();
  expect(receiver.received).toHaveLength(1);
  expect(await deliveries()).toMatchObject([{ status: 'delivered', attempts: 1 }]);
});
