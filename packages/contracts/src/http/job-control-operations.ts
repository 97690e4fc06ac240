// Stopping, holding and following a cohort job.

import type { Operation } from './operation';

export const jobControlOperations = {} as const satisfies Readonly<Record<string, Operation>>;
