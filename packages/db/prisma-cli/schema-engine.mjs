#!/usr/bin/env node
// Drop-in for Prisma's native `schema-engine` binary, which the stock CLI would download. The CLI starts whatever
// PRISMA_SCHEMA_ENGINE_BINARY names; this script answers from the same engine compiled to WebAssembly.
// Must stay executable. `prisma generate` runs before the first build, so the build is loaded only when needed.

import { readFileSync } from 'node:fs';
import { serveJsonRpc } from './json-rpc.mjs';
import { runSubcommand } from './subcommands.mjs';

const args = process.argv.slice(2);

if (args.includes('--version')) process.stdout.write('schema-engine-wasm 7.10.0\n');
else if (args.includes('cli')) await runSubcommand(args[args.indexOf('cli') + 1], datasource());
else await serveJsonRpc({ datasource: datasource(), datamodels: readDatamodels() });

/** `{ url, shadowDatabaseUrl }`, as far as the configuration names them. */
function datasource() {
  const at = args.indexOf('--datasource');
  return at < 0 ? {} : JSON.parse(args[at + 1]);
}

/** Pairs of path and text of the schema files named on the command line. */
function readDatamodels() {
  const at = args.indexOf('--datamodels');
  if (at < 0) return undefined;
  const rest = args.slice(at + 1);
  const end = rest.findIndex((arg) => arg.startsWith('--'));
  const files = end < 0 ? rest : rest.slice(0, end);
  return files.length > 0 ? files.map((file) => [file, readFileSync(file, 'utf8')]) : undefined;
}
