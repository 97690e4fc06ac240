// Pages of lists: cursors are signed for the tenant, the list and the filters that they were handed out for.

import type { OperationCall } from './operation-call';
import { sendJson } from './send-json';

/** What a list is asked for: how many, from where, and which ones. */
interface PageQuery {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
}

/**
 * Answers a page of a list. `read` is given the query with the position behind its cursor, and answers the position of the
 * next page in the place of one. Another limit may be asked for on every page. Throws `invalid_cursor` for a cursor of another
 * tenant, list or filter.
 */
export async function sendPage<Query extends PageQuery>(
  call: OperationCall,
  query: Query,
  read: (query: Omit<Query, 'cursor'> & { readonly cursor?: string }) => Promise<{
    readonly nextCursor: string | null;
  }>,
): Promise<void> {
  const { cursors } = call.services;
  const { cursor, ...rest } = query;
  const binding = bindingOf(call, rest);
  const position = cursor === undefined ? {} : { cursor: cursors.open(cursor, binding) };
  const page = await read({ ...rest, ...position });
  const nextCursor = page.nextCursor === null ? null : cursors.sign(page.nextCursor, binding);
  sendJson(call.res, 200, { ...page, nextCursor });
}

/** The list as a text; filters stand in the order of their schema, whatever the order in the request. */
function bindingOf(
  { caller, operation, req }: OperationCall,
  { limit: _, ...filters }: Omit<PageQuery, 'cursor'>,
): string {
  const names = Object.keys(operation.pathParameters);
  const address = names.map((name) => req.params[name]);
  return JSON.stringify([caller?.tenantID ?? null, operation.operationID, address, filters]);
}
