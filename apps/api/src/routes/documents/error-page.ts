// GET /docs/errors/{code}

import { AppError, sha256Hex } from '@synthward/kernel';
import { renderMarkdown } from '../../documents/render-markdown';
import { etagOf, isUnchanged, sendUnchanged } from '../../http/conditional';
import { type OperationCall, pathParameter } from '../../http/operation-call';
import { sendPage } from '../../operator-pages/html';

/** The page of an error code, without scripts and with a policy that lets in none. */
export async function getErrorPage(call: OperationCall): Promise<void> {
  const { services, req, res } = call;
  const code = pathParameter(call, 'code');
  const text = services.documents.errorPage(code);
  if (text === undefined) throw new AppError('not_found', 'There is no such error.');
  const etag = etagOf(sha256Hex(text));
  res.setHeader('ETag', etag);
  if (isUnchanged(req.headers['if-none-match'], etag)) return sendUnchanged(call);
  sendPage(res, { status: 200, title: code, body: renderMarkdown(text) });
}
