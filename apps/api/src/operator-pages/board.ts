// The queue board: bull-board behind the operator's credential. Its buttons touch doorbells, never rows.

import { createBullBoard } from '@bull-board/api';
import { ExpressAdapter } from '@bull-board/express';
import type { NextFunction, Request, RequestHandler } from 'express';
import type { ApiServices } from '../api-services';
import type { ApiResponse } from '../http/request-context';
import { isReading } from '../http/same-origin';

export const BOARD = '/operator/queues';

/** Its own files and nobody else's; it sets styles from its scripts, so that those cannot be named by their digests. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join(';');

/** Handlers in their order, to be mounted behind the check for an operator. */
export function boardOf(services: ApiServices): RequestHandler[] {
  const adapter = new ExpressAdapter().setBasePath(BOARD);
  createBullBoard({
    queues: services.operator.boardQueues,
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'Synthward queues' } },
  });
  const board = adapter.getRouter().disable('x-powered-by');
  return [allowItsFiles, recordWrites(services), board];
}

function allowItsFiles(_req: Request, res: ApiResponse, next: NextFunction): void {
  res.setHeader('Content-Security-Policy', POLICY);
  next();
}

/** The row comes first: whatever the button does then, somebody is known to have pressed it. */
function recordWrites(services: ApiServices) {
  return async (req: Request, res: ApiResponse, next: NextFunction): Promise<void> => {
    if (!isReading(req)) {
      const { method, path } = req;
      const actor = res.locals.operator?.actor ?? 'nobody'; // the check before lets nobody through
      await services.operator.recordBoardAction({ actor, method, path });
    }
    next();
  };
}
