// Reading what operators did, and adding what the queue board did for them.

import type { OperatorActionListView, OperatorActionName, OperatorActionView } from '@synthward/contracts';
import { type ActionPosition, appendOperatorAction, type Database, listOperatorActions } from '@synthward/db';
import { AppError } from '@synthward/kernel';
import type { OperatorDependencies } from './authenticate-operator';

/** A page of actions, newest first. Throws `invalid_cursor`. */
export async function listActions(
  database: Database,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<OperatorActionListView> {
  const after = cursor === undefined ? undefined : readCursor(cursor);
  const actions = await listOperatorActions(database, { limit: limit + 1, after });
  const shown = actions.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = actions.length > shown.length;
  return { data: shown.map(viewOf), hasMore, nextCursor: hasMore && last ? writeCursor(last) : null };
}

/** Records a request of the queue board that is no mere reading, before it is carried out. */
export async function recordBoardAction(
  { database, clock }: OperatorDependencies,
  { actor, method, path }: { readonly actor: string; readonly method: string; readonly path: string },
): Promise<void> {
  const reason = 'a button of the queue board';
  const data = { method, path };
  await appendOperatorAction(database, {
    actor,
    action: 'board',
    target: path,
    reason,
    data,
    at: clock.now(),
  });
}

type ActionRow = Awaited<ReturnType<typeof listOperatorActions>>[number];

function viewOf({ id, at, actor, action, target, reason, data }: ActionRow): OperatorActionView {
  return {
    actionID: id,
    at: at.toISOString(),
    actor,
    action: action as OperatorActionName, // the repository writes no other
    target,
    reason,
    data: data as OperatorActionView['data'], // an object: the repository writes no other
  };
}

function writeCursor({ at, id }: ActionPosition): string {
  return Buffer.from(`${at.getTime()} ${id}`).toString('base64url');
}

/** Only the very text that writeCursor gives. */
function readCursor(cursor: string): ActionPosition {
  const match = /^(\d{1,13}) (act_[0-9A-Za-z]{20})$/.exec(Buffer.from(cursor, 'base64url').toString());
  const [, instant, id = ''] = match ?? [];
  const position = { at: new Date(Number(instant)), id };
  if (match && writeCursor(position) === cursor) return position;
  throw new AppError('invalid_cursor', 'The cursor is not one of ours: leave it out.');
}
