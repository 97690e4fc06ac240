// GET /operator: where everything of operators is.

import type { Request } from 'express';
import type { ApiServices } from '../api-services';
import type { ApiResponse } from '../http/request-context';
import { findOperator } from '../middleware/require-operator';
import { redirectTo, sendPage } from './html';
import { LOGIN } from './sign-in';

/** The links for operators, the way to the form for everybody else. */
export function showHome(services: ApiServices) {
  return async (req: Request, res: ApiResponse): Promise<void> => {
    if (!(await findOperator(services, req))) return redirectTo(res, LOGIN);
    sendPage(res, {
      status: 200,
      title: 'Synthward operator',
      body: `<h1>Operator</h1>
<ul>
<li><a href="/operator/overview">Overview</a>: queues, backlog, workers, failures, throughput, as JSON</li>
<li><a href="/operator/queues">Queue board</a>: the doorbells; what is true stands in the overview</li>
<li><a href="/operator/ledger/verification">Ledgers</a>: worked out again, a page of tenants at a time, as JSON</li>
<li><a href="/operator/actions">Actions</a>: what operators did, as JSON</li>
</ul>
<form method="post" action="/operator/logout"><button>Sign out</button></form>`,
    });
  };
}
