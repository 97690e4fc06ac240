import { mintSecret, sign } from '@synthward/webhooks';
import { Webhook } from 'standardwebhooks';
import { verifyWebhook } from './verify-webhook';

const SECONDS = 1_795_694_400;
const NOW = { now: SECONDS * 1000 };
const EVENT = { type: 'cohort_job.queued', timestamp: '2026-11-26T12:00:00Z', data: { jobID: 'Zoë' } };
const BODY = JSON.stringify(EVENT);
const [present, former, foreign] = [mintSecret(), mintSecret(), mintSecret()];

function headersBy(secrets: readonly string[], timestampSeconds = SECONDS) {
  return {
    'webhook-id': 'msg_1',
    'webhook-timestamp': String(timestampSeconds),
    'webhook-signature': sign({ id: 'msg_1', timestampSeconds, body: BODY, secrets }),
  };
}

const refusedFor = (reason: RegExp) => ({ code: 'webhook_refused', message: expect.stringMatching(reason) });

test('what an endpoint is sent is believed, as text and as bytes, with headers of either kind', async () => {
  const headers = headersBy([present]);
  expect(await verifyWebhook(BODY, headers, present, NOW)).toEqual(EVENT);
  expect(await verifyWebhook(new TextEncoder().encode(BODY), new Headers(headers), present, NOW)).toEqual(
    EVENT,
  );
});

test('what another library of Standard Webhooks signs is believed', async () => {
  const signature = new Webhook(present).sign('msg_1', new Date(NOW.now), BODY);
  const headers = { ...headersBy([foreign]), 'webhook-signature': signature };
  expect(await verifyWebhook(BODY, headers, present, NOW)).toEqual(EVENT);
});

test('while a secret is replaced, either one is enough on either side', async () => {
  expect(await verifyWebhook(BODY, headersBy([present, former]), former, NOW)).toEqual(EVENT);
  expect(await verifyWebhook(BODY, headersBy([former]), [present, former], NOW)).toEqual(EVENT);
});

test.each([
  ['a body with a byte more', `${BODY} `, {}, present],
  ['another id', BODY, { 'webhook-id': 'msg_2' }, present],
  ['a foreign secret', BODY, {}, foreign],
  ['no secret at all', BODY, {}, []],
])('a message with %s is refused', async (_, body, over, secret) => {
  const attempt = verifyWebhook(body, { ...headersBy([present]), ...over }, secret, NOW);
  await expect(attempt).rejects.toMatchObject(refusedFor(/no signature/));
});

test.each([-301, 301])('a message that is %i seconds away is refused, though it is signed', async (away) => {
  const attempt = verifyWebhook(BODY, headersBy([present], SECONDS + away), present, NOW);
  await expect(attempt).rejects.toMatchObject(refusedFor(/too far/));
});

test.each(['webhook-id', 'webhook-timestamp', 'webhook-signature'])(
  'a message without %s is refused',
  async (name) => {
    const attempt = verifyWebhook(BODY, { ...headersBy([present]), [name]: undefined }, present, NOW);
    await expect(attempt).rejects.toMatchObject(refusedFor(/missing/));
  },
);

test.each(['v1', 'v1,', 'v1,!!!!', 'v1a,AAAA', 'v2,AAAA'])(
  'the signature %s is refused',
  async (signature) => {
    const attempt = verifyWebhook(
      BODY,
      { ...headersBy([present]), 'webhook-signature': signature },
      present,
      NOW,
    );
    await expect(attempt).rejects.toMatchObject(refusedFor(/no signature/));
  },
);

test.each(['', 'whsec_', 'whsec_!', 'secret'])('the secret "%s" is refused', async (secret) => {
  const attempt = verifyWebhook(BODY, headersBy([present]), secret, NOW);
  await expect(attempt).rejects.toMatchObject(refusedFor(/secret/));
});
