// Runs one command of the command line and leaves with its exit code.

import { runCommand } from './run-command';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads may stop early, as `head` does.
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

void runCommand(
  process.argv.slice(2),
  {
    print: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
  },
  process.env,
).then((code) => {
  process.exitCode = code;
});
