// An API key as its tenant sees it: without digests.

import { type ApiKeyView, apiKeyStatusOf, scopes } from '@synthward/contracts';
import type { ApiKey } from '@synthward/db';

/** What a client sees, and the version that it must name to change it. */
export interface VersionedKey {
  readonly apiKey: ApiKeyView;
  readonly version: number;
}

export function versionedKeyOf(row: ApiKey, now: Date): VersionedKey {
  return { apiKey: keyViewOf(row, now), version: row.version };
}

export function keyViewOf(row: ApiKey, now: Date): ApiKeyView {
  return {
    keyID: row.id,
    name: row.name,
    start: row.start,
    status: apiKeyStatusOf(row, now),
    scopes: scopes.filter((scope) => row.scopes.includes(scope)),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    rotatedToKeyID: row.rotatedTo,
    links: { self: `/workspace/tenants/${row.tenantId}/api-keys/${row.id}` },
  };
}
