// Loads Prisma's schema engine, which npm brings as WebAssembly: no native binary, no download, no child process.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Bindings from '@prisma/schema-engine-wasm';

/** The JavaScript half of the engine: the public interface and what its WebAssembly half imports. */
type EngineModule = typeof Bindings & {
  readonly __wbg_set_wasm: (exports: WebAssembly.Exports) => void;
};

/** The class that stands for the engine. */
export type SchemaEngineClass = typeof Bindings.SchemaEngine;

// The bindings hold one WebAssembly instance per process, so the promise of it is kept here and not passed in.
let loaded: Promise<SchemaEngineClass> | undefined;

/**
 * The engine, loaded once per process. The bindings are an ES module: this function works under Node, not inside Jest,
 * which turns `import()` into `require`.
 */
export function loadSchemaEngine(): Promise<SchemaEngineClass> {
  loaded ??= instantiate();
  return loaded;
}

async function instantiate(): Promise<SchemaEngineClass> {
  installPanicRegistry();
  const dir = path.dirname(createRequire(__filename).resolve('@prisma/schema-engine-wasm'));
  // The file is the generated half that the package's own entry point re-exports; TypeScript cannot see through the URL.
  const bindings = (await import(pathToFileURL(path.join(dir, 'schema_engine_bg.js')).href)) as EngineModule;
  const wasm = readFileSync(path.join(dir, 'schema_engine_bg.wasm'));
  const imports = { ...bindings, ...timersThatLetTheProcessEnd(bindings) };
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': imports });
  bindings.__wbg_set_wasm(instance.exports);
  start(instance.exports);
  return bindings.SchemaEngine;
}

/** The engine reports its panics here; without a registry their cause hides behind a TypeError. */
function installPanicRegistry(): void {
  let message = '';
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (text: string) => {
        message = text;
      },
      get: () => message,
    },
  });
}

/** The engine sets a 10 s alarm for its advisory lock and never clears it: it must not keep a finished process alive. */
function timersThatLetTheProcessEnd(bindings: EngineModule): WebAssembly.ModuleImports {
  const names = Object.keys(bindings).filter((name) => name.startsWith('__wbg_setTimeout_'));
  const setTimer = (callback: () => void, ms: number) => setTimeout(callback, ms >>> 0).unref();
  return Object.fromEntries(names.map((name) => [name, setTimer]));
}

function start(exports: WebAssembly.Exports): void {
  const entry = exports.__wbindgen_start;
  if (typeof entry !== 'function')
    throw new Error('The schema engine has no entry point: its release does not fit.');
  entry();
}
