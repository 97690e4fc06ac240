// The answers of the two probes.

import { z } from 'zod';

export const heartbeatSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Heartbeat' });

export const readinessSchema = z
  .object({
    status: z.enum(['ok', 'unavailable']),
    failing: z.array(z.string()).meta({ description: 'Names of the parts that do not answer.' }),
  })
  .meta({ id: 'Readiness' });
