// What must be true of the books when nothing runs any more.

import type { StackFixture } from '@synthward/testkit';

/** Nothing is held, and what the balances say was used is what the events say. */
export async function expectBalance({ rows }: StackFixture): Promise<void> {
  expect(await rows(`select * from reservation where status = 'held'`)).toEqual([]);
  const used = await rows(
    `select tenant_id, meter, sum(quantity)::bigint as quantity from usage_event group by 1, 2 order by 1, 2`,
  );
  const balances = await rows(
    `select tenant_id, meter, sum(used)::bigint as quantity, sum(reserved)::int as reserved
       from quota_balance group by 1, 2 order by 1, 2`,
  );
  expect(balances).toEqual(used.map((row) => ({ ...row, reserved: 0 })));
  expect(used.length).toBeGreaterThan(0);
}
