// Starts or adopts a server, prints what it got as one line of JSON, then stays alive until it is killed.
// node -r register-typescript.cjs hold-server.cjs DIR [--tie]

const { startPostgres } = require('../src/start-postgres.ts');

const [dir, flag] = process.argv.slice(2);

startPostgres({ dir, tieToParent: flag === '--tie' }).then(({ pid, adopted }) => {
  process.stdout.write(`${JSON.stringify({ pid, adopted })}\n`);
  setInterval(() => {}, 1e6);
});
