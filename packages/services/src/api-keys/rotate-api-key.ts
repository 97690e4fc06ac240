// Rotation: another key takes the place of one, which is good for a while more, so that users can be switched over.

import {
  apiKeyStatusOf,
  type Creation,
  type CreationAnswer,
  type NewApiKeyView,
  readApiKeyRotation,
} from '@synthward/contracts';
import {
  type ApiKey,
  hasLivingPredecessor,
  lockApiKey,
  replaceApiKey,
  type Transaction,
} from '@synthward/db';
import { AppError } from '@synthward/kernel';
import { notFound } from '../cohort-jobs/read';
import { createOnce } from '../creations/create-once';
import { mintApiKey } from '../credentials/api-key';
import { type KeyDesk, type KeyRequester, readExpiry, requireOwnScopes } from './key-desk';
import { keyViewOf } from './key-view';
import { withKeyOpened } from './manage-api-keys';

export interface RotationRequest {
  readonly caller: KeyRequester;
  readonly keyID: string;
  readonly body: unknown;
}

/**
 * Creates a key of the same name and scopes, and sets the end of the former one. Throws `invalid_spec`,
 * `insufficient_scope` for a key that may do more than the caller, `not_found`, `api_key_state_conflict` for a key that
 * is not active or for a third one at once, and what `createOnce` throws.
 */
export async function rotateTenantApiKey(
  desk: KeyDesk,
  { caller, keyID, body }: RotationRequest,
  creation: Creation<NewApiKeyView>,
): Promise<CreationAnswer<NewApiKeyView>> {
  const { box, clock, pepper } = desk;
  const answer = await createOnce(desk, creation, {
    prepare: () => {
      const { overlapSeconds, expiresAt } = readApiKeyRotation(body);
      const end = expiresAt === undefined ? undefined : readExpiry(expiresAt, clock.now());
      return { overlapSeconds, expiresAt: end, minted: mintApiKey(pepper) };
    },
    create: async (transaction, { overlapSeconds, expiresAt, minted }) => {
      const now = clock.now();
      const former = await lockApiKey(transaction, { tenantID: caller.tenantID, keyID });
      if (!former) throw notFound();
      requireOwnScopes(caller, former.scopes);
      await requireRotatable(transaction, { former, overlapSeconds, now });
      const { key, ...kept } = minted;
      const next = {
        ...{ ...kept, tenantID: former.tenantId, name: former.name, scopes: former.scopes },
        ...{ createdBy: caller.accountID, createdAt: now },
        expiresAt: expiresAt === undefined ? sameLifeFrom(former, now) : expiresAt,
      };
      const formerUntil = endOfOverlap(former, overlapSeconds, now);
      const row = await replaceApiKey(transaction, { former, next, formerUntil }, { by: caller.by, now });
      return { ...keyViewOf(row, now), key: box.seal(key) };
    },
  });
  return withKeyOpened(answer, { box, caller });
}

/** A key that leaked while it was new must be replaceable: one that ends at once makes no third. */
async function requireRotatable(
  transaction: Transaction,
  {
    former,
    overlapSeconds,
    now,
  }: { readonly former: ApiKey; readonly overlapSeconds: number; readonly now: Date },
): Promise<void> {
  const status = apiKeyStatusOf(former, now);
  if (status !== 'active') throw conflict(`The key is ${status}; only active keys are rotated.`);
  if (overlapSeconds > 0 && (await hasLivingPredecessor(transaction, former, now)))
    throw conflict(
      'The key before this one is still good: revoke it, or rotate with overlapSeconds 0, as at most two are good at once.',
    );
}

/** As long a life as the former key was made for; null when it had no end. */
function sameLifeFrom({ createdAt, expiresAt }: ApiKey, now: Date): Date | null {
  return expiresAt && new Date(now.getTime() + expiresAt.getTime() - createdAt.getTime());
}

/** Never later than the former key would have ended by itself. */
function endOfOverlap({ expiresAt }: ApiKey, overlapSeconds: number, now: Date): Date {
  const end = new Date(now.getTime() + overlapSeconds * 1000);
  return expiresAt && expiresAt < end ? expiresAt : end;
}

function conflict(message: string): AppError {
  return new AppError('api_key_state_conflict', message);
}
