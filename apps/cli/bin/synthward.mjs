#!/usr/bin/env node
// Starts the compiled command line, or says how to compile it.

import { existsSync } from 'node:fs';

const program = new URL('../dist/main.js', import.meta.url);
if (existsSync(program)) {
  await import(program.href);
} else {
  process.stderr.write('synthward is not compiled yet: run `npm run build` first.\n');
  process.exitCode = 2;
}
