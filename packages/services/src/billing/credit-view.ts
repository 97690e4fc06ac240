// Credits as clients see them.

import type { CreditView } from '@synthward/contracts';
import type { CreditStand } from '@synthward/db';

export function creditViewOf({ expiresAt, createdAt, voidedAt, ...credit }: CreditStand): CreditView {
  return {
    ...credit,
    expiresAt: expiresAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    voidedAt: voidedAt?.toISOString() ?? null,
  };
}
