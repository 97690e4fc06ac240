// A supervised server survives its own death.

import { createPrivateDirectory, queryRows, until } from '@synthward/testkit';
import { readPidFile } from './pid-file';
import { supervisePostgres } from './supervise-postgres';

test('a server that is killed comes back at its address with what was committed, and stays away once stopped', async () => {
  const directory = createPrivateDirectory('supervised');
  const heard: string[] = [];
  const server = await supervisePostgres({ dir: directory.path }, (message) => heard.push(message));
  try {
    const url = server.url('postgres');
    await queryRows(url, 'create table kept as select 7 as n');
    const pid = readPidFile(`${directory.path}/data`)?.pid ?? 0;
    process.kill(pid, 'SIGKILL');
    const answers = () =>
      queryRows(url, 'select n from kept').then(
        (rows) => rows[0]?.n === 7 && readPidFile(`${directory.path}/data`)?.pid !== pid,
        () => false,
      );
    await until(answers, { timeoutMs: 30_000, message: 'the killed server answers again' });
    expect(heard).toEqual(['PostgreSQL had ended by itself; it runs again.']);
    await server.stop();
    await expect(queryRows(url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  } finally {
    await server.stop();
    directory.remove();
  }
});
