// Routes made from the contract table: what it names is served, everything else is refused.

import { type Operation, type OperationID, operations } from '@synthward/contracts';
import { AppError } from '@synthward/kernel';
import express, { type NextFunction, type Request, type Router } from 'express';
import type { ApiResponse } from './http/request-context';
import { requireOperator } from './middleware/require-operator';
import { routes } from './routes';
import { runOperation, type Surroundings } from './run-operation';

/** One route per path of the contract, with 405 for the methods it lacks and our own answer to OPTIONS; operators' are hidden whole. */
export function createRouter(surroundings: Surroundings): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  for (const [path, ids] of operationsByPath()) {
    const methods: Operation[] = ids.map((id) => operations[id]);
    const allow = allowedMethods(methods);
    const route = router.route(path.replaceAll(/\{(\w+)\}/g, ':$1'));
    route.all(rememberRoute(path));
    if (methods.every(({ access }) => access === 'operator'))
      route.all(requireOperator(surroundings.services));
    for (const id of ids)
      route[operations[id].method](runOperation(operations[id], routes[id], surroundings));
    route.options(answerOptions(allow));
    route.all(refuseMethod(allow));
  }
  return router;
}

function operationsByPath(): Map<string, OperationID[]> {
  const byPath = new Map<string, OperationID[]>();
  for (const { operationID, path } of Object.values(operations))
    byPath.set(path, [...(byPath.get(path) ?? []), operationID]);
  return byPath;
}

function allowedMethods(methods: readonly Operation[]): string {
  const names = methods.flatMap(({ method }) =>
    method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()],
  );
  return [...names, 'OPTIONS'].join(', ');
}

function rememberRoute(path: string) {
  return (_req: Request, res: ApiResponse, next: NextFunction): void => {
    res.locals.route = path;
    next();
  };
}

function answerOptions(allow: string) {
  return (_req: Request, res: ApiResponse): void => {
    res.setHeader('Allow', allow);
    if (res.locals.isPreflight) res.setHeader('Access-Control-Allow-Methods', allow);
    res.status(204).end();
  };
}

function refuseMethod(allow: string) {
  return (_req: Request, _res: ApiResponse): never => {
    throw new AppError('method_not_allowed', `This path takes ${allow}.`, { data: { allow } });
  };
}
