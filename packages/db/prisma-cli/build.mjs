// Loads the compiled migration code of this package: one copy serves the CLI and the start-up of the product.

import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Throws, naming the command, when the packages are not built yet. */
export function loadBuild(name) {
  try {
    return require(`../dist/migrate/${name}.js`);
  } catch (cause) {
    throw new Error(`Migrations need the build: run "npm run build" first (${cause.message}).`, { cause });
  }
}
