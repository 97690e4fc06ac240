// Prisma's configuration. Points the CLI at our schema engine unless PRISMA_NATIVE_ENGINE=1 asks for the downloaded one.

import path from 'node:path';
import { defineConfig } from 'prisma/config';

if (process.env.PRISMA_NATIVE_ENGINE !== '1') {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.resolve(
    __dirname,
    'packages/db/prisma-cli/schema-engine.mjs',
  );
}

// Commands that touch no database, such as `generate`, need a URL all the same.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/synthward' },
});
