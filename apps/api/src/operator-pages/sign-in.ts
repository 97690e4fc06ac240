// Signing in and out with a browser, which sends no bearer token: the token goes into a form once, a cookie comes back.

import { AppError } from '@synthward/kernel';
import type { Request } from 'express';
import type { ApiServices } from '../api-services';
import type { ApiResponse } from '../http/request-context';
import { isSameOrigin } from '../http/same-origin';
import { beginningCookie, endingCookie, operatorCookie } from '../http/session-cookie';
import { readFormBody } from '../middleware/json-body';
import { addressOf, limitRate } from '../middleware/limit-rate';
import { redirectTo, sendPage } from './html';

const HOME = '/operator';
export const LOGIN = '/operator/login';

/** GET /operator/login */
export function showLogin(_req: Request, res: ApiResponse): void {
  sendLogin(res, 200, '');
}

/** POST /operator/login: a session for an operator's token, and the form again for anything else. */
export function signIn(services: ApiServices) {
  return async (req: Request, res: ApiResponse): Promise<void> => {
    await limitRate(services, res, addressOf(req));
    if (!isSameOrigin(services, req)) throw new AppError('not_found', 'No such path.');
    const { token = '' } = await readFormBody(req, res);
    const session = await services.operator.startSession(token.trim());
    if (!session) return sendLogin(res, 403, '<p role="alert">That is not the token of an operator.</p>');
    res.setHeader('Set-Cookie', beginningCookie(operatorCookie, { services, req }, session));
    redirectTo(res, HOME);
  };
}

/** POST /operator/logout, behind the check for an operator. */
export function signOut(services: ApiServices) {
  return async (req: Request, res: ApiResponse): Promise<void> => {
    await services.operator.stopSession(res.locals.operator?.actor ?? '');
    res.setHeader('Set-Cookie', endingCookie(operatorCookie, { services, req }));
    redirectTo(res, LOGIN);
  };
}

function sendLogin(res: ApiResponse, status: number, alert: string): void {
  sendPage(res, {
    status,
    title: 'Synthward operator: sign in',
    body: `<h1>Operator</h1>
${alert}
<form method="post" action="${LOGIN}">
<label for="token">Operator token</label>
<input id="token" name="token" type="password" autocomplete="off" required autofocus>
<button>Sign in</button>
</form>`,
  });
}
