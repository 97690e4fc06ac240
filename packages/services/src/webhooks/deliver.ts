// Delivers messages: claims, signs, sends, records. At least once, always under the same webhook-id.

import {
  type AttemptLog,
  type AttemptMove,
  type ClaimedDelivery,
  type ClaimOptions,
  claimDelivery,
  claimNextDelivery,
  type Database,
  recordAttempt,
} from '@synthward/db';
import { type Clock, sha256Hex } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import { type Attempt, type NextStep, nextAttemptAt, type Sender, sign } from '@synthward/webhooks';
import { judgeEndpoint, lanesOf } from './endpoint-health';
import type { SecretBox } from './secret-box';

export interface DeliveryWork {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly sender: Sender;
  readonly secrets: SecretBox;
  /** From 0 up to, but not, 1, new for each call: spreads retries. */
  readonly random: () => number;
}

/** Three times as long as an attempt may take. */
export const LEASE_SECONDS = 60;

/** After so many the doorbell of another endpoint gets its turn; the rest is rung for. */
const MOST_IN_A_ROW = 200;

/**
 * Attempts the delivery if it is due, and, for as long as the endpoint takes them, those that are due behind it. Throws
 * the reason of a signal that cuts an attempt off; its delivery is due again then.
 */
export async function deliverWebhook(
  work: DeliveryWork,
  deliveryID: string,
  signal: AbortSignal,
): Promise<void> {
  let claim = await claimDelivery(work.database, deliveryID, optionsNow(work));
  for (let count = 0; count < MOST_IN_A_ROW; count++) {
    if (typeof claim === 'string') return;
    const isDelivered = await attempt(work, claim, signal);
    if (!isDelivered || signal.aborted) return;
    claim = await claimNextDelivery(work.database, claim.endpoint.id, optionsNow(work));
  }
}

function optionsNow({ clock }: DeliveryWork): ClaimOptions {
  return { now: clock.now(), leaseSeconds: LEASE_SECONDS, lanes: lanesOf };
}

/** Answers whether the message has arrived. */
async function attempt(work: DeliveryWork, claimed: ClaimedDelivery, signal: AbortSignal): Promise<boolean> {
  const { delivery, endpoint, message } = claimed;
  const at = work.clock.now();
  const headers = signedHeaders(work, claimed, at);
  const outcome = await sendOrHandBack(work, { claimed, headers, signal });
  const now = work.clock.now();
  const { attempts } = delivery;
  const step = nextAttemptAt({ attempt: attempts, outcome, now, random: work.random });
  const isSuccess = step.kind === 'done';
  await recordAttempt(work.database, {
    deliveryID: delivery.id,
    endpointID: endpoint.id,
    fence: delivery.fence,
    now,
    log: logOf(outcome, { at, url: endpoint.url, headers, body: message.body }),
    move: moveOf(step),
    judge: (current) => judgeEndpoint(current, { isSuccess, outcome, now }),
  });
  const { status, errorClass, durationMs } = outcome;
  const ids = {
    deliveryID: delivery.id,
    endpointID: endpoint.id,
    messageID: message.id,
    tenantID: endpoint.tenantId,
  };
  work.logger.info(
    { ...ids, attempt: attempts, status, errorClass, durationMs, next: step.kind },
    'webhook.attempted',
  );
  return isSuccess;
}

/** While a secret is being replaced, the new one and the one before sign. */
function signedHeaders(
  { secrets }: DeliveryWork,
  { endpoint, message }: ClaimedDelivery,
  at: Date,
): Readonly<Record<string, string>> {
  const { secret, formerSecret, formerUntil } = endpoint;
  const isReplacing = formerSecret !== null && formerUntil !== null && formerUntil > at;
  const timestampSeconds = Math.floor(at.getTime() / 1000);
  return {
    'webhook-id': message.id,
    'webhook-timestamp': String(timestampSeconds),
    'webhook-signature': sign({
      id: message.id,
      timestampSeconds,
      body: message.body,
      secrets: [secret, ...(isReplacing ? [formerSecret] : [])].map(secrets.open),
    }),
  };
}

interface Sending {
  readonly claimed: ClaimedDelivery;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** What nobody knows the end of is due at once: whoever takes it next sends the same message again. */
async function sendOrHandBack(work: DeliveryWork, { claimed, headers, signal }: Sending): Promise<Attempt> {
  const { delivery, endpoint, message } = claimed;
  try {
    return await work.sender.send({ url: endpoint.url, headers, body: message.body, signal });
  } catch (error) {
    if (!signal.aborted) throw error;
    const now = work.clock.now();
    await recordAttempt(work.database, {
      deliveryID: delivery.id,
      endpointID: endpoint.id,
      fence: delivery.fence,
      now,
      log: null,
      move: { event: 'postpone', nextAttemptAt: now },
      judge: ({ failures, failingSince, throttledUntil }) => ({
        ...{ failures, failingSince, throttledUntil },
        isWarning: false,
        disable: null,
      }),
    });
    throw error;
  }
}

function moveOf(step: NextStep): AttemptMove {
  if (step.kind === 'done') return { event: 'deliver' };
  if (step.kind === 'retry') return { event: 'postpone', nextAttemptAt: step.at };
  return { event: 'give-up' };
}

function logOf(
  { status, errorClass, address, responseBody, durationMs }: Attempt,
  sent: {
    readonly at: Date;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  },
): AttemptLog {
  return {
    at: sent.at,
    url: sent.url,
    address,
    requestHeaders: sent.headers,
    requestSha256: sha256Hex(sent.body),
    status,
    responseBody,
    errorClass,
    durationMs,
  };
}
