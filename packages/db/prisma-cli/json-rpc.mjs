// Serves Prisma's schema engine as the native one does: JSON-RPC, one object a line, on standard input and output.

import readline from 'node:readline';
import { loadBuild } from './build.mjs';

const METHOD_NOT_FOUND = -32601;
const ENGINE_ERROR = 4466;
const CLI_NAMES = { getDatabaseVersion: 'version' };

/** Answers until its input has ended and nothing is pending, then ends the process and leaves no shadow database. */
export async function serveJsonRpc({ datasource, datamodels }) {
  const { loadSchemaEngine } = loadBuild('engine');
  const { createMigrationAdapter } = loadBuild('adapter');
  const adapter = createMigrationAdapter(datasource.url, datasource.shadowDatabaseUrl);
  const SchemaEngine = await loadSchemaEngine();
  const engine = await SchemaEngine.new({ datamodels }, () => {}, adapter.factory);
  process.once('SIGTERM', () => leave(adapter));
  const pending = new Set();
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const message = line.trim() ? JSON.parse(line) : {};
    if (!message.method) continue; // the CLI's answer to a notice of ours
    const answered = answer(engine, message).finally(() => pending.delete(answered));
    pending.add(answered);
  }
  await Promise.all(pending);
  await leave(adapter);
}

async function leave(adapter) {
  await adapter.dispose();
  process.exit(0);
}

async function answer(engine, { id, method, params }) {
  try {
    const result = await call(engine, method, params);
    send({ id, result: method === 'diff' ? printed(id, result) : (result ?? {}) });
  } catch (error) {
    send({ id, error: toRpcError(error) });
  }
}

function call(engine, method, params) {
  const name = CLI_NAMES[method] ?? method;
  if (typeof engine[name] !== 'function') {
    const error = new Error(`Method not supported by the WebAssembly engine: ${method}`);
    throw Object.assign(error, { rpcCode: METHOD_NOT_FOUND });
  }
  return engine[name](params);
}

/** The native engine has the CLI print a difference; the WebAssembly engine returns its text. */
function printed(id, result) {
  if (result.stdout === undefined || result.stdout === null) return result;
  send({ id: `print-${id}`, method: 'print', params: { content: result.stdout } });
  return { ...result, stdout: null };
}

function toRpcError(error) {
  return {
    code: error.rpcCode ?? ENGINE_ERROR,
    message: 'An error happened. Check the data field for details.',
    data: {
      is_panic: error.name === 'RuntimeError',
      message: error.message,
      backtrace: null,
      error_code: error.code,
      meta: error.meta ?? {},
    },
  };
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}
