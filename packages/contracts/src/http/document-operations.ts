// What people read: a page for each error code, and whom to tell of a weakness.

import { z } from 'zod';
import type { Operation } from './operation';

const open = { method: 'get', access: 'public', isRateLimited: true } as const;

export const documentOperations = {
  getErrorPage: {
    ...open,
    operationID: 'getErrorPage',
    path: '/docs/errors/{code}',
    summary: 'Read about an error',
    description: 'The page that `type` of an error names: what the code means and what to do about it.',
    pathParameters: { code: { pattern: /^[a-z_]{1,64}$/, description: 'The code of the error.' } },
    responses: {
      200: { description: 'The page.', schema: z.string(), mediaTypes: ['text/html'] },
      304: { description: 'Unchanged since the ETag in If-None-Match.' },
    },
    errors: [],
  },
  getSecurityContact: {
    ...open,
    operationID: 'getSecurityContact',
    path: '/.well-known/security.txt',
    summary: 'Whom to tell of a weakness',
    description: 'RFC 9116. Missing where the operator of the server has named no contact.',
    pathParameters: {},
    responses: { 200: { description: 'The contact.', schema: z.string(), mediaTypes: ['text/plain'] } },
    errors: ['not_found'],
  },
} as const satisfies Readonly<Record<string, Operation>>;
