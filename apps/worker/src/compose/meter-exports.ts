// Composes the posting of metered usage to Stripe: by a worker that has a key of Stripe.

import type { Environment } from '@synthward/contracts';
import type { Database } from '@synthward/db';
import { systemClock } from '@synthward/kernel';
import { createMeterEventSender } from '@synthward/meter-events';
import type { Logger } from '@synthward/observability';
import { meterExportRule, type Reconciler, startReconciler } from '@synthward/services';

const POLL_MS = 1000;
const TIMEOUT_MS = 20_000;

/** Starts to post, each second what is due. Without a key nothing is posted here, and nothing leaves the machine. */
export async function startMeterExports(
  { SYNTHWARD_STRIPE_SECRET_KEY, SYNTHWARD_STRIPE_METERS, SYNTHWARD_STRIPE_BASE_URL }: Environment,
  { database, logger }: { readonly database: Database; readonly logger: Logger },
): Promise<readonly Reconciler[]> {
  if (!SYNTHWARD_STRIPE_SECRET_KEY) return [];
  const leaving = new AbortController();
  const sender = await createMeterEventSender({
    secretKey: SYNTHWARD_STRIPE_SECRET_KEY,
    baseURL: SYNTHWARD_STRIPE_BASE_URL,
    timeoutMs: TIMEOUT_MS,
  });
  const rule = meterExportRule({
    ...{ database, logger, sender, clock: systemClock, random: Math.random },
    ...{ meters: SYNTHWARD_STRIPE_METERS, signal: leaving.signal },
  });
  const poller = startReconciler({ rules: [rule], logger, ring: () => undefined, everyMs: POLL_MS });
  return [
    {
      stop: () => {
        leaving.abort();
        return poller.stop();
      },
    },
  ];
}
