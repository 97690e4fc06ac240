// What an operator does to one tenant: it stands among the operator's actions, and in the tenant's audit log.

import type { AuditAction, AuditContext, OperatorActionName } from '@synthward/contracts';
import type { Json } from '@synthward/kernel';
import type { Transaction } from '../database';
import { recordAudit } from './audit';
import { recordOperatorAction } from './operator-actions';

export interface OperatorDeed {
  readonly tenantID: string;
  readonly by: AuditContext;
  readonly action: AuditAction & OperatorActionName;
  readonly target: string;
  readonly reason: string;
  readonly at: Date;
  /** What a reader should know besides. */
  readonly data: Readonly<Record<string, Json>>;
  readonly before?: object | undefined;
  readonly after?: object | undefined;
}

/** Adds both rows; whoever records takes no other lock afterwards. */
export async function recordOperatorDeed(transaction: Transaction, deed: OperatorDeed): Promise<void> {
  const { tenantID, by, action, target, reason, at, data } = deed;
  const told = { ...data, tenantID };
  await recordOperatorAction(transaction, { actor: by.actor.id, action, target, reason, data: told, at });
  await recordAudit(transaction, { ...deed, data: { ...data, reason } });
}
