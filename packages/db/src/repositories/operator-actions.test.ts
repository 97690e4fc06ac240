// What operators did stays as it was written, and is read in order.

import { useDatabase } from '@synthward/testkit';
import { appendOperatorAction, listOperatorActions } from './operator-actions';

const database = useDatabase('operator actions');
const at = (second: number) => new Date(Date.UTC(2026, 4, 1, 12, 0, second));
const append = (target: string, second: number) =>
  appendOperatorAction(database(), {
    actor: 'tok_1',
    action: 'board',
    target,
    reason: 'for the test',
    at: at(second),
  });

test.each([
  'update operator_action set reason = $1',
  'update operator_action set reason = $1 where false',
  'delete from operator_action where id <> $1',
  'insert into operator_action select * from operator_action on conflict (id) do update set reason = $1',
])('the database refuses %s', async (statement) => {
  await append('kept', 0);
  await expect(database.rows(statement, ['another'])).rejects.toThrow('operator_action is append-only');
});

test('the database refuses to empty the table', async () => {
  await append('kept', 0);
  await expect(database.rows('truncate operator_action')).rejects.toThrow('operator_action is append-only');
  expect(await listOperatorActions(database(), { limit: 1, after: undefined })).toHaveLength(1);
});

test('pages are read newest first without gap or repeat, also within one instant', async () => {
  for (const target of ['a', 'b', 'c', 'd', 'e']) await append(target, target === 'e' ? 9 : 8);
  const seen: string[] = [];
  let after: { at: Date; id: string } | undefined;
  for (let page = 0; page < 3; page += 1) {
    const rows = await listOperatorActions(database(), { limit: 2, after });
    seen.push(...rows.map(({ target }) => target));
    after = rows.at(-1);
  }
  expect(seen[0]).toBe('e');
  expect(seen.slice(0, 5).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
});
