// The pages of operators, beside the operations of the contract: HTML for people, no part of the API.

import express, { type NextFunction, type Request, type Router } from 'express';
import type { ApiServices } from '../api-services';
import type { ApiResponse } from '../http/request-context';
import { requireOperator } from '../middleware/require-operator';
import { BOARD, boardOf } from './board';
import { showHome } from './home';
import { LOGIN, showLogin, signIn, signOut } from './sign-in';

/** The form is everybody's, and so is the way to it; the rest is there for operators alone. */
export function createOperatorPages(services: ApiServices): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  router.get('/operator', rememberRoute('/operator'), showHome(services));
  router.get(LOGIN, rememberRoute(LOGIN), showLogin);
  router.post(LOGIN, rememberRoute(LOGIN), signIn(services));
  router.post(
    '/operator/logout',
    rememberRoute('/operator/logout'),
    requireOperator(services),
    signOut(services),
  );
  router.use(BOARD, rememberRoute(BOARD), requireOperator(services), ...boardOf(services));
  return router;
}

function rememberRoute(path: string) {
  return (_req: Request, res: ApiResponse, next: NextFunction): void => {
    res.locals.route = path;
    next();
  };
}
