// Endpoints of a tenant: created, read, changed, deleted, given a new secret.

import {
  type AuditContext,
  type Creation,
  type CreationAnswer,
  invalidSpec,
  MOST_WEBHOOK_ENDPOINTS,
  type NewWebhookEndpointView,
  readWebhookEndpointChange,
  readWebhookEndpointRequest,
  type WebhookEndpointListView,
  type WebhookSecretView,
} from '@synthward/contracts';
import {
  changeWebhookEndpoint,
  createWebhookEndpoint,
  type Database,
  deleteWebhookEndpoint,
  type ExpectedVersions,
  findWebhookEndpoint,
  listWebhookEndpoints,
  replaceWebhookSecret,
  type WebhookEndpoint,
  type WebhookEndpointAddress,
} from '@synthward/db';
import { AppError, type Clock } from '@synthward/kernel';
import { mintSecret } from '@synthward/webhooks';
import { notFound } from '../cohort-jobs/read';
import { createOnce } from '../creations/create-once';
import type { TargetCheck } from './check-target';
import { endpointViewOf, type VersionedEndpoint, versionedEndpointOf } from './endpoint-view';
import type { SecretBox } from './secret-box';

export interface EndpointDesk {
  readonly database: Database;
  readonly clock: Clock;
  readonly checkTarget: TargetCheck;
  /** Undefined when the process has no key. */
  readonly secrets: SecretBox | undefined;
}

/** A change or a deletion is made of one of these versions alone. */
interface Expecting extends WebhookEndpointAddress {
  readonly expected: ExpectedVersions;
  readonly by: AuditContext;
}

const FORMER_SECRET_HOURS = 24;

/**
 * Creates an endpoint, enabled, and answers its secret this once. Throws `invalid_spec`, also for one endpoint too many,
 * `webhook_url_refused`, `unavailable` without a key to seal secrets, and what `createOnce` throws.
 */
export async function createTenantEndpoint(
  desk: EndpointDesk,
  { tenantID, body, by }: { readonly tenantID: string; readonly body: unknown; readonly by: AuditContext },
  creation: Creation<NewWebhookEndpointView>,
): Promise<CreationAnswer<NewWebhookEndpointView>> {
  const box = requireBox(desk.secrets);
  const answer = await createOnce(desk, creation, {
    prepare: async () => {
      const request = readWebhookEndpointRequest(body);
      return {
        ...request,
        tenantID,
        url: await desk.checkTarget(request.url),
        secret: box.seal(mintSecret()),
      };
    },
    create: async (transaction, columns) => {
      const row = await createWebhookEndpoint(transaction, columns, {
        most: MOST_WEBHOOK_ENDPOINTS,
        by,
        now: desk.clock.now(),
      });
      if (!row) throw tooManyEndpoints();
      return { ...endpointViewOf(row), secret: row.secret };
    },
  });
  return withSecretOpened(answer, box);
}

/** All endpoints of the tenant, the newest first. */
export async function listTenantEndpoints(
  { database }: EndpointDesk,
  tenantID: string,
): Promise<WebhookEndpointListView> {
  return { data: (await listWebhookEndpoints(database, tenantID)).map(endpointViewOf) };
}

/** Throws `not_found` alike for a missing endpoint, a deleted one and another tenant's. */
export async function getTenantEndpoint(
  { database }: EndpointDesk,
  address: WebhookEndpointAddress,
): Promise<VersionedEndpoint> {
  return versionedEndpointOf((await findWebhookEndpoint(database, address)) ?? missing());
}

/** Throws `invalid_spec`, `webhook_url_refused`, `not_found`, and `precondition_failed` for another version. */
export async function changeTenantEndpoint(
  { database, clock, checkTarget }: EndpointDesk,
  { expected, body, by, ...address }: Expecting & { readonly body: unknown },
): Promise<VersionedEndpoint> {
  const change = readWebhookEndpointChange(body);
  const url = change.url === undefined ? undefined : await checkTarget(change.url);
  const columns = { ...change, url };
  return versionedEndpointOf(
    requireChanged(
      await changeWebhookEndpoint(database, address, { expected, columns, by, now: clock.now() }),
    ),
  );
}

/** Throws `not_found`, and `precondition_failed` for another version. */
export async function deleteTenantEndpoint(
  { database, clock }: EndpointDesk,
  { expected, by, ...address }: Expecting,
): Promise<void> {
  requireChanged(await deleteWebhookEndpoint(database, address, { expected, by, now: clock.now() }));
}

/** A new secret; the one before signs as well for a day. Throws `not_found`, `unavailable`, and as `createOnce` does. */
export async function rotateEndpointSecret(
  desk: EndpointDesk,
  { by, ...address }: WebhookEndpointAddress & { readonly by: AuditContext },
  creation: Creation<WebhookSecretView>,
): Promise<CreationAnswer<WebhookSecretView>> {
  const box = requireBox(desk.secrets);
  const answer = await createOnce(desk, creation, {
    prepare: () => ({
      secret: box.seal(mintSecret()),
      formerUntil: new Date(desk.clock.now().getTime() + FORMER_SECRET_HOURS * 3_600_000),
    }),
    create: async (transaction, { secret, formerUntil }) => {
      const row = await replaceWebhookSecret(transaction, address, {
        secret,
        formerUntil,
        by,
        now: desk.clock.now(),
      });
      if (!row) return missing();
      return { endpointID: row.id, secret, formerSecretUntil: formerUntil.toISOString() };
    },
  });
  return withSecretOpened(answer, box);
}

/** Answers are kept for replays with the secret sealed, as it is everywhere at rest. */
function withSecretOpened<View extends { readonly secret: string }>(
  answer: CreationAnswer<View>,
  box: SecretBox,
): CreationAnswer<View> {
  return { ...answer, body: { ...answer.body, secret: box.open(answer.body.secret) } };
}

function requireBox(secrets: SecretBox | undefined): SecretBox {
  if (secrets) return secrets;
  throw new AppError('unavailable', 'This server has no key to seal the secrets of webhooks.');
}

function requireChanged(outcome: WebhookEndpoint | 'missing' | 'stale'): WebhookEndpoint {
  if (outcome === 'missing') return missing();
  if (outcome !== 'stale') return outcome;
  throw new AppError('precondition_failed', 'The endpoint has changed since it was read.');
}

function missing(): never {
  throw notFound();
}

function tooManyEndpoints(): AppError {
  return invalidSpec([
    {
      pointer: '',
      code: 'out_of_range',
      message: `A tenant has at most ${MOST_WEBHOOK_ENDPOINTS} webhook endpoints: delete one first.`,
    },
  ]);
}
