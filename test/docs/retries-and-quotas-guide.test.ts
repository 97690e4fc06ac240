// The guide to retries and quotas names every meter and figure, and its commands work as printed.

import { meters, quotaShortageSchema } from '../../packages/contracts/src/billing/quotas';
import { readGuide, useGuide } from './use-guide';

test('the guide to retries and quotas says what each meter holds, and explains each figure of a refusal', () => {
  const guide = readGuide('retries-and-quotas');
  for (const meter of meters) expect(guide).toContain(`| \`${meter}\` |`);
  for (const figure of Object.keys(quotaShortageSchema.shape)) expect(guide).toContain(`\`${figure}\``);
});

describe('the commands of the guide to retries and quotas', () => {
  const { outputs } = useGuide('retries-and-quotas');

  test('create one job with two requests', () => {
    expect(outputs()[0]).toBe('202 0\n202 1\nthe same answer\n');
  });

  test('are refused another body under the key', () => {
    expect(outputs()[1]).toBe('422 0\nidempotency_key_reused\n');
  });

  test('say what a job would hold and cost', () => {
    expect(outputs()[2]).toBe('50,50,0,\n');
  });

  test('are refused a job that is larger than the quota', () => {
    expect(outputs()[3]).toBe(
      '429 0\nquota_exceeded: fhirResources\nplan meter used reserved limit requested resetAt\n',
    );
  });
});
