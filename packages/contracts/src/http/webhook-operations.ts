// Endpoints that are told of events, and what was delivered to them.

import type { Operation } from './operation';

export const webhookOperations = {} as const satisfies Readonly<Record<string, Operation>>;
