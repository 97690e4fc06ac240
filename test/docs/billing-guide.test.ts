// The guide to billing explains every kind of transaction and line, and its commands work as printed.

import { meterExportReasons } from '../../packages/contracts/src/billing/billing-customer';
import { ledgerKinds } from '../../packages/contracts/src/billing/ledger-entries';
import { statementLineSchema } from '../../packages/contracts/src/billing/statement';
import { defaultStripeMeters } from '../../packages/contracts/src/billing/stripe-meters';
import { readGuide, useGuide } from './use-guide';

test('the guide to billing explains each kind of transaction and each kind of line', () => {
  const guide = readGuide('billing');
  for (const kind of [...ledgerKinds, ...statementLineSchema.shape.kind.options])
    expect(guide).toContain(`\`${kind}\``);
});

describe('the commands of the guide to billing', () => {
  const { outputs } = useGuide('billing');

  test('generate a cohort and find it used, with nothing held', () => {
    expect(outputs()[0]).toBe('completed\n');
    expect(outputs()[1]).toBe(
      'fhirResources: used 0\ngenerationJobCount: used 0\npatientsGenerated: used 0\nsourceRecords: used 0\nsyntheses: - 0\n',
    );
    expect(outputs()[2]).toBe(
      'fhirResources: true\ngenerationJobCount: true\npatientsGenerated: true\nsourceRecords: true\n',
    );
  });

  test('record an event once', () => {
    expect(outputs()[3]).toBe(
      '201\n201\nrecorded once\nfhirResources 5770, generationJobCount 1, patientsGenerated 250, sourceRecords 1038\n',
    );
  });

  test('follow the job through the ledger', () => {
    expect(outputs()[4]).toBe(
      'settle after reserve\ntransactionID,kind,period,jobID,occurredAt,account,unit,amount\n',
    );
  });

  test('read the draft of this month, as JSON and as a page', () => {
    expect(outputs()[5]).toBe('draft null true\n1\n');
  });

  test('choose plans, and give credit', () => {
    expect(outputs()[6]).toMatch(/^(?:200\nfree|409\nplan_conflict)\nteam\n$/);
    expect(outputs()[8]).toBe('5000000\n');
  });

  test('name a customer at Stripe, and find every ledger sound', () => {
    expect(outputs()[7]).toBe('cus_example 0\n');
    expect(outputs()[9]).toBe('0\n');
  });
});

test('the guide to billing explains why events are parked, and names the meters as they are named', () => {
  const guide = readGuide('billing');
  for (const reason of meterExportReasons) expect(guide).toContain(`| \`${reason}\` |`);
  for (const name of Object.values(defaultStripeMeters)) expect(guide).toContain(`\`${name}\``);
});
