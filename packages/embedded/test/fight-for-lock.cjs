// Takes the start lock ROUNDS times and proves each time that nobody else has it; leaves the last one to its death.
// node -r register-typescript.cjs fight-for-lock.cjs DIR MARKER ROUNDS

const { closeSync, openSync, rmSync } = require('node:fs');
const { acquireStartLock } = require('../src/start-lock.ts');

const [dir, marker, rounds] = process.argv.slice(2);

async function fight() {
  for (let round = 1; round <= Number(rounds); round += 1) {
    const release = await acquireStartLock(dir);
    closeSync(openSync(marker, 'wx')); // fails when another process is between these two lines
    rmSync(marker);
    if (round < Number(rounds)) release();
  }
}

fight().then(
  () => process.exit(0),
  (error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
