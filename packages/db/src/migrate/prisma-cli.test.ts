// The stock Prisma command line works over our schema engine, without a download. Needs the build.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import {
  createPrivateDirectory,
  createTestDatabase,
  type PrivateDirectory,
  queryRows,
  type TestDatabase,
} from '@synthward/testkit';

const ROOT = path.resolve(__dirname, '../../../..');
const NO_DRIFT = [
  'migrate',
  'diff',
  '--from-config-datasource',
  '--to-schema',
  'prisma/schema.prisma',
  '--exit-code',
];

let copy: PrivateDirectory;
let database: TestDatabase;

beforeAll(async () => {
  copy = createPrivateDirectory('prisma');
  database = await createTestDatabase('prisma_cli');
  for (const name of ['prisma', 'prisma.config.ts', 'package.json']) {
    cpSync(path.join(ROOT, name), path.join(copy.path, name), { recursive: true });
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy.path, 'node_modules'));
});

afterAll(async () => {
  await database.drop();
  copy.remove();
});

/** Runs the CLI in a copy of the schema and its migrations, without a terminal. */
async function prisma(args: readonly string[], url = database.url) {
  const child = spawn(process.execPath, ['node_modules/prisma/build/index.js', ...args], {
    cwd: copy.path,
    env: {
      ...process.env,
      DATABASE_URL: url,
      PRISMA_SCHEMA_ENGINE_BINARY: path.join(ROOT, 'packages/db/prisma-cli/schema-engine.mjs'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = await exited;
  return { status, output: `${stdout}${stderr}` };
}

test('the CLI finds nothing left to do after migrations were applied in process', async () => {
  const { status, output } = await prisma(['migrate', 'status']);
  expect(output).toMatch(/up to date/);
  expect(status).toBe(0);
});

test('the migrations bring exactly the tables that the schema describes', async () => {
  const { status, output } = await prisma(NO_DRIFT);
  expect(output).toMatch(/No difference detected/);
  expect(status).toBe(0);
});

test('a server that cannot be reached is named by its code', async () => {
  const { status, output } = await prisma(['migrate', 'status'], 'postgresql://postgres@127.0.0.1:1/x');
  expect(output).toMatch(/P1001/);
  expect(status).toBe(1);
});

test('a change of the schema becomes a migration that is written, applied, and leaves no shadow database', async () => {
  appendFileSync(
    path.join(copy.path, 'prisma/schema.prisma'),
    '\nmodel ScratchThing {\n  id String @id\n}\n',
  );
  expect((await prisma(NO_DRIFT)).status).toBe(2);
  const { status, output } = await prisma(['migrate', 'dev', '--name', 'add_scratch']);
  expect(output).toMatch(/now in sync/);
  expect(status).toBe(0);
  expect(readdirSync(path.join(copy.path, 'prisma/migrations')).join()).toMatch(/_add_scratch/);
  expect(await queryRows(database.url, 'SELECT count(*)::int AS n FROM "ScratchThing"')).toEqual([{ n: 0 }]);
  const shadows = "SELECT datname FROM pg_database WHERE datname LIKE 'prisma_migrate_shadow_db_%'";
  expect(await queryRows(database.url, shadows)).toEqual([]);
});
