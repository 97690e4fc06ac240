// API keys of a tenant: created, read, changed, revoked.

import {
  type ApiKeyListView,
  billingPlanOf,
  type Creation,
  type CreationAnswer,
  type NewApiKeyView,
  readApiKeyChange,
  readApiKeyRequest,
} from '@synthward/contracts';
import {
  type ApiKey,
  type ApiKeyAddress,
  changeApiKey,
  countApiKeys,
  createApiKey,
  findTenantApiKey,
  listApiKeys,
  revokeApiKey,
  type Transaction,
} from '@synthward/db';
import { AppError } from '@synthward/kernel';
import { notFound } from '../cohort-jobs/read';
import { createOnce } from '../creations/create-once';
import { mintApiKey } from '../credentials/api-key';
import { readPosition, writePosition } from '../paging/position';
import type { SecretBox } from '../webhooks/secret-box';
import { type KeyDesk, type KeyRequester, readExpiry, requireOwnScopes } from './key-desk';
import { keyViewOf, type VersionedKey, versionedKeyOf } from './key-view';

/**
 * Creates a key and answers it this once, and in replays. Throws `invalid_spec`, `insufficient_scope` for a scope that
 * the caller lacks, `api_key_limit_reached`, and what `createOnce` throws.
 */
export async function createTenantApiKey(
  desk: KeyDesk,
  { caller, body }: { readonly caller: KeyRequester; readonly body: unknown },
  creation: Creation<NewApiKeyView>,
): Promise<CreationAnswer<NewApiKeyView>> {
  const { box, clock, pepper } = desk;
  const { tenantID, accountID } = caller;
  const answer = await createOnce(desk, creation, {
    prepare: () => {
      const request = readApiKeyRequest(body);
      requireOwnScopes(caller, request.scopes);
      const expiresAt = readExpiry(request.expiresAt, clock.now());
      return { ...request, expiresAt, minted: mintApiKey(pepper) };
    },
    create: async (transaction, { minted, ...request }) => {
      const now = clock.now();
      await requireRoom(transaction, tenantID, now);
      const { key, ...kept } = minted;
      const columns = { ...request, ...kept, tenantID, createdBy: accountID, createdAt: now };
      const row = await createApiKey(transaction, columns, { by: caller.by, now });
      return { ...keyViewOf(row, now), key: box.seal(key) };
    },
  });
  return withKeyOpened(answer, { box, caller });
}

/** The row of the tenant is locked first: of keys that are created at the same time none is one too many. */
async function requireRoom(transaction: Transaction, tenantID: string, now: Date): Promise<void> {
  const present = await countApiKeys(transaction, tenantID, now);
  const tenant = await transaction.tenant.findUniqueOrThrow({ where: { id: tenantID } });
  const { id: plan, apiKeyLimit: limit } = billingPlanOf(tenant.plan);
  if (present < limit) return;
  throw new AppError('api_key_limit_reached', `The plan ${plan} has room for ${limit} API keys.`, {
    data: { plan, limit },
  });
}

/**
 * Answers are kept for replays with the key sealed: nothing at rest can be used. Throws `insufficient_scope` for a replay by
 * somebody who could not have made the key.
 */
export function withKeyOpened(
  answer: CreationAnswer<NewApiKeyView>,
  { box, caller }: { readonly box: SecretBox; readonly caller: KeyRequester },
): CreationAnswer<NewApiKeyView> {
  requireOwnScopes(caller, answer.body.scopes);
  return { ...answer, body: { ...answer.body, key: box.open(answer.body.key) } };
}

export interface KeyPage {
  readonly tenantID: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The keys but the revoked ones, the newest first. Throws `invalid_cursor`. */
export async function listTenantApiKeys(
  { database, clock }: KeyDesk,
  { tenantID, limit, cursor }: KeyPage,
): Promise<ApiKeyListView> {
  const after = cursor === undefined ? undefined : readPosition(cursor, 'key');
  const rows = await listApiKeys(database, { tenantID, limit: limit + 1, after });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const hasMore = rows.length > limit;
  const now = clock.now();
  return {
    data: page.map((row) => keyViewOf(row, now)),
    hasMore,
    nextCursor: hasMore && last ? writePosition(last) : null,
  };
}

/** Throws `not_found` alike for a missing key, a revoked one and another tenant's. */
export async function getTenantApiKey(
  { database, clock }: KeyDesk,
  address: ApiKeyAddress,
): Promise<VersionedKey> {
  return versionedKeyOf((await findTenantApiKey(database, address)) ?? missing(), clock.now());
}

interface ExpectingKey {
  readonly caller: KeyRequester;
  readonly keyID: string;
  /** Versions of which the key must have one. */
  readonly expected: readonly number[] | 'any';
}

/** Throws `invalid_spec`, `insufficient_scope`, `not_found`, and `precondition_failed` for another version. */
export async function changeTenantApiKey(
  { database, clock }: KeyDesk,
  { caller, keyID, expected, body }: ExpectingKey & { readonly body: unknown },
): Promise<VersionedKey> {
  const columns = readApiKeyChange(body);
  requireOwnScopes(caller, columns.scopes ?? []);
  const address = { tenantID: caller.tenantID, keyID };
  const now = clock.now();
  const change = { expected, columns, by: caller.by, now };
  return versionedKeyOf(requireChanged(await changeApiKey(database, address, change)), now);
}

/** The key opens nothing from here on. Throws `not_found`, and `precondition_failed` for another version. */
export async function revokeTenantApiKey(
  { database, clock }: KeyDesk,
  { caller, keyID, expected }: ExpectingKey,
): Promise<void> {
  const address = { tenantID: caller.tenantID, keyID };
  const change = { expected, by: caller.by, now: clock.now() };
  requireChanged(await revokeApiKey(database, address, change));
}

function requireChanged(outcome: ApiKey | 'missing' | 'stale'): ApiKey {
  if (outcome === 'missing') return missing();
  if (outcome !== 'stale') return outcome;
  throw new AppError('precondition_failed', 'The key has changed since it was read.');
}

function missing(): never {
  throw notFound();
}
