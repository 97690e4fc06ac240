// /billing/tenants/{tenantID}/statements and below

import { readListQuery } from '@synthward/contracts';
import { sendPage } from '../../http/cursor';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendJson, sendJsonText } from '../../http/send-json';

/** One page of statements, the newest month first. */
export async function listStatements(call: OperationCall): Promise<void> {
  const tenantID = pathParameter(call, 'tenantID');
  await sendPage(call, readListQuery(call.req.query), (page) =>
    call.services.billing.statements({ tenantID, ...page }),
  );
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
