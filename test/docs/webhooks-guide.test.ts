// The guide to webhooks names every event, and its commands work as printed.

import { webhookEventCatalogue } from '@synthward/contracts';
import { readGuide, useGuide } from './use-guide';

test('the guide to webhooks says of each event when it is sent', () => {
  const rows = [...readGuide('webhooks').matchAll(/^\| `([\w.]+)` \| (.+) \|$/gm)].map(([, type, when]) => [
    type,
    when,
  ]);
  expect(rows).toEqual(Object.entries(webhookEventCatalogue).map(([type, { when }]) => [type, when]));
});

describe('the commands of the guide to webhooks', () => {
  const { outputs } = useGuide('webhooks');

  test('start a receiver that verifies a test event', () => {
    expect(outputs().slice(0, 2)).toEqual(['the receiver listens\n', 'webhook_endpoint.test \n']);
  });

  test('wait for a job by its events', () => {
    expect(outputs()[2]).toBe('cohort_job.queued\ncohort_job.started\ncohort_job.completed\n');
  });

  test('list what was delivered, and show an attempt', () => {
    const types = [
      'cohort_job.completed',
      'cohort_job.queued',
      'cohort_job.started',
      'webhook_endpoint.test',
    ];
    expect(outputs()[3]).toBe(`${types.join('\n')}\nattempt 1: 204\n`);
  });

  test('send a delivery again, and recover nothing where nothing failed', () => {
    expect(outputs()[4]).toBe('pending\n{"count":0}');
  });

  test('disable an endpoint, and are refused with a tag that is out of date', () => {
    expect(outputs()[5]).toBe('disabled\nprecondition_failed\n');
  });

  test('replace the secret without a receiver that notices', () => {
    expect(outputs()[6]).toBe('the old secret still verifies\n');
  });

  test('remove the endpoint', () => {
    expect(outputs()[7]).toBe('204\n');
  });
});
