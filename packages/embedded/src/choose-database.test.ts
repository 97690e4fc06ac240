// Which database is used.

import { createPrivateDirectory, queryRows } from '@synthward/testkit';
import { chooseDatabase } from './choose-database';

const onRestart = () => undefined;

test('a database that the operator names is used, and not stopped', async () => {
  const databaseUrl = 'postgresql://elsewhere.example/x';
  const chosen = await chooseDatabase({ databaseUrl, dir: '/nowhere', name: 'x', onRestart });
  await chosen.stop();
  expect([chosen.url, chosen.embedded]).toEqual([databaseUrl, false]);
});

test('without one the embedded server is started, and ends with stop', async () => {
  const directory = createPrivateDirectory('choose');
  const chosen = await chooseDatabase({ dir: directory.path, name: 'postgres', onRestart });
  expect(chosen.embedded).toBe(true);
  expect(await queryRows(chosen.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  await chosen.stop();
  await expect(queryRows(chosen.url, 'SELECT 1 AS n')).rejects.toThrow(/ECONNREFUSED/);
  directory.remove();
});
