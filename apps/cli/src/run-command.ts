// Finds the command that the words call, and turns what it throws into a line and an exit code.

import { type Command, type Environment, type ExitCode, type Terminal, UsageError } from './command';
import { evidenceEvaluate } from './commands/evidence/evaluate';
import { evidenceImport } from './commands/evidence/import';
import { evidenceSearch } from './commands/evidence/search';
import { evidenceStatus } from './commands/evidence/status';
import { fhirLint } from './commands/fhir/lint';

const commands: readonly Command[] = [
  evidenceImport,
  evidenceStatus,
  evidenceSearch,
  evidenceEvaluate,
  fhirLint,
];

/** Runs the command named by the first words. */
export async function runCommand(
  args: readonly string[],
  terminal: Terminal,
  environment: Environment = {},
): Promise<ExitCode> {
  const command = commands.find(({ words }) => words.every((word, index) => args[index] === word));
  if (!command) return explain(args, terminal);
  try {
    return await command.run(args.slice(command.words.length), terminal, environment);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.complain(`synthward ${command.words.join(' ')}: ${error.message}`);
    return 2;
  }
}

function explain(args: readonly string[], terminal: Terminal): ExitCode {
  const lines = commands.map(({ words, summary }) => `  ${words.join(' ').padEnd(18)} ${summary}`);
  const help = ['usage: synthward COMMAND …', '', ...lines, '', 'synthward COMMAND --help tells more.'];
  const isAskedFor = args.length === 0 || args[0] === '--help' || args[0] === 'help';
  if (isAskedFor) terminal.print(help.join('\n'));
  else terminal.complain(`synthward: no command "${args.join(' ')}"\n${help.join('\n')}`);
  return isAskedFor ? 0 : 2;
}
