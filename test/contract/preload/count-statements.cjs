// Loaded into the API: logs for each request how many statements it has sent to the database.

const { AsyncLocalStorage } = require('node:async_hooks');
const http = require('node:http');
const { createRequire } = require('node:module');
const path = require('node:path');

/** The very client that the platform asks through. */
const { Client } = createRequire(path.resolve(__dirname, '../../../packages/db/package.json'))('pg');

const request = new AsyncLocalStorage();

const emit = http.Server.prototype.emit;
http.Server.prototype.emit = function emitCounting(event, ...rest) {
  if (event !== 'request') return emit.call(this, event, ...rest);
  const counted = { statements: 0 };
  const [, res] = rest;
  res.once('close', () => {
    const line = { msg: 'request.statements', requestID: res.getHeader('x-request-id'), ...counted };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  });
  return request.run(counted, () => emit.call(this, event, ...rest));
};

/** Telling a connection its tenant is left out: whether it is needed depends on who used the connection before. */
const TELLS_TENANT = /^select set_config\('app\.tenant_id'/;

const query = Client.prototype.query;
Client.prototype.query = function queryCounting(statement, ...rest) {
  const counted = request.getStore();
  const text = typeof statement === 'string' ? statement : String(statement?.text ?? '');
  if (counted && !TELLS_TENANT.test(text)) counted.statements += 1;
  return query.call(this, statement, ...rest);
};
