// The HTTP server of the public API.

import http from 'node:http';
import { AppError } from '@synthward/kernel';
import type { Logger } from '@synthward/observability';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { answerClientError } from './answer-client-error';
import type { ApiServices } from './api-services';
import { withPlainDollar } from './http/fhir-path';
import { logAccess } from './middleware/access-log';
import { answerErrors, answerUnknownPath } from './middleware/answer-errors';
import { chooseVersion } from './middleware/api-version';
import { allowOrigins } from './middleware/cross-origin';
import { assignRequestID } from './middleware/request-id';
import { limitRequestTime } from './middleware/request-time';
import { securityHeaders } from './middleware/security-headers';
import { createOperatorPages } from './operator-pages/router';
import { createRouter } from './router';
import { defaultTimings, type Timings } from './timings';

export interface ServerDependencies {
  readonly services: ApiServices;
  readonly logger: Logger;
  /** Those of production unless given. */
  readonly timings?: Timings;
  /** Whose pages may call from browsers; none unless given. */
  readonly corsOrigins?: readonly string[];
}

/**
 * The server, not yet listening. Its `close` stops accepting, waits for running requests, and ends connections as
 * soon as they are idle.
 */
export function createServer({
  services,
  logger,
  timings = defaultTimings,
  corsOrigins = [],
}: ServerDependencies): http.Server {
  const app = createApp({ services, logger, timings, corsOrigins });
  const server = http.createServer(
    {
      requestTimeout: timings.streamMs, // whoever streams nothing has less; see limitRequestTime
      headersTimeout: timings.headersMs,
      keepAliveTimeout: timings.idleMs,
      requireHostHeader: false, // Node would answer in its own shape; no route depends on the host
      joinDuplicateHeaders: true, // else the first of two tokens counts here, and perhaps the other one before us
    },
    app,
  );
  server.on('request', (_req, res) => endConnectionWhenClosing(server, res));
  server.on('checkExpectation', (req, res) => server.emit('request', req, res)); // ignored, as RFC 9110 allows
  server.on('clientError', answerClientError(logger));
  return server;
}

function createApp({ services, logger, timings, corsOrigins }: Required<ServerDependencies>): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.enable('case sensitive routing').enable('strict routing');
  app.use(rewriteOperationName);
  app.use(assignRequestID, logAccess(logger), securityHeaders, limitRequestTime(timings));
  app.use(allowOrigins(corsOrigins), refuseFragment, chooseVersion);
  app.use(createRouter({ services, timings }), createOperatorPages(services));
  app.use(answerUnknownPath);
  app.use(answerErrors(logger));
  return app;
}

function rewriteOperationName(req: Request, _res: Response, next: NextFunction): void {
  req.url = withPlainDollar(req.url);
  next();
}

/** A target has none (RFC 9112, section 3.2); the router would cut it off, where others take it for part of the path. */
function refuseFragment(req: Request, _res: Response, next: NextFunction): void {
  const hasFragment = req.url.includes('#');
  next(hasFragment ? new AppError('invalid_request', 'The request target has a fragment.') : undefined);
}

/** `close` ends the connections that are idle at that moment; these become idle later. */
function endConnectionWhenClosing(server: http.Server, res: http.ServerResponse): void {
  res.once('close', () => {
    if (!server.listening) setImmediate(() => server.closeIdleConnections());
  });
}
