// What events say, and how much.

import fc from 'fast-check';
import { webhookBodyOf, webhookEventCatalogue, webhookPayloadSchema } from './event-catalogue';
import { webhookEventTypes } from './event-types';

const id = fc.string({ maxLength: 64 });
const longText = fc.string({ maxLength: 20, unit: 'binary' }).map((text) => text.repeat(2000));
const wordy = fc.record({
  jobID: id,
  requestID: id,
  synthesisID: id,
  endpointID: id,
  sequence: fc.nat(),
  links: fc.constant({ self: '/workspace' }),
  error: fc.record({ code: id, message: longText }),
  meter: id,
  threshold: fc.constantFrom(50, 80, 100),
  used: fc.nat(),
  reserved: fc.nat(),
  limit: fc.nat(),
  period: fc.constant('2026-11'),
  failingSince: fc.constant('2026-11-01T00:00:00.000Z'),
  failures: fc.nat(),
  reason: fc.constant('gone'),
  records: fc.array(fc.string()),
});

test('whatever happened, a message stays below 20 kB, is of the shape that it promises, and says nothing else', () => {
  const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);
  const holds = fc.property(fc.constantFrom(...webhookEventTypes), wordy, (type, data) => {
    const body = webhookBodyOf({ type, at: new Date(0), data });
    expect(Buffer.byteLength(body)).toBeLessThan(20_000);
    const parsed: unknown = JSON.parse(body);
    expect(webhookPayloadSchema(type).parse(parsed)).toEqual(parsed);
    expect(body).not.toContain('"records"');
  });
  process.stderr.write(`webhook events: repeat with PROPERTY_SEED=${seed}\n`);
  fc.assert(holds, { seed, numRuns: 300 });
});

test('an event without what its type promises is an error of ours', () => {
  expect(() =>
    webhookBodyOf({
      type: 'cohort_job.queued',
      at: new Date(0),
      data: { jobID: 'job_1', requestID: 'req_1' },
    }),
  ).toThrow('sequence');
});

test('each type of event is described', () => {
  expect(Object.keys(webhookEventCatalogue)).toEqual([...webhookEventTypes]);
});
