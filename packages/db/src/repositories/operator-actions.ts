// What operators did: added in the transaction of the deed itself, read page by page, changed by nobody.

import type { OperatorActionName } from '@synthward/contracts';
import { createId } from '@synthward/kernel';
import type { Client, Database } from '../database';
import type { OperatorAction, Prisma } from '../generated/prisma/client';

export interface NewOperatorAction {
  /** Id of the token or session that was used. */
  readonly actor: string;
  readonly action: OperatorActionName;
  readonly target: string;
  readonly reason: string;
  readonly data?: Prisma.InputJsonObject;
  readonly at: Date;
}

/** Adds an action whose deed touches no row of ours. */
export async function appendOperatorAction({ prisma }: Database, action: NewOperatorAction): Promise<void> {
  await recordOperatorAction(prisma, action);
}

/** Adds the action to the transaction. */
export async function recordOperatorAction(
  transaction: Pick<Client, 'operatorAction'>,
  { data = {}, ...action }: NewOperatorAction,
): Promise<void> {
  await transaction.operatorAction.create({ data: { id: createId('act'), data, ...action } });
}

export interface ActionPosition {
  readonly at: Date;
  readonly id: string;
}

/** The actions after `after`, newest first; at most `limit`. Stable while new ones arrive. */
export function listOperatorActions(
  { prisma }: Database,
  { limit, after }: { readonly limit: number; readonly after: ActionPosition | undefined },
): Promise<OperatorAction[]> {
  return prisma.operatorAction.findMany({
    where: after ? { OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] } : {},
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
  });
}
