// Cohort jobs that are submitted again and again.

import type { Operation } from './operation';

export const scheduleOperations = {} as const satisfies Readonly<Record<string, Operation>>;
