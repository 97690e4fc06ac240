// What operators see and do; to everybody else these paths do not exist.

import type { Operation } from './operation';

export const operatorOperations = {} as const satisfies Readonly<Record<string, Operation>>;
