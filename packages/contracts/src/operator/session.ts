// The session of an operator's browser.

import { z } from 'zod';

export const operatorSessionSchema = z
  .object({ sessionID: z.string(), expiresAt: z.iso.datetime() })
  .meta({ id: 'OperatorSession' });

export type OperatorSessionView = Readonly<z.infer<typeof operatorSessionSchema>>;
