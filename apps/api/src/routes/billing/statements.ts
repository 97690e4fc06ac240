// /billing/tenants/{tenantID}/statements and below

import { readListQuery } from '@synthward/contracts';
import { decodeCursor, encodeCursor } from '../../http/cursor';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendJson, sendJsonText } from '../../http/send-json';

/** One page of statements, the newest month first. */
export async function listStatements(call: OperationCall): Promise<void> {
  const { limit, cursor } = readListQuery(call.req.query);
  const position = cursor === undefined ? {} : { cursor: decodeCursor(cursor) };
  const tenantID = pathParameter(call, 'tenantID');
  const page = await call.services.billing.statements({ tenantID, limit, ...position });
  const nextCursor = page.nextCursor === null ? null : encodeCursor(page.nextCursor);
  sendJson(call.res, 200, { ...page, nextCursor });
}

/** The statement of a month. */
export async function getStatement(call: OperationCall): Promise<void> {
  sendJson(call.res, 200, await call.services.billing.statement(addressOf(call)));
}

/** The same for people. */
export async function getStatementPage(call: OperationCall): Promise<void> {
  const { html, policy } = await call.services.billing.statementPage(addressOf(call));
  call.res.setHeader('Content-Security-Policy', policy);
  sendJsonText(call.res, { status: 200, json: html, mediaType: 'text/html; charset=utf-8' });
}

function addressOf(call: OperationCall) {
  return { tenantID: pathParameter(call, 'tenantID'), period: pathParameter(call, 'period') };
}
