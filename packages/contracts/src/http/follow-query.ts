// From where a client goes on to follow a job: the header that browsers send by themselves, or a parameter like it.

import { AppError } from '@synthward/kernel';
import { z } from 'zod';
import { readQuery } from './read-query';

const NUMBER = 'must be the number of an event, or 0';

const eventNumber = z
  .string('must be given once')
  .regex(/^(?:0|[1-9]\d{0,8})$/, NUMBER)
  .transform(Number);

export const followQuerySchema = z.strictObject({
  lastEventID: eventNumber.optional().meta({
    type: 'integer',
    description: 'Events after this one are told; the header Last-Event-ID says the same and goes before.',
  }),
});

/**
 * The number of the last event that the client has; 0 for none. The header counts before the query: a browser that comes
 * back repeats the address it began with. Throws `invalid_parameter`.
 */
export function readLastEventID(query: unknown, header: string | undefined): number {
  const { lastEventID = 0 } = readQuery(followQuerySchema, query);
  return readLastEventHeader(header) ?? lastEventID;
}

/** The number in the header; undefined without one. Throws `invalid_parameter`. */
export function readLastEventHeader(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '') return undefined;
  const parsed = eventNumber.safeParse(header.trim());
  if (parsed.success) return parsed.data;
  throw new AppError('invalid_parameter', `Last-Event-ID ${NUMBER}.`);
}
